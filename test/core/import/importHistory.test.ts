/** Files as people have them, and what the import makes of each. */

import { describe, expect, test } from 'vitest';
import { daysFromCivil, type DateOrder } from '#core/dateForm.ts';
import { importHistory } from '#core/import/importHistory.ts';
import type { Dialect } from '#core/model.ts';
import type { Task } from '#core/task.ts';
import { unattended } from '#core/task.ts';
import english from '#locales/en/import.json' with { type: 'json' };
import { cellsOf, fileOf, imported, latin1, uploadOf, utf16 } from './sources.ts';

const QUICK = 'Title,Date\n"Show: Season 1: Café","1/25/24"\n"Film, the ""great""","12/31/23"\n"Other","12/1/23"\n';
const QUICK_ROWS = [
  ['Show: Season 1: Café', '1/25/24'],
  ['Film, the "great"', '12/31/23'],
  ['Other', '12/1/23'],
];
const HEADER =
  'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country';
const PLAY =
  'Ann,2024-01-02 03:04:05,00:10:00,"Autoplayed: user action: None; ",Show: Season 1: E (Episode 1),,PC,00:10:00,Not latest view,"KR (Korea, Republic of)"';

interface Opened {
  readonly name: string;
  readonly file: string | Uint8Array;
  readonly format?: string;
  readonly rows?: readonly (readonly string[])[];
  readonly kept?: number;
  readonly order?: DateOrder;
  readonly confidence?: 'certain' | 'likely' | 'ambiguous';
  readonly from?: readonly [number, number, number];
  readonly to?: readonly [number, number, number];
  readonly issues?: readonly string[];
  readonly aside?: readonly (readonly [line: number, reason: string])[];
  readonly dialect?: Partial<Dialect>;
}

const OPENED: readonly Opened[] = [
  {
    name: 'the quick CSV as Netflix writes it',
    file: QUICK,
    rows: QUICK_ROWS,
    order: 'mdy',
    confidence: 'certain',
    from: [2023, 12, 1],
    to: [2024, 1, 25],
    dialect: { delimiter: ',', newline: '\n', quoting: 'all' },
  },
  { name: 'with a byte order mark', file: `\uFEFF${QUICK}`, rows: QUICK_ROWS, issues: ['saved-again'] },
  {
    name: 'with CRLF',
    file: QUICK.replaceAll('\n', '\r\n'),
    rows: QUICK_ROWS,
    dialect: { newline: '\r\n' },
    issues: ['saved-again'],
  },
  { name: 'with CR alone', file: QUICK.replaceAll('\n', '\r'), rows: QUICK_ROWS },
  { name: 'without a last line end', file: QUICK.slice(0, -1), rows: QUICK_ROWS },
  { name: 'with blank lines before the header', file: `\n \r\n\n${QUICK}`, rows: QUICK_ROWS },
  { name: 'with empty lines', file: QUICK.replaceAll('\n', '\n\n'), rows: QUICK_ROWS },
  { name: 'in UTF-16, little end first', file: utf16(QUICK), rows: QUICK_ROWS, issues: ['utf-16'] },
  { name: 'in UTF-16, big end first', file: utf16(QUICK, true), rows: QUICK_ROWS, issues: ['utf-16'] },
  { name: 'in UTF-16 without a mark', file: utf16(QUICK).subarray(2), rows: QUICK_ROWS, issues: ['utf-16'] },
  { name: 'in windows-1252', file: latin1(QUICK), rows: QUICK_ROWS, issues: ['windows-1252'] },
  {
    name: 'half UTF-8, half windows-1252',
    file: Uint8Array.from([...new TextEncoder().encode('Title,Date\nCafé,1/25/24\n'), ...latin1('Fête,1/13/24\nplain,1/2/24\n')]),
    rows: [
      ['Café', '1/25/24'],
      ['Fête', '1/13/24'],
      ['plain', '1/2/24'],
    ],
    issues: ['windows-1252'],
  },
  {
    name: 'semicolons',
    file: 'Title;Date\r\nShow: A, B;25.01.2024\r\n"x;y";03.12.2023\r\n',
    rows: [
      ['Show: A, B', '25.01.2024'],
      ['x;y', '03.12.2023'],
    ],
    order: 'dmy',
    issues: ['delimiter'],
    dialect: { delimiter: ';', newline: '\r\n', quoting: 'needed' },
  },
  {
    name: 'tabs',
    file: 'Title\tDate\nA\t1/25/24\n',
    rows: [['A', '1/25/24']],
    issues: ['delimiter'],
    dialect: { delimiter: '\t' },
  },
  {
    name: 'a line that names the delimiter',
    file: 'sep=;\r\nTitle;Date\r\nA;1/25/24\r\n',
    rows: [['A', '1/25/24']],
    issues: ['delimiter'],
  },
  { name: 'columns the other way round', file: 'Date,Title\n1/25/24,A\n', rows: [['1/25/24', 'A']], issues: ['saved-again'] },
  {
    name: 'headers in capitals with spaces',
    file: ' TITLE , date\nA,1/25/24\n',
    rows: [['A', '1/25/24']],
    issues: ['saved-again'],
  },
  {
    name: 'extra columns',
    file: 'User,Title,Date,Day of Week\nAnn,A,1/25/24,Thu\n',
    rows: [['Ann', 'A', '1/25/24', 'Thu']],
    issues: ['saved-again'],
  },
  {
    name: 'nameless columns of a spreadsheet',
    file: 'Title;;Date;;\nx;;4/25/2025;;\ny;;3/30/25\n',
    rows: [
      ['x', '', '4/25/2025', '', ''],
      ['y', '', '3/30/25', '', ''],
    ],
    issues: ['delimiter', 'mixed-dates'],
  },
  {
    name: 'whole rows in one cell',
    file: 'Title,Date\r\n"Show: a, b,""4/15/26"""\r\n"""Show, c"",""4/13/26"""\r\n',
    rows: [
      ['Show: a, b', '4/15/26'],
      ['Show, c', '4/13/26'],
    ],
    issues: ['row-in-one-cell', 'commas-in-titles'],
  },
  {
    name: 'titles with commas that lost their quotes',
    file: 'Title,Date\nA, B and C,4/15/26\nD,4/14/26\n',
    rows: [
      ['A, B and C', '4/15/26'],
      ['D', '4/14/26'],
    ],
    issues: ['commas-in-titles'],
  },
  {
    name: 'empty cells behind the last column',
    file: 'Title,Date\nA,4/15/26,,\n',
    rows: [['A', '4/15/26']],
    issues: ['empty-extra-cells'],
  },
  {
    name: 'blank titles',
    file: 'Title,Date\n"","4/15/26"\n" ","4/14/26"\n": ","4/13/26"\n"A","4/12/26"\n',
    kept: 4,
    issues: ['blank-titles'],
  },
  {
    name: 'marks and odd spaces inside titles',
    file: 'Title,Date\n"A\u00A0:\u202FB\t\u200B\uFEFFc\u00AD ","4/15/26"\n',
    rows: [['A\u00A0:\u202FB\t\u200B\uFEFFc\u00AD ', '4/15/26']],
  },
  { name: 'a line break in a title', file: 'Title,Date\n"A\nB","4/15/26"\n"C","4/14/26"\n', rows: [['A\nB', '4/15/26'], ['C', '4/14/26']] }, // prettier-ignore
  {
    name: 'lost quotes',
    file: 'Title,Date\n"A","1/25/24"\n"B,"1/24/24"\n"C","1/23/24\n"D","1/22/24"\n"E "x" F","1/21/24"\n"G","1/20/24',
    rows: [
      ['A', '1/25/24'],
      ['D', '1/22/24'],
      ['E "x" F', '1/21/24'],
    ],
    issues: ['stray-quotes', 'rows-set-aside'],
    aside: [
      [3, 'too-few-cells'],
      [4, 'unclosed-quote'],
      [7, 'unclosed-quote'],
    ],
  },
  {
    name: 'rows that are no viewings',
    file: 'Title,Date\nA,1/25/24\nB\nC,soon\nD,13/32/24\nE,x,y,z\nF,\nG,1/13/24\n',
    rows: [
      ['A', '1/25/24'],
      ['G', '1/13/24'],
    ],
    issues: ['saved-again', 'date-order-likely', 'rows-set-aside'],
    aside: [
      [3, 'too-few-cells'],
      [4, 'no-date'],
      [5, 'no-date'],
      [6, 'too-many-cells'],
      [7, 'no-date'],
    ],
  },
  {
    name: 'several cells with quotes in one row',
    file: 'User,Title,Date,Note\n"a ""b""","""c""",1/25/24,"d ""e"" f"\n',
    rows: [['a "b"', '"c"', '1/25/24', 'd "e" f']],
    issues: ['saved-again'],
  },
  {
    name: 'month names',
    file: 'Title,Date\nA,21-Apr-20\nB,3-abr.-20\nC,12-Mär-19\n',
    order: 'dmy',
    from: [2019, 3, 12],
    to: [2020, 4, 21],
    rows: [
      ['A', '21-Apr-20'],
      ['B', '3-abr.-20'],
      ['C', '12-Mär-19'],
    ],
    issues: ['saved-again', 'mixed-dates'],
  },
  {
    name: 'the full report',
    file: `${HEADER}\n${PLAY}\n`,
    format: 'netflix-viewing-activity',
    kept: 1,
    order: 'ymd',
    confidence: 'certain',
    from: [2024, 1, 2],
    dialect: { quoting: 'needed' },
  },
  {
    name: 'the full report with a broken header end',
    file: `${HEADER};;\n${PLAY.replace(/"KR.*/, 'US (United States)')};;\n`,
    format: 'netflix-viewing-activity',
    kept: 1,
    issues: ['trailing-semicolons'],
  },
  {
    name: 'the full report reduced to three columns',
    file: 'StartTime,Title,Duration\n2024-01-02 03:04:05,A,00:10:00\n',
    format: 'netflix-viewing-activity',
    kept: 1,
    issues: ['missing-columns'],
  },
  {
    name: 'the full report saved again by a spreadsheet',
    file: `${HEADER}\n${[9, 25, 3].map((day) => PLAY.replace('2024-01-02 03:04:05', `${day}/12/2023 20:1${day % 10}`)).join('\n')}\n`,
    format: 'netflix-viewing-activity',
    order: 'dmy',
    kept: 3,
  },
];

describe('opened', () => {
  test.each(OPENED)('$name', async (example) => {
    for (const chunk of [4096, 7, 1]) {
      const result = await imported(example.file, { chunk });
      if (!result.ok) throw new Error(`Refused: ${result.failure.message.key}`);
      const { history, issues, counts, setAside } = result.value;
      expect(history.format).toBe(example.format ?? 'netflix-viewing-history');
      if (example.rows) expect(cellsOf(history)).toEqual(example.rows);
      expect(history.rows).toBe(example.rows?.length ?? example.kept);
      expect(issues.map(({ code }) => code)).toEqual(example.issues ?? []);
      expect(setAside.map(({ line, reason }) => [line, reason])).toEqual(example.aside ?? []);
      expect(counts.read).toBe(counts.kept + counts.setAside);
      if (example.order) expect(history.dates.order).toBe(example.order);
      if (example.confidence) expect(history.dates.confidence).toBe(example.confidence);
      if (example.from) expect(history.dates.from).toBe(daysFromCivil(...example.from));
      if (example.to) expect(history.dates.to).toBe(daysFromCivil(...example.to));
      if (example.dialect) expect(history.dialect).toMatchObject(example.dialect);
      for (const { message } of issues) expect(sayable(message.key), message.key).toBe(true);
    }
  });
});

const REFUSED: readonly { name: string; file: string | Uint8Array; code: string; key: string }[] = [
  { name: 'nothing', file: '', code: 'empty', key: 'refusal.empty' },
  { name: 'blank lines', file: '\uFEFF \n\n', code: 'empty', key: 'refusal.empty' },
  { name: 'a header alone', file: 'Title,Date\n', code: 'no-rows', key: 'refusal.no-rows' },
  { name: 'rows without dates', file: 'Title,Date\nA,B\n', code: 'no-rows', key: 'refusal.no-rows.unreadable' },
  {
    name: 'an empty table of the report',
    file: 'We found no information for this table.',
    code: 'no-rows',
    key: 'refusal.no-rows.table',
  },
  { name: 'a PDF', file: '%PDF-1.7\n1 0 obj\n', code: 'not-a-table', key: 'refusal.not-a-table.pdf' },
  { name: 'a picture', file: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2]), code: 'not-a-table', key: 'refusal.not-a-table.binary' }, // prettier-ignore
  { name: 'a packed file', file: Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 75, 4, 0]), code: 'not-a-table', key: 'refusal.not-a-table.packed' }, // prettier-ignore
  { name: 'an empty list', file: ' [ ]\n', code: 'no-rows', key: 'refusal.no-rows.list' },
  { name: 'a web page', file: '<!DOCTYPE html><p>', code: 'not-a-table', key: 'refusal.not-a-table.html' },
  { name: 'JSON', file: '[{"a":1}]', code: 'not-a-table', key: 'refusal.not-a-table.json' },
  { name: 'prose', file: 'Dear diary.\nI watched something.\n', code: 'not-a-table', key: 'refusal.not-a-table.one-column' },
  {
    name: 'YouTube',
    file: '[{ "header": "YouTube", "title": "Watched x" }]',
    code: 'not-a-history',
    key: 'refusal.not-a-history.service',
  },
  { name: 'Letterboxd', file: 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n2020-01-01,A,2019,x,,,,,\n', code: 'not-a-history', key: 'refusal.not-a-history.service' }, // prettier-ignore
  {
    name: 'Prime Video',
    file: 'Trailer Location,Trailer Watch Date,Promoting Titles or Services\n1,2,3\n',
    code: 'not-a-history',
    key: 'refusal.not-a-history.service',
  },
  { name: 'another table', file: 'Profile Name,Title Name,Rating Type,Star Value,Thumbs Value,Device Model,Event Utc Ts,Region View Date\n', code: 'not-a-history', key: 'refusal.not-a-history.table' }, // prettier-ignore
  { name: 'an unknown table', file: 'a,b,c\n1,2,3\n', code: 'not-a-history', key: 'refusal.not-a-history.columns' },
];

describe('refused', () => {
  test.each(REFUSED)('$name', async ({ file, code, key }) => {
    const result = await imported(file);
    expect(result.ok ? undefined : result.failure).toMatchObject({ code, message: { key } });
    expect(sayable(key), key).toBe(true);
  });

  test('a file larger than the limit, unread', async () => {
    const file = { ...fileOf(QUICK), size: 4 * 1024 ** 3 + 1 };
    const result = await importHistory([file], {}, unattended);
    expect(result).toMatchObject({ ok: false, failure: { code: 'too-large' } });
  });

  test('a file whose host fails', async () => {
    const file = {
      ...fileOf(QUICK),
      async *stream(): AsyncGenerator<Uint8Array> {
        yield new TextEncoder().encode('Title,');
        throw new Error('EIO');
      },
    };
    const result = await importHistory([file], {}, unattended);
    expect(result).toMatchObject({ ok: false, failure: { code: 'not-readable' } });
  });
});

describe('several files', () => {
  const full = fileOf(`${HEADER}\n${PLAY}\n`, 'ViewingActivity.csv');

  test('the richest history is opened, the rest are listed', async () => {
    const ratings = fileOf('Profile Name,Title Name,Rating Type,Star Value,Thumbs Value\na,b,c,1,2\nd,e,f,1,2\n', 'Ratings.csv');
    const result = await importHistory([fileOf(QUICK, 'quick.csv'), ratings, full], {}, unattended);
    if (!result.ok) throw new Error(result.failure.code);
    expect(result.value.history.format).toBe('netflix-viewing-activity');
    expect(result.value.files.map(({ name, rows, used }) => [name, rows, used])).toEqual([
      ['quick.csv', 3, false],
      ['Ratings.csv', 2, false],
      ['ViewingActivity.csv', 1, true],
    ]);
    expect(result.value.files[1]?.holds.key).toBe('import.holds.counted');
    expect(result.value.issues.map(({ code }) => code)).toEqual(['other-history']);
  });

  test('an upload is read once', async () => {
    const result = await importHistory([uploadOf(QUICK, 'a', 3), uploadOf(QUICK, 'b')], {}, unattended);
    if (!result.ok) throw new Error(result.failure.code);
    expect(cellsOf(result.value.history)).toEqual(QUICK_ROWS);
    expect(result.value.files.map(({ rows, used }) => [rows, used])).toEqual([
      [3, true],
      [undefined, false],
    ]);
  });
});

test('a person can stop it, and sees how far it is', async () => {
  let pauses = 0;
  const seen: number[] = [];
  const task: Task = {
    get cancelled() {
      return pauses >= 3;
    },
    report: ({ bytes }) => seen.push(bytes ?? 0),
    pause: () => Promise.resolve(void pauses++),
  };
  const result = await importHistory([fileOf(QUICK, 'q', 10)], {}, task);
  expect(result).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  expect(seen).toEqual([10, 20, 30]);
});

/** Whether the locale has the sentence, in its plain or its plural forms. */
function sayable(key: string): boolean {
  return key in english || (`${key}_one` in english && `${key}_other` in english);
}
