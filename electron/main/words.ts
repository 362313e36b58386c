/** The few words that the operating system shows for this program, in the language of its page. */

import { say } from '#core/message.ts';
import { localeFor, type LocaleId } from '#locales/locales.ts';
import { createSpeaker } from '#locales/speaker.ts';

/** The name of the program, which no language translates. */
export const TITLE = 'Unreel';

let speaker = createSpeaker('en');

/** Until the page says what it speaks: what the system prefers. */
export function speakFirst(wishes: readonly string[]): void {
  speak(localeFor(wishes));
}

export function speak(language: LocaleId): void {
  speaker = createSpeaker(language);
}

/** A text by its key, e.g. `desktop.open`. */
export const word = (key: string): string => speaker.text(say(key));
