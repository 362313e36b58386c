/** Who says everything on screen. The language can change at any moment: what is drawn follows `useSpeaker`. */

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { localeFor, regionFor, type LocaleId } from '#locales/locales.ts';
import { createSpeaker, type Speaker } from '#locales/speaker.ts';

/** A text that is missing shows as its key: the person can go on, and a test fails. */
const speakerOf = (language: LocaleId): Speaker =>
  createSpeaker(language, { region: regionFor(language, navigator.languages), missing: (key) => key });

/** The language of the system, as far as the program speaks it. */
export const systemLanguage = (): LocaleId => localeFor(navigator.languages);

const spoken = createStore<Speaker>()(() => speakerOf(systemLanguage()));

/** The speaker of now, for what is not drawn. */
export const speaker = (): Speaker => spoken.getState();

/** The speaker of now; the component is drawn again when the language changes. */
export const useSpeaker = (): Speaker => useStore(spoken);

/** Speaks another language from now on. */
export function speak(language: LocaleId): void {
  if (speaker().locale !== language) spoken.setState(speakerOf(language), true);
  document.documentElement.lang = language;
}
