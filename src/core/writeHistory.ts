/** Writes a history as what it came from: a table, or a list of JSON entries. */

import type { History } from './history.ts';
import { writeCsv, type WriteOptions } from './writeCsv.ts';
import { writeJson } from './writeJson.ts';

/** Yields the file in chunks of about a megabyte, each of its own memory. */
export const writeHistory = (history: History, options: WriteOptions = {}): Generator<Uint8Array, void, undefined> =>
  history.json ? writeJson(history, history.json) : writeCsv(history, options);

/** The ending of a file that a history is written to. */
export const endingOf = (history: History): '.csv' | '.json' => (history.json ? '.json' : '.csv');
