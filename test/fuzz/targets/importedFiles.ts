/** Harmed files through the import: it never throws, never hangs, and accounts for every row, whatever the file holds. */

import { importHistory } from '#core/import/importHistory.ts';
import { unattended } from '#core/task.ts';
import { fileOf } from '../../core/import/sources.ts';
import { checkAccounts, checkCopy, countsOf } from '../accounts.ts';
import { oneOf, once } from '../draws.ts';
import { fixtures } from '../fixtures.ts';
import { mutated } from '../mutate.ts';
import type { Target } from '../target.ts';

/** One history in so many is written and read back. */
const COPY_ONE_IN = 8;

export const importedFiles: Target = {
  name: 'import',
  share: 40,
  least: { opened: 0.6, rows: 3, setAside: 0.25 },
  prepare() {
    const all = fixtures();
    return async (draw) => {
      const { name, bytes } = oneOf(all, draw);
      const result = await importHistory([fileOf(mutated(bytes, draw), name, 1 + draw(600))], {}, unattended);
      if (!result.ok) return {};
      checkAccounts(result.value);
      if (result.value.history.json === undefined && once(COPY_ONE_IN, draw)) await checkCopy(result.value.history);
      return countsOf(result.value);
    };
  },
};
