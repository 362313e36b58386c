/** Cancel is heard soon however large a file is: between two pauses a bounded number of bytes and of distinct texts is looked at. */

import { expect, test } from 'vitest';
import type { Dictionary } from '#core/dictionary.ts';
import type { History } from '#core/history.ts';
import { importHistory } from '#core/import/importHistory.ts';
import { READ_STEP } from '#core/import/readHistory.ts';
import { infer } from '#core/inference/infer.ts';
import { viewingActivity } from '#core/sample/manyViewings.ts';
import { VALUES_A_STEP } from '#core/steps.ts';
import type { Progress, Task } from '#core/task.ts';
import { viewingsUnder } from '#core/viewings.ts';
import { fileOf } from './import/sources.ts';

const ROWS = 200_000;
/** A step may end somewhat late; looking at every title of the file in one takes longer. */
const LATE = 1.5;

test('a bounded amount of work between two pauses', async () => {
  const bytes = new TextEncoder().encode([...viewingActivity({ seed: 'pauses', rows: ROWS })].join(''));
  let looks = 0;
  let most = 0;
  let pauses = 0;
  let before = 0;
  const read: number[] = [];
  const task: Task = {
    cancelled: false,
    report({ stage, bytes: done }: Progress) {
      if (stage !== 'reading' || done === undefined) return;
      read.push(done - before);
      before = done;
    },
    pause() {
      pauses++;
      most = Math.max(most, looks);
      looks = 0;
      return Promise.resolve();
    },
  };
  const opened = await importHistory([fileOf(bytes, 'ViewingActivity.csv', 1 << 20)], {}, task);
  if (!opened.ok) throw new Error(opened.failure.code);
  expect(read.length).toBeGreaterThan(bytes.length / READ_STEP);
  expect(Math.max(...read)).toBeLessThanOrEqual(READ_STEP);

  const counted = (dictionary: Dictionary): Dictionary => ({
    size: dictionary.size,
    at(code) {
      looks++;
      return dictionary.at(code);
    },
  });
  const columns = opened.value.history.columns.map((column) =>
    column.kind === 'text' ? { ...column, dictionary: counted(column.dictionary) } : column,
  );
  const history: History = { ...opened.value.history, columns };
  pauses = 0;
  const viewings = await viewingsUnder(task, history, { timeZone: 'UTC', leaveOutShort: true });
  if (viewings === undefined) throw new Error('Nobody cancelled.');
  expect(viewings.titles.dictionary.size).toBeGreaterThan(LATE * VALUES_A_STEP);
  await infer(viewings, task);
  expect(pauses).toBeGreaterThan(60);
  expect(most).toBeGreaterThan(VALUES_A_STEP / 2);
  expect(most).toBeLessThanOrEqual(LATE * VALUES_A_STEP);
});
