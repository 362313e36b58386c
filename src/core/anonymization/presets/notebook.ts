/**
 * For learning with a notebook: the same headers, dates and lengths that parse, and a realistic shape of evenings and repeats.
 * Dates are shifted, which only hides them while titles are hidden too; a show that many rows share can be told by its number
 * of episodes, which the report measures.
 */

import { FINEST_BESIDE_DAYS, only, words, type Preset } from './preset.ts';

export const notebook: Preset = {
  purpose: 'notebook',
  ...words('notebook'),
  recipe: {
    version: 1,
    purpose: 'notebook',
    columns: only({
      profile: { operator: 'pseudonymize' },
      start: { operator: 'shiftDates', weeks: 26 },
      duration: { operator: 'generalize', level: '5min' },
      title: { operator: 'pseudonymize' },
      supplemental: { operator: 'keep' },
      device: { operator: 'generalize', level: 'class' },
      country: { operator: 'generalize', level: 'homeAway' },
    }),
    rows: { previews: 'keep', shortPlays: 'keep', profiles: 'everyone', order: 'published' },
    write: 'parseable',
    formulaGuard: true,
  },
  target: {
    classSize: { k: 5, below: 1 },
    pickedOut: 0.05,
    guesses: 'any',
    keeps: ['start', 'title', 'duration'],
    finest: FINEST_BESIDE_DAYS,
    suppressed: 0,
  },
};
