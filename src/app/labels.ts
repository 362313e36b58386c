/** The words a copy is written in: those of the language the screens speak while it is made. */

import type { Message } from '#core/message.ts';
import { createSpeaker, type Speaker } from '#locales/speaker.ts';
import type { LocaleId } from '#locales/locales.ts';

export type Label = (message: Message) => string;

/** Says labels as they stand in a copy, in each language. A speaker is made when the first label is asked for. */
export function copyLabels(): (language: LocaleId) => Label {
  const speakers = new Map<LocaleId, Speaker>();
  return (language) => (message) => {
    let speaker = speakers.get(language);
    if (speaker === undefined) speakers.set(language, (speaker = createSpeaker(language)));
    return speaker.text(message);
  };
}
