/** For a complaint, a dispute or a journalist: the rows that a person picked, as they are, without whose, on what and where. */

import { only, words, type Preset } from './preset.ts';

export const onlyTheseRows: Preset = {
  purpose: 'onlyTheseRows',
  ...words('onlyTheseRows'),
  recipe: {
    version: 1,
    purpose: 'onlyTheseRows',
    columns: only({
      start: { operator: 'keep' },
      duration: { operator: 'keep' },
      title: { operator: 'keep' },
      supplemental: { operator: 'keep' },
    }),
    rows: { previews: 'keep', shortPlays: 'keep', profiles: 'everyone', order: 'keep' },
    write: 'parseable',
    formulaGuard: true,
  },
  target: { classSize: { k: 5, below: 1 }, pickedOut: undefined, guesses: 'any', keeps: ['start', 'title'], suppressed: 0 },
};
