/** The search for levels on the plain table, made in memory, beside the classes of one single node in a map of joined codes. */

import { kAnonymous } from '#core/anonymization/search/kAnonymous.ts';
import { seeded, seedOf } from '#core/random.ts';
import { plainTable, type PlainTable } from '#core/sample/plainTable.ts';
import type { Measure } from './measure.ts';

/** The bench names its files by their rows; the table is drawn, and has as many. */
function tableFor(path: string, columns: 3 | 5): PlainTable {
  const rows = /-(\d+)\.csv$/.exec(path)?.[1];
  if (rows === undefined) throw new Error('The file is not named by its rows.');
  return plainTable(Number(rows), columns, seeded(seedOf('plain')));
}

export const SEARCHING: readonly Measure[] = ([3, 5] as const).flatMap((columns): Measure[] => [
  {
    id: `oneNode${columns}`,
    label: `*classes of one node of ${columns} columns, the finest, in a map of joined codes*`,
    prepare: (path) => {
      const { rows, ladders } = tableFor(path, columns);
      return Promise.resolve(() => {
        const classes = new Map<string, number>();
        for (let row = 0; row < rows; row++) {
          const key = ladders.map(({ leaf }) => leaf[row]).join();
          classes.set(key, (classes.get(key) ?? 0) + 1);
        }
        return classes.size;
      });
    },
  },
  {
    id: `search${columns}`,
    label: `draw a table and search the lattice of ${columns === 3 ? '54' : '1,080'} nodes (${columns} columns, k = 5, 5 % left out)`,
    against: `oneNode${columns}`,
    prepare: (path) =>
      Promise.resolve(async (task) => {
        const found = await kAnonymous(tableFor(path, columns).ladders, { k: 5, suppressed: 0.05 }, task);
        return found?.judged ?? 0;
      }),
  },
]);
