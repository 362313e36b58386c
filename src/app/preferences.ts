/** How a person wants the program to be: language, theme, motion, hidden values. The one thing it remembers, and nothing of a file. */

import { z } from 'zod';
import { ok, type Result } from '#core/result.ts';
import { LOCALE_IDS } from '#locales/locales.ts';
import type { Ports } from './ports.ts';

/** `system` follows the machine. A value this version does not know counts as not chosen. */
export const Preferences = z.object({
  language: z.enum(['system', ...LOCALE_IDS]).catch('system'),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  motion: z.enum(['system', 'reduced']).catch('system'),
  /** Whether values of the person are hidden when the program starts. */
  hideValues: z.boolean().catch(false),
});
export type Preferences = z.infer<typeof Preferences>;

export const UNCHOSEN: Preferences = { language: 'system', theme: 'system', motion: 'system', hideValues: false };

/** What was chosen before. A file that is damaged, unreadable or not there is as if nothing had been chosen. */
export async function readPreferences({ preferences }: Pick<Ports, 'preferences'>): Promise<Preferences> {
  try {
    const read = Preferences.safeParse(JSON.parse((await preferences.read()) ?? '{}'));
    return read.success ? read.data : UNCHOSEN;
  } catch {
    return UNCHOSEN;
  }
}

/** Keeps what was chosen, in the place of what was kept before. */
export async function savePreferences(
  { preferences }: Pick<Ports, 'preferences'>,
  chosen: Preferences,
): Promise<Result<Preferences>> {
  const written = await preferences.write(`${JSON.stringify(chosen, null, 2)}\n`);
  return written.ok ? ok(chosen) : written;
}
