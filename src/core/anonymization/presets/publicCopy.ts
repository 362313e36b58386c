/**
 * For anyone at all: genres, and whether a viewing was as long as a short, an episode or a film. No dates: the first and the
 * last of them narrow the circle even as quarters, and titles beside any date pick a person out once a few are known
 * (Narayanan and Shmatikov 2008). Rows that hardly any other looks like are left out.
 */

import { only, words, type Preset } from './preset.ts';

export const publicCopy: Preset = {
  purpose: 'public',
  ...words('public'),
  recipe: {
    version: 1,
    purpose: 'public',
    columns: only({
      duration: { operator: 'generalize', level: 'length' },
      title: { operator: 'generalize', level: 'genre' },
    }),
    rows: {
      previews: 'suppress',
      shortPlays: 'suppress',
      profiles: 'everyone',
      order: 'published',
      suppressSmall: { k: 5, atMost: 0.05 },
    },
    write: 'parseable',
    formulaGuard: true,
  },
  target: {
    classSize: { k: 5, below: 0.05 },
    pickedOut: 0.01,
    guesses: 'none',
    keeps: ['title'],
    // No calendar: what the first and the last day would say, no class size and no attack of one person shows. Nor popular titles
    // by name: a person who has few of them is not picked out, and one in twenty of all people is (`npm run bench -- --attack`).
    finest: { start: ['weekday+hour', 'weekend+hour'], title: ['genre'] },
    suppressed: 0.05,
  },
};
