/** The second thread reads what one thread reads, and a thread that cannot be had is done without. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importHistory, type Imported } from '#core/import/importHistory.ts';
import { viewingActivity } from '#core/sample/manyViewings.ts';
import { unattended, type Task } from '#core/task.ts';
import { nodeFiles } from '#platform/files.ts';
import { secondThread, type SecondThread } from '#platform/secondThread.ts';
import { temporaryFolder } from './temporary.ts';

const SCRIPT = join(import.meta.dirname, '..', '..', 'src', 'platform', 'thread.ts');
/** Enough that handing over pays. */
const ROWS = 60_000;

async function read(path: string, task: Task): Promise<Imported> {
  const source = await nodeFiles().open({ path });
  if (!source.ok) throw new Error(source.failure.code);
  const result = await importHistory([source.value], {}, task);
  await source.value.close();
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** Codes, days and lines; the texts by their codes. */
const plain = ({ history, issues, counts }: Imported): unknown => ({
  issues,
  counts,
  lines: history.lines,
  columns: history.columns.map((column) =>
    column.kind === 'instant'
      ? column
      : [column.codes, Array.from({ length: column.dictionary.size }, (_, code) => column.dictionary.at(code))],
  ),
});

/** Hands that tell how much was done by them. */
function watched(hands: SecondThread): { task: Task; handedOver: () => number } {
  let begun: { readonly done: number } | undefined;
  const begin: SecondThread['begin'] = (chore, order) => {
    const helper = hands.begin(chore, order);
    begun = helper;
    return helper;
  };
  return { task: { ...unattended, hands: { ...hands, begin } }, handedOver: () => begun?.done ?? 0 };
}

test('the same history, half of it from the other thread', async () => {
  await using folder = await temporaryFolder();
  const path = folder.file('history.csv');
  await writeFile(path, [...viewingActivity({ seed: 'second', rows: ROWS })].join(''));
  const hands = secondThread(SCRIPT, 4);
  if (hands === undefined) throw new Error('There are four processors.');
  try {
    await hands.warm();
    const { task, handedOver } = watched(hands);
    const twice = await read(path, task);
    expect(handedOver()).toBeGreaterThan(ROWS / 4);
    expect(plain(twice)).toEqual(plain(await read(path, unattended)));
    // It can be asked again.
    expect((await read(path, { ...unattended, hands })).counts.kept).toBe(ROWS);
  } finally {
    await hands.close();
  }
  // And when it is gone, one thread does it all.
  expect((await read(path, { ...unattended, hands })).counts.kept).toBe(ROWS);
});

test('of two processors, none is given half of a file', () => {
  expect([2, 3, 4, 8].map((processors) => secondThread(SCRIPT, processors)!.share > 0)).toEqual([false, false, true, true]);
});

test('without a second thread, one does it all', async () => {
  expect(secondThread(SCRIPT, 1)).toBeUndefined();
  await using folder = await temporaryFolder();
  const path = folder.file('history.csv');
  await writeFile(path, [...viewingActivity({ seed: 'second', rows: ROWS })].join(''));
  const broken = folder.file('broken.ts');
  await writeFile(broken, 'throw new Error();');
  for (const script of [folder.file('missing.ts'), broken]) {
    const hands = secondThread(script, 4);
    expect((await read(path, { ...unattended, hands })).counts.kept).toBe(ROWS);
    await hands?.close();
  }
});
