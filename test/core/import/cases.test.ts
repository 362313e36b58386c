/** Every file of the table reads as the table says, in chunks of any size; and every fixture is in the table. */

import { describe, expect, test } from 'vitest';
import { FORMATS } from '#core/import/formats/index.ts';
import { cellText, instantColumnOf } from '#core/history.ts';
import { importHistory } from '#core/import/importHistory.ts';
import { unattended } from '#core/task.ts';
import { fixtures } from '#test/fuzz/fixtures.ts';
import { CASES, NO_HISTORIES } from './cases.ts';
import { fileOf } from './sources.ts';

const bytesOf = new Map(fixtures().map(({ name, bytes }) => [name.replaceAll('\\', '/'), bytes]));
const read = (files: readonly string[], chunk: number) =>
  importHistory(
    files.map((path) => fileOf(bytesOf.get(path)!, path.slice(path.lastIndexOf('/') + 1), chunk)),
    {},
    unattended,
  );
const isoDay = (day: number | undefined): string => new Date(day! * 86_400_000).toISOString().slice(0, 10);

describe.each([4096, 7])('in chunks of %i bytes', (chunk) => {
  test.each(CASES)('$files', async ({ files, format, rows, setAside = 0, order, utc, starts, days, issues }) => {
    const result = await read(files, chunk);
    if (!result.ok) throw new Error(result.failure.message.key);
    const { history, counts, issues: met } = result.value;
    expect(history.format).toBe(format);
    expect(counts).toMatchObject({ read: rows + setAside, kept: rows, setAside });
    expect(history.dates).toMatchObject({ order, confidence: 'certain', utc });
    expect([isoDay(history.dates.from), isoDay(history.dates.to)]).toEqual(days);
    const start = instantColumnOf(history, 'start')!;
    expect([cellText(start, 0), cellText(start, history.rows - 1)]).toEqual(starts);
    expect(met.map(({ code }) => code)).toEqual(issues.map((issue) => (typeof issue === 'string' ? issue : issue[0])));
    for (const issue of issues)
      if (typeof issue !== 'string') expect(met.find(({ code }) => code === issue[0])?.count).toBe(issue[1]);
  });

  test.each(NO_HISTORIES)('%s is none', async (file, key) => {
    expect(await read([file], chunk)).toMatchObject({ ok: false, failure: { message: { key } } });
  });
});

test('every fixture is in the table, and every format', () => {
  const files = new Set([...CASES.flatMap((one) => one.files), ...NO_HISTORIES.map(([file]) => file)]);
  expect([...bytesOf.keys()].filter((name) => !files.has(name))).toEqual([]);
  expect([...files].filter((name) => !bytesOf.has(name))).toEqual([]);
  const formats = new Set(CASES.map(({ format }) => format));
  expect(FORMATS.map(({ id }) => id).filter((id) => !formats.has(id))).toEqual([]);
});
