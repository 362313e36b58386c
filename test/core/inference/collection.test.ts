/** What the service says it collects, against what an export holds: a line for each kind, and no value in any. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collectionOf, isOfData, type CollectionEntry } from '#core/inference/collection.ts';
import { infer } from '#core/inference/infer.ts';
import type { History } from '#core/history.ts';
import type { FileReport } from '#core/import/inventory.ts';
import { importHistory } from '#core/import/importHistory.ts';
import { COLLECTED, COLLECTION_GROUPS, DATA_USES } from '#core/knowledge/collected.ts';
import { say } from '#core/message.ts';
import { unattended } from '#core/task.ts';
import { en } from '#locales/en/index.ts';
import { historyOf, quickHistoryOf } from '#test/core/history.ts';
import { fileOf } from '#test/core/import/sources.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

const SAMPLE = new Uint8Array(readFileSync('resources/sample/netflix-report.zip'));

async function ofReport(): Promise<readonly CollectionEntry[]> {
  const read = await importHistory([fileOf(SAMPLE, 'report.zip')], {}, unattended);
  if (!read.ok) throw new Error('the sample does not open');
  const { history, files, tables } = read.value;
  const viewings = viewingsFrom(history);
  const { identifiers } = await infer(viewings, unattended, tables);
  return collectionOf({ viewings, files, identifiers });
}

async function of(history: History, files: readonly FileReport[] = []): Promise<readonly CollectionEntry[]> {
  const viewings = viewingsFrom(history);
  const { identifiers } = await infer(viewings, unattended);
  return collectionOf({ viewings, files, identifiers });
}

const file = (name: string, rows: number | undefined, used = false): FileReport => ({ name, rows, holds: say('x'), used });
const heldKinds = (entries: readonly CollectionEntry[]): string[] =>
  entries.filter(({ held }) => held.length > 0).map(({ kind }) => kind);

describe('the table', () => {
  test('names every kind once, with words, uses, source and year', () => {
    const keys = COLLECTED.map(({ service, group, kind }) => `${service} ${group} ${kind}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(COLLECTED.filter(({ kind }) => en[`collection.kind.${kind}`] === undefined)).toEqual([]);
    expect(DATA_USES.filter((use) => en[`collection.use.${use}`] === undefined)).toEqual([]);
    expect(COLLECTED.filter((line) => isOfData(line) && line.usedFor.length === 0)).toEqual([]);
  });

  test.each([
    ['given', 12],
    ['automatic', 13],
    ['partners', 10],
    ['usedFor', 8],
    ['passedTo', 7],
  ] as const)('%s: %i kinds', (group, count) => {
    expect(COLLECTED.filter((line) => line.group === group)).toHaveLength(count);
  });
});

test('a list of titles and days holds the titles alone', async () => {
  const entries = await of(quickHistoryOf([['Salt Road', '2024-01-01']]));
  expect(heldKinds(entries)).toEqual(['titles']);
  expect(entries.filter(isOfData)).toHaveLength(35);
  expect(new Set(entries.map(({ group }) => group))).toEqual(new Set(COLLECTION_GROUPS));
});

test('the viewing table holds names, devices and countries as well, each with its column and rows', async () => {
  const history = historyOf([
    { start: '2024-01-01 20:00', device: 'Belgacom STBv5 Set Top Box' },
    { start: '2024-01-02 20:00', device: '' },
  ]);
  const entries = await of(history);
  expect(heldKinds(entries)).toEqual(['name', 'titles', 'deviceTraits', 'ipAddress', 'televisionAndInternet']);
  expect(entries.find(({ kind }) => kind === 'televisionAndInternet')?.held).toEqual([
    { in: 'column', name: 'Device Type', rows: 1, kind: 'device', example: '▇▇▇▇▇' },
  ]);
});

describe('files of the report', () => {
  const history = quickHistoryOf([['Salt Road', '2024-01-01']]);
  const cases: readonly (readonly [string, readonly FileReport[], number | null | undefined])[] = [
    ['with rows', [file('CONTENT_INTERACTION/SearchHistory.csv', 12)], 12],
    ['in two parts', [file('a/SearchHistory.csv', 12), file('a/SearchHistory (1).csv', 3)], 15],
    ['that was not counted', [file('SearchHistory.csv', undefined)], null],
    ['without rows', [file('SearchHistory.csv', 0)], undefined],
    ['that is the history itself', [file('SearchHistory.csv', 9, true)], undefined],
    ['of another name', [file('Search.csv', 9)], undefined],
  ];
  test.each(cases)('%s', async (_, files, rows) => {
    const entry = (await of(history, files)).find(({ kind }) => kind === 'searches');
    expect(entry?.held[0]?.rows).toBe(rows);
  });
});

test('a service without a list has no lines', async () => {
  expect(await of({ ...quickHistoryOf([['Salt Road', '2024-01-01']]), service: 'Elsewhere' })).toEqual([]);
});

test('an empty file holds nothing', async () => {
  expect(heldKinds(await of(historyOf([])))).toEqual([]);
});

test('of the whole report most kinds are held, and no value of the person is in any line', async () => {
  const entries = await ofReport();
  expect(heldKinds(entries)).toEqual(
    expect.arrayContaining(['name', 'email', 'postalAddress', 'phone', 'birthDate', 'gameNames', 'deviceIds', 'ipAddress']),
  );
  expect(heldKinds(entries)).not.toContain('dataBrokers');
  const text = JSON.stringify(entries);
  for (const value of ['Ines', 'Jonas', 'example.org', '192.0.2', '+1202', '0000 EX']) expect(text).not.toContain(value);
  for (const { held } of entries) for (const { example } of held) expect(example).toMatch(/▇/);
});
