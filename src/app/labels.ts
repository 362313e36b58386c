/** The words a copy is written in: those of the language the screens speak while it is made. */

import { eachOnce } from '#core/anonymization/eachOnce.ts';
import type { Message } from '#core/message.ts';
import { createSpeaker } from '#locales/speaker.ts';
import type { LocaleId } from '#locales/locales.ts';

export type Label = (message: Message) => string;

/** Says labels as they stand in a copy, in each language. A speaker is made when the first label is asked for. */
export function copyLabels(): (language: LocaleId) => Label {
  const labels = new Map<LocaleId, Label>();
  return (language) => (message) => {
    let label = labels.get(language);
    if (label === undefined) {
      const speaker = createSpeaker(language);
      labels.set(language, (label = eachOnce((said) => speaker.text(said))));
    }
    return label(message);
  };
}
