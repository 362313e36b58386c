/** The words a copy is written in: English, whatever language the screens speak, so that two copies can be compared. */

import type { Message } from '#core/message.ts';
import { createSpeaker } from '#locales/speaker.ts';

/** Says a label as it will stand in the copy. The speaker is made when the first copy is. */
export function copyLabels(): (message: Message) => string {
  let speaker: ReturnType<typeof createSpeaker> | undefined;
  return (message) => (speaker ??= createSpeaker('en')).text(message);
}
