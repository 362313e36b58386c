/** Tables no format knows, read by the columns a person named: as rows, as times, as a copy, and as refusals. */

import { withGuards } from '#core/anonymization/guards.ts';
import { describe, expect, test } from 'vitest';
import { columnOf, instantColumnOf, textColumnOf } from '#core/history.ts';
import { importHistory } from '#core/import/importHistory.ts';
import { mappableHead } from '#core/import/mapping/mappableHead.ts';
import { columnLetters, columnRef, Mapping, MAPPING_BYTES, readMapping, writeMapping } from '#core/import/mapping/mapping.ts';
import type { Role } from '#core/model.ts';
import { unattended } from '#core/task.ts';
import { viewingsOf } from '#core/viewings.ts';
import { writeCsv } from '#core/writeCsv.ts';
import english from '#locales/en/import.json' with { type: 'json' };
import { cellsOf, fileOf, uploadOf } from './sources.ts';

const TABLE = [
  'Seen;What;Who;Took (min);Where;Note',
  '14.03.2024 21:30;Kestrel;Ann;42;Deutschland;a',
  '13.03.2024 20:00;"Sea; and Sky";Bo;90,5;DE;b',
  '02.03.2024 23:15;Kestrel;Ann;1;Türkiye;',
  '',
].join('\r\n');

const MAPPING: Mapping = {
  version: 1,
  delimiter: ';',
  header: true,
  columns: { start: 'Seen', title: 'What', profile: 'Who', duration: 'Took (min)', country: 'Where' },
  durationUnit: 'minutes',
  times: 'local',
};

const HEADLESS: Mapping = { version: 1, delimiter: ',', header: false, columns: { title: 2, start: 1 }, times: 'utc' };

const read = (text: string, mapping: Mapping) => importHistory([fileOf(text)], { mapping }, unattended);

async function opened(text: string, mapping: Mapping) {
  const result = await read(text, mapping);
  if (!result.ok) throw new Error(result.failure.message.key);
  return result.value;
}

const copyOf = (history: Parameters<typeof writeCsv>[0]): string =>
  [...writeCsv(history)].map((chunk) => new TextDecoder().decode(chunk)).join('');

describe('a table read by a mapping', () => {
  test('has the roles of the mapping, and its cells as they are', async () => {
    const { history, counts, files, issues, mapping } = await opened(TABLE, MAPPING);
    expect([history.format, history.service, history.rows]).toEqual(['mapped-table', 'Table', 3]);
    expect(history.columns.map(({ role }) => role)).toEqual(['start', 'title', 'profile', 'duration', 'country', 'other']);
    expect(cellsOf(history)[1]).toEqual(['13.03.2024 20:00', 'Sea; and Sky', 'Bo', '90,5', 'DE', 'b']);
    expect(history.dialect).toMatchObject({ delimiter: ';', newline: '\r\n' });
    expect([history.dates.order, history.dates.confidence, history.dates.utc]).toEqual(['dmy', 'certain', false]);
    expect(counts).toEqual({ read: 3, kept: 3, setAside: 0, blankTitle: 0 });
    expect(issues.map(({ code }) => code)).toEqual([]);
    expect(files.map(({ used, holds }) => [used, holds.key])).toEqual([[true, 'import.format.mappedTable']]);
    expect(mapping).toEqual(MAPPING);
  });

  test('is viewings: lengths in their unit, countries by name, times on the clock of the wall', async () => {
    const { history } = await opened(TABLE, MAPPING);
    const viewings = viewingsOf(history, { timeZone: 'Asia/Tokyo', leaveOutShort: true });
    expect([...viewings.seconds]).toEqual([2520, 5430, 60]);
    expect([...viewings.country].map((code) => viewings.countries.at(code))).toEqual(['DE', 'DE', 'TR']);
    expect([...viewings.minute]).toEqual([21 * 60 + 30, 20 * 60, 23 * 60 + 15]);
    expect(viewings.everyone).toHaveLength(2);
  });

  test('in UTC is shown in the time zone of the person', async () => {
    const { history } = await opened(TABLE, { ...MAPPING, times: 'utc' });
    expect(history.dates.utc).toBe(true);
    expect(viewingsOf(history, { timeZone: 'Asia/Tokyo', leaveOutShort: true }).minute[0]).toBe(6 * 60 + 30);
  });

  test('sets rows aside as any format does', async () => {
    const { setAside, counts } = await opened(`${TABLE}no date;X;;;;\r\nonly one cell\r\n`, MAPPING);
    expect(setAside.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'no-date'],
      [6, 'too-few-cells'],
    ]);
    expect(counts.read).toBe(counts.kept + counts.setAside);
  });

  test('without a header has letters for names, and its copy has no header either', async () => {
    const text = '2024-03-14T21:30:00Z,Kestrel,x\n2024-03-13T20:00:00Z,Sea,y\n';
    const { history } = await opened(text, HEADLESS);
    expect(history.columns.map(({ name, role }) => [name, role])).toEqual([
      ['A', 'start'],
      ['B', 'title'],
      ['C', 'other'],
    ]);
    expect([...history.lines]).toEqual([1, 2]);
    expect(copyOf(history)).toBe(text);
  });

  test('is read again from its copy, a header that a spreadsheet would run included', async () => {
    const mapping: Mapping = { ...MAPPING, delimiter: ',', columns: { title: '=What', start: 'Seen' } };
    const { history } = await opened('Seen,=What\n2024-03-14,Kestrel\n', mapping);
    const copy = copyOf(withGuards(history, { formulaGuard: true }).history);
    expect(copy).toContain("'=What");
    expect((await opened(copy, mapping)).history.columns.map(({ role }) => role)).toEqual(['start', 'title']);
  });

  test('wins over a format that would know the table', async () => {
    const { history } = await opened('Title,Date,Other Title\nA,1/25/24,B\n', {
      ...MAPPING,
      delimiter: ',',
      columns: { title: 'Other Title', start: 'Date' },
    });
    expect([history.format, textColumnOf(history, 'title')?.name]).toEqual(['mapped-table', 'Other Title']);
  });

  const BY: readonly (readonly [name: string, header: string, column: string | number, at: number])[] = [
    ['the exact header', 'a,A,When', 'A', 1],
    ['the header in other letters', 'TITLE ,x,When', 'title', 0],
    ['the place', 'T,T,When', 2, 1],
  ];
  test.each(BY)('finds a column by %s', async (_, header, column, at) => {
    const { history } = await opened(`${header}\n1,2,2024-03-14\n`, {
      ...MAPPING,
      delimiter: ',',
      columns: { title: column, start: 'When' },
    });
    expect(history.columns.map(({ role }) => role).indexOf('title')).toBe(at);
  });
});

describe('a mapping given as a file beside the table', () => {
  const json = writeMapping(MAPPING);
  const given = [
    ['files', fileOf(TABLE, 'mine.csv'), fileOf(json, 'columns.json')],
    ['files, the mapping first', fileOf(json, 'columns.JSON'), fileOf(TABLE, 'mine.csv')],
    ['uploads', uploadOf(TABLE, 'mine.csv'), uploadOf(json, 'columns.json')],
  ] as const;
  test.each(given)('%s', async (_, ...files) => {
    const result = await importHistory(files, {}, unattended);
    if (!result.ok) throw new Error(result.failure.message.key);
    expect(result.value.mapping).toEqual(MAPPING);
    expect(result.value.files.map(({ used, holds }) => [used, holds.key])).toEqual([
      [true, 'import.format.mappedTable'],
      [false, 'import.holds.mapping'],
    ]);
  });

  test('alone is no history', async () => {
    const result = await importHistory([fileOf(json, 'columns.json')], {}, unattended);
    expect(result).toMatchObject({
      ok: false,
      failure: { code: 'not-a-history', message: { key: 'refusal.not-a-history.mapping' } },
    });
  });
});

describe('a mapping that does not fit is refused with one sentence', () => {
  const without = (role: Role): Mapping => ({
    ...MAPPING,
    columns: Object.fromEntries(Object.entries(MAPPING.columns).filter(([key]) => key !== role)),
  });
  const cases: readonly (readonly [name: string, mapping: Mapping, key: string])[] = [
    ['a column that is not there', { ...MAPPING, columns: { ...MAPPING.columns, device: 'Screen' } }, 'column'],
    ['a place behind the last column', { ...MAPPING, columns: { ...MAPPING.columns, device: 7 } }, 'column'],
    ['another delimiter', { ...MAPPING, delimiter: '|' }, 'column'],
    ['no title', without('title'), 'title'],
    ['no time', without('start'), 'start'],
    ['one column for two things', { ...MAPPING, columns: { ...MAPPING.columns, device: 2 } }, 'twice'],
  ];
  test.each(cases)('%s', async (_, mapping, detail) => {
    const result = await read(TABLE, mapping);
    const key = `refusal.bad-mapping.${detail}`;
    expect(result).toMatchObject({ ok: false, failure: { code: 'bad-mapping', message: { key } } });
    expect(english).toHaveProperty([key]);
  });

  const OTHERWISE: readonly (readonly [text: string, code: string])[] = [
    ['', 'empty'],
    ['%PDF-1.7\n', 'not-a-table'],
    ['{"a": 1}', 'not-a-table'],
    ['Seen;What;Who;Took (min);Where;Note\r\n', 'no-rows'],
  ];
  test.each(OTHERWISE)('%j is refused for what it is', async (text, code) =>
    expect(await read(text, MAPPING)).toMatchObject({ ok: false, failure: { code } }),
  );
});

describe('a mapping as data', () => {
  const BAD: readonly (readonly [name: string, mapping: unknown])[] = [
    ['another version', { ...MAPPING, version: 2 }],
    ['a word too many', { ...MAPPING, note: 'x' }],
    ['a role that is none', { ...MAPPING, columns: { director: 'x' } }],
    ['names without a header', { ...MAPPING, header: false }],
    ['a place before the first', { ...MAPPING, columns: { title: 0 } }],
    ['a unit that is none', { ...MAPPING, durationUnit: 'fortnights' }],
    ['nothing', null],
  ];
  test.each(BAD)('%s is refused', (_, mapping) => {
    expect(Mapping.safeParse(mapping).success).toBe(false);
    expect(readMapping(JSON.stringify(mapping))).toBeUndefined();
  });

  test('is read as it was written', () => {
    for (const mapping of [MAPPING, HEADLESS]) expect(readMapping(writeMapping(mapping))).toEqual(mapping);
    for (const text of ['', '[', 'null', 'x'.repeat(MAPPING_BYTES + 1)]) expect(readMapping(text)).toBeUndefined();
  });

  test('names a column by its header only where that names it alone', () => {
    expect(columnRef(['Title', 'Date', ' ', 'date'], 0, true)).toBe('Title');
    expect([1, 2, 3].map((at) => columnRef(['Title', 'Date', ' ', 'date'], at, true))).toEqual([2, 3, 4]);
    expect(columnRef(['A', 'B'], 1, false)).toBe(2);
  });

  test('counts columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('the head of a table', () => {
  test('reads whole rows only, however long the file is', async () => {
    const rows = Array.from({ length: 4000 }, (_, i) => `2024-01-${String((i % 28) + 1).padStart(2, '0')},"Film, ${i}"`);
    const head = await mappableHead(uploadOf(`seen,what\n${rows.join('\n')}\n`), undefined);
    if (!head.ok) throw new Error(head.failure.message.key);
    const result = await head.value.readAs(head.value.guess.mapping);
    if (!result.ok) throw new Error(result.failure.message.key);
    expect(result.value.counts.setAside).toBe(0);
    expect(result.value.history.rows).toBeGreaterThan(1000);
    expect(instantColumnOf(result.value.history, 'start')?.precision).toBe('day');
    expect(columnOf(result.value.history, 'title')?.name).toBe('what');
  });

  const REFUSED: readonly (readonly [text: string, code: string])[] = [
    ['', 'empty'],
    ['Item,Price\n', 'not-a-history'],
    ['Dear diary,\nnothing here.\n', 'not-a-history'],
    ['{"header": "YouTube", "title": "x", "n": [1, 2]}', 'not-a-history'],
    ['PK\u0003\u0004', 'not-a-table'],
    ['Profile Name,Query Typed,Displayed Name,Action\nA,b,c,play\n', 'not-a-history'],
  ];
  test.each(REFUSED)('%j is refused as it would be opened', async (text, code) => {
    const head = await mappableHead(fileOf(text), undefined);
    expect(head.ok ? 'mappable' : head.failure.code).toBe(code);
  });
});
