/** Identifiers in the columns of a history and in the tables of a report, with the rows that hold them. */

import { expect, test } from 'vitest';
import type { Column, History, TextColumn } from '#core/history.ts';
import { dictionaryOf } from '#core/dictionary.ts';
import { CellSearch } from '#core/import/netflixReport/cellSearch.ts';
import { historyOf } from '#test/core/history.ts';
import { findingsFrom } from '#test/core/viewings.ts';

test('every text column is searched and rows are told', async () => {
  const { identifiers } = await findingsFrom(
    historyOf([
      { profile: 'Ada', start: '2024-01-02 20:00', device: 'TV of ada@example.org' },
      { profile: 'Bo', start: '2024-01-01 20:00', title: 'Letters to ada@example.org' },
      { profile: 'Bo', start: '2023-01-01 20:00' },
    ]),
  );
  expect(identifiers.map(({ identifier, columns, values, rows }) => ({ identifier, columns, values, rows: [...rows] }))).toEqual([
    { identifier: 'profileName', columns: ['Profile Name'], values: ['Ada', 'Bo'], rows: [0, 1, 2] },
    { identifier: 'email', columns: ['Title', 'Device Type'], values: ['ada@example.org'], rows: [0, 1] },
  ]);
});

/** A history with one more column, that no format knows. */
function withColumn(name: string, cells: readonly string[]): History {
  const history = historyOf(cells.map((_, day) => ({ start: `2024-01-0${day + 1} 20:00`, title: 'Salt Road' })));
  const column: TextColumn = {
    kind: 'text',
    name,
    role: 'other',
    codes: Uint32Array.from(cells, (_, at) => at),
    dictionary: dictionaryOf(cells),
  };
  return { ...history, columns: [...history.columns, column satisfies Column] };
}

test.each([
  ['Phone', ['020 555 0199', 'none'], 'phone', [0]],
  ['Date of birth', ['30/02/1988', ''], 'birthDate', [0]],
  ['Postcode', ['', '1234'], 'postalCode', [1]],
  ['Gamertag', ['InesExample', ''], 'gameHandle', [0]],
  ['Notes', ['12 Example Street', '1917'], 'street', [0]],
  ['Notes', ['12345678Z', '12345678A'], 'taxNumber', [0]],
  ['Tax number', ['123456789', '-'], 'taxNumber', [0]],
  ['Serial number', ['8KX2A7710B4Q9', ''], 'deviceSerial', [0]],
  ['Last 4', ['4242', 'VISA'], 'cardDigits', [0]],
  ['Customer ID', ['C-00012345', ''], 'customerId', [0]],
])('a column %s with %j holds %s', async (name, cells, kind, rows) => {
  const { identifiers } = await findingsFrom(withColumn(name, cells));
  const found = identifiers.filter(({ identifier }) => identifier !== 'profileName');
  expect(found.map(({ identifier, columns, rows: at }) => [identifier, columns, [...at]])).toEqual([[kind, [name], rows]]);
});

test('streets, postal codes and tax numbers are not looked for in titles and devices', async () => {
  const { identifiers } = await findingsFrom(
    historyOf([{ start: '2024-01-01 20:00', title: '21 Jump Street', device: 'Sony 2017 TV', profile: ' ' }]),
  );
  expect(identifiers).toEqual([]);
});

test.each([
  ['Comment', 'write to ada@example.org', [['email', ['ada@example.org']]]],
  [
    'Comment',
    '12 Example Street, 1234 AB',
    [
      ['street', ['12 Example Street']],
      ['postalCode', ['1234 AB']],
    ],
  ],
  ['Title Name', '12 Example Street, 1234 AB', []],
  ['Webpage Url', 'https://example.org/?token=4f9a0c12', [['token', ['4f9a0c12']]]],
  ['Mobile Number', '020 555 0199', [['phone', ['020 555 0199']]]],
  ['Mobile Number', 'unknown', []],
  ['', '', []],
])('a cell of a column %s that nobody declared: %j', (header, cell, found) => {
  const search = new CellSearch(header);
  search.look(cell);
  expect(search.found.map(({ kind, values }) => [kind, [...values]])).toEqual(found);
});
