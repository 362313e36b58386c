/**
 * For research: rows, genres, months and parts of the day. Not the shows: with months beside them they pick a person out once
 * a few are known (Narayanan and Shmatikov 2008). No date is shifted either: gaps, weekdays and hours survive a shift, and one
 * episode seen on its first day undoes it.
 */

import { FINEST_BESIDE_DAYS, only, words, type Preset } from './preset.ts';

export const research: Preset = {
  purpose: 'research',
  ...words('research'),
  recipe: {
    version: 1,
    purpose: 'research',
    columns: only({
      profile: { operator: 'pseudonymize' },
      start: { operator: 'generalize', level: 'month+partOfDay' },
      duration: { operator: 'generalize', level: '5min' },
      title: { operator: 'generalize', level: 'genre' },
      supplemental: { operator: 'keep' },
      device: { operator: 'generalize', level: 'class' },
      country: { operator: 'generalize', level: 'homeAway' },
    }),
    rows: { previews: 'keep', shortPlays: 'keep', profiles: 'everyone', order: 'published' },
    write: 'parseable',
    formulaGuard: true,
  },
  // Months with parts of the day are few rows each, so that no class size is promised.
  target: {
    classSize: { k: 5, below: 1 },
    pickedOut: 0.05,
    guesses: 'any',
    keeps: ['start', 'title', 'duration'],
    finest: FINEST_BESIDE_DAYS,
    suppressed: 0,
  },
};
