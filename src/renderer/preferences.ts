/** What the person chose for the program itself: it shows at once, and the program behind the screens keeps it. */

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Preferences } from '#app/preferences.ts';
import { say } from '#core/message.ts';
import { bridge, client } from './client.ts';
import { note, session } from './session.ts';
import { speak, speaker, systemLanguage } from './speaker.ts';

const preferences = createStore<Preferences>()(() => ({
  language: 'system',
  theme: 'system',
  motion: 'system',
  hideValues: false,
}));

export const usePreferences = <T>(select: (state: Preferences) => T): T => useStore(preferences, select);

/** What was chosen since the start. It holds, even where what was kept before is only heard of later. */
let chosen: Partial<Preferences> = {};
let recalled: Promise<void> | undefined;

/** Reads what was chosen before. Values are hidden from the first row on where that was asked for. */
export function recallPreferences(): Promise<void> {
  return (recalled = recall());
}

async function recall(): Promise<void> {
  const kept = await client.preferences.query();
  preferences.setState({ ...kept, ...chosen });
  if (kept.hideValues) session.setState({ hideValues: true });
  await follow();
}

/** Chooses, and keeps the choice. */
export async function choose(some: Partial<Preferences>): Promise<void> {
  chosen = { ...chosen, ...some };
  preferences.setState(some);
  await Promise.all([follow(), recalled?.catch(() => undefined)]);
  const kept = await client.savePreferences.mutate(preferences.getState());
  if (!kept.ok) note(say('settings.notSaved', { reason: { term: kept.failure.message } }), 'problem');
}

/** Makes the page, the labels of copies and the menu be as was chosen. */
async function follow(): Promise<void> {
  const { language, motion } = preferences.getState();
  speak(language === 'system' ? systemLanguage() : language);
  document.documentElement.dataset['motion'] = motion;
  bridge?.speak(speaker().locale);
  await client.speak.mutate({ language: speaker().locale });
}
