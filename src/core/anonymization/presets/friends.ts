/** For friends, who know whose copy it is: shows and films by month, and how long; not when in the day, on what or where. */

import { only, words, type Preset } from './preset.ts';

export const friends: Preset = {
  purpose: 'friends',
  ...words('friends'),
  recipe: {
    version: 1,
    purpose: 'friends',
    columns: only({
      start: { operator: 'generalize', level: 'month' },
      duration: { operator: 'generalize', level: '5min' },
      title: { operator: 'generalize', level: 'show' },
    }),
    rows: { previews: 'suppress', shortPlays: 'suppress', profiles: 'yours', order: 'published' },
    write: 'parseable',
    formulaGuard: true,
  },
  target: {
    classSize: { k: 5, below: 1 },
    pickedOut: undefined,
    guesses: 'any',
    keeps: ['start', 'title', 'duration'],
    suppressed: 0,
  },
};
