/** From the file to every finding, and each step of it by itself. */

import { entries, type Dictionary } from '#core/dictionary.ts';
import { createMatcher } from '#core/knowledge/matcher.ts';
import { AUDIENCES, GENRES, THEMES } from '#core/knowledge/vocabulary.ts';
import type { Work } from '#core/knowledge/work.ts';
import { unattended, type Task } from '#core/task.ts';
import { SHARE } from '#platform/secondThread.ts';
import { findingsIn, historyIn, viewingsIn } from './opened.ts';
import type { Measure } from './measure.ts';

export const OPENING: readonly Measure[] = [
  {
    id: 'open',
    large: true,
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
    id: 'openInHalves',
    label: 'the same, the file read by two threads at once',
    against: 'open',
    large: true,
    prepare: (path) =>
      Promise.resolve(async (task) => {
        const shared = inHalves(task);
        const history = await historyIn(path, shared);
        await task.pause();
        await findingsIn(await viewingsIn(history, shared), shared);
        return history.rows;
      }),
  },
  {
    id: 'import',
    label: 'import',
    large: true,
    against: 'papaparse',
    prepare: (path) => Promise.resolve(async (task) => (await historyIn(path, task)).rows),
  },
  {
    id: 'viewings',
    large: true,
    label: 'viewings: local days, titles, flags',
    against: 'rowByRow',
    async prepare(path) {
      const history = await historyIn(path);
      return async (task) => (await viewingsIn(history, task)).everyone.length;
    },
  },
  {
    id: 'infer',
    large: true,
    label: 'all detectors',
    against: 'maps',
    async prepare(path) {
      const viewings = await viewingsIn(await historyIn(path));
      return async (task) => (await findingsIn(viewings, task)).facts.length;
    },
  },
  {
    id: 'inferKnown',
    label: 'all detectors, where every title is known',
    against: 'infer',
    large: true,
    async prepare(path) {
      const history = await historyIn(path);
      const { titles } = await viewingsIn(history);
      const viewings = await viewingsIn(history, unattended, createMatcher(worksNamed(titles.shows)));
      return async (task) => (await findingsIn(viewings, task)).facts.length;
    },
  },
];

const inHalves = (task: Task): Task => ({
  hands: task.hands && { ...task.hands, share: SHARE },
  get cancelled() {
    return task.cancelled;
  },
  report: (progress) => task.report(progress),
  pause: () => task.pause(),
});

/** An invented work for each name, of all kinds, genres and themes in turn. */
function worksNamed(names: Dictionary): Work[] {
  return Array.from(entries(names), ([at, name]): Work => ({
    names: [name],
    kind: at % 3 === 0 ? 'film' : 'show',
    year: 1980 + (at % 45),
    genres: [GENRES[at % GENRES.length]!],
    audience: AUDIENCES[at % AUDIENCES.length]!,
    language: at % 5 === 0 ? 'fr' : 'en',
    country: at % 5 === 0 ? 'FR' : 'US',
    themes: at % 4 === 0 ? [THEMES[(at >> 2) % THEMES.length]!] : [],
    tier: 1 + (at % 5),
    seasons: at % 3 === 0 ? undefined : 1 + (at % 9),
    episodes: at % 3 === 0 ? undefined : 10 * (1 + (at % 9)),
  }));
}
