/**
 * Recipes for a purpose, each with what it keeps, changes and loses.
 * No preset shifts dates: gaps, weekdays and hours survive a shift, and one episode seen on its first day undoes it.
 */

import { say, type Message } from '../message.ts';
import type { SinglingOut } from '../risk/models/singlingOut.ts';
import type { Purpose, Recipe } from './recipe.ts';
import type { Target } from './target.ts';

export interface Preset {
  readonly purpose: Exclude<Purpose, 'custom'>;
  readonly label: Message;
  readonly keeps: Message;
  readonly changes: Message;
  readonly loses: Message;
  readonly recipe: Recipe;
  /** What the copy should reach; a copy that does not is said to miss it. */
  readonly target: Target;
}

/** For someone who promised to keep the copy to themselves: rows, shows, months and parts of the day stay. */
const research: Preset = {
  purpose: 'research',
  label: say('preset.research.label'),
  keeps: say('preset.research.keeps'),
  changes: say('preset.research.changes'),
  loses: say('preset.research.loses'),
  recipe: {
    version: 1,
    purpose: 'research',
    columns: {
      profile: { operator: 'pseudonymize' },
      start: { operator: 'generalize', level: 'month+partOfDay' },
      duration: { operator: 'generalize', level: '15min' },
      title: { operator: 'generalize', level: 'show' },
      device: { operator: 'generalize', level: 'class' },
      country: { operator: 'generalize', level: 'homeAway' },
      attributes: { operator: 'blank' },
      supplemental: { operator: 'keep' },
      bookmark: { operator: 'blank' },
      latestBookmark: { operator: 'blank' },
      link: { operator: 'blank' },
      other: { operator: 'blank' },
    },
    rows: { previews: 'keep', shortPlays: 'keep', profiles: 'everyone', order: 'published' },
    write: 'parseable',
    formulaGuard: true,
  },
  // Shows with months stay linkable whatever the classes are, so this copy promises its reader's word and no class size.
  target: { classSize: { k: 5, below: 1 }, pickedOut: undefined, guesses: 'any', keeps: ['start', 'title'], suppressed: 0 },
};

/**
 * For anyone at all. Titles beside any date pick a person out once a few are known (Narayanan and Shmatikov 2008), so titles
 * become their kind and dates their year; the country goes too, because it narrows the circle and serves few pictures.
 */
const publicCopy: Preset = {
  purpose: 'public',
  label: say('preset.public.label'),
  keeps: say('preset.public.keeps'),
  changes: say('preset.public.changes'),
  loses: say('preset.public.loses'),
  recipe: {
    version: 1,
    purpose: 'public',
    columns: {
      profile: { operator: 'blank' },
      start: { operator: 'generalize', level: 'year' },
      duration: { operator: 'generalize', level: 'length' },
      title: { operator: 'generalize', level: 'kind' },
      device: { operator: 'blank' },
      country: { operator: 'blank' },
      attributes: { operator: 'blank' },
      supplemental: { operator: 'blank' },
      bookmark: { operator: 'blank' },
      latestBookmark: { operator: 'blank' },
      link: { operator: 'blank' },
      other: { operator: 'blank' },
    },
    rows: { previews: 'suppress', shortPlays: 'suppress', profiles: 'everyone', order: 'published' },
    write: 'parseable',
    formulaGuard: true,
  },
  target: { classSize: { k: 5, below: 0.05 }, pickedOut: 0.01, guesses: 'none', keeps: ['title'], suppressed: 0.05 },
};

/** What is listed first keeps most. */
export const PRESETS: readonly Preset[] = [research, publicCopy];

/** Whether a measured copy reaches the target of its purpose; a custom recipe has none to miss. */
export function meetsTarget(purpose: Purpose, { rows, rowsByClassSize }: SinglingOut): boolean {
  const target = PRESETS.find((preset) => preset.purpose === purpose)?.target;
  return target === undefined || rowsByClassSize.one + rowsByClassSize.twoToFour <= target.classSize.below * rows;
}
