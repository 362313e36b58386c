/**
 * For a tracker: the exact titles and days of one person, which is what importers of viewing histories read. Titles are what
 * people are recognised by, so that this copy promises nothing and says so.
 */

import { only, words, type Preset } from './preset.ts';

export const tracker: Preset = {
  purpose: 'tracker',
  ...words('tracker'),
  recipe: {
    version: 1,
    purpose: 'tracker',
    columns: only({ start: { operator: 'generalize', level: 'day' }, title: { operator: 'keep' } }),
    rows: { previews: 'suppress', shortPlays: 'suppress', profiles: 'yours', order: 'published' },
    write: 'parseable',
    formulaGuard: true,
  },
  target: { classSize: { k: 5, below: 1 }, pickedOut: undefined, guesses: 'any', keeps: ['start', 'title'], suppressed: 0 },
};
