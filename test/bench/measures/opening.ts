/** From the file to every finding, and each step of it by itself. */

import { findingsIn, historyIn, viewingsIn } from './opened.ts';
import type { Measure } from './measure.ts';

export const OPENING: readonly Measure[] = [
  {
    id: 'open',
    label: '**open to all findings**',
    against: 'papaparse',
    prepare: (path) =>
      Promise.resolve(async (task) => {
        const history = await historyIn(path, task);
        await task.pause();
        await findingsIn(await viewingsIn(history, task), task);
        return history.rows;
      }),
  },
  {
    id: 'import',
    label: 'import',
    against: 'papaparse',
    prepare: (path) => Promise.resolve(async (task) => (await historyIn(path, task)).rows),
  },
  {
    id: 'viewings',
    label: 'viewings: local days, titles, flags',
    against: 'rowByRow',
    async prepare(path) {
      const history = await historyIn(path);
      return async (task) => (await viewingsIn(history, task)).everyone.length;
    },
  },
  {
    id: 'infer',
    label: 'all detectors',
    against: 'maps',
    async prepare(path) {
      const viewings = await viewingsIn(await historyIn(path));
      return async (task) => (await findingsIn(viewings, task)).facts.length;
    },
  },
];
