/** Tables no format knows, files of mappings, and the guess at them: harmed, strange and mismatched. */

import { DELIMITERS } from '#core/csv.ts';
import { guessMapping } from '#core/import/mapping/guessMapping.ts';
import { importHistory } from '#core/import/importHistory.ts';
import { mappableHead } from '#core/import/mapping/mappableHead.ts';
import { Mapping, readMapping, writeMapping } from '#core/import/mapping/mapping.ts';
import { unattended } from '#core/task.ts';
import { fileOf } from '../../core/import/sources.ts';
import { checkAccounts, checkCopy, countsOf } from '../accounts.ts';
import { oneOf, once, several, type Draw } from '../draws.ts';
import { mutated } from '../mutate.ts';
import { asJson, bent, fitting, shapeOf } from '../shapes.ts';
import type { Target } from '../target.ts';

/** What is in a column, and what it may be called. */
const COLUMNS: readonly (readonly [headers: readonly string[], cells: readonly string[]])[] = [
  [
    ['What', 'Title', 'Name', 'Titre'],
    ['Kestrel', 'Sea: Season 1: A', 'The, Film', 'x;y|z\t', 'a\nb', '"q"'],
  ],
  [
    ['When', 'Date', 'Datum', 'Vu le'],
    ['14.03.2024', '3/14/24', '2024-03-14 21:30', '2024-03-14T21:30:00Z', '15-mars-24'],
  ],
  [
    ['Time', 'Uhrzeit', 'Saat'],
    ['21:30', '9:05 PM', '00:00:01', '24:00'],
  ],
  [
    ['Who', 'Profile'],
    ['Ann', 'Bo', ''],
  ],
  [
    ['Dauer (s)', 'Minutes'],
    ['42', '1:02:03', '-1', '90,5'],
  ],
  [
    ['Gerät', 'Land', '', '=1+1', 'Note', '"'],
    ['DE', 'Türkiye', 'iPad', ' ', '=SUM(A1)', 'yes', '１２'],
  ],
];
/** One cell in so many is of another column. */
const STRAY_ONE_IN = 8;
const COPY_ONE_IN = 6;

export const mappings: Target = {
  name: 'mapping',
  share: 15,
  least: { opened: 0.2, rows: 0.8, guessed: 0.4 },
  prepare() {
    const shape = shapeOf(Mapping);
    return async (draw) => {
      const columns = once(3, draw)
        ? several(1, 6, draw, () => oneOf(COLUMNS, draw))
        : COLUMNS.slice(0, 2 + draw(COLUMNS.length - 1));
      const headers = columns.map(([names]) => oneOf(names, draw));
      const bytes = table(headers, columns, draw);
      const counts = { guessed: 0, opened: 0, rows: 0 };

      const settled = once(2, draw) ? {} : { delimiter: oneOf(DELIMITERS, draw), header: once(2, draw) };
      const guess = guessMapping(bytes, settled);
      if (guess !== undefined) {
        counts.guessed = 1;
        Mapping.parse(guess.mapping);
      }
      const asked = fitting(shape, draw, headers);
      const written = asJson(once(3, draw) ? bent(asked, draw) : asked);
      const text = once(4, draw) ? decoded(mutated(new TextEncoder().encode(written), draw)) : written;
      const read = readMapping(text);
      if (read !== undefined && JSON.stringify(readMapping(writeMapping(read))) !== JSON.stringify(read))
        throw new Error('A mapping that was written does not read back.');
      const mapping = once(2, draw) ? (read ?? guess?.mapping) : (guess?.mapping ?? read);

      const head = await mappableHead(fileOf(bytes, 'table.csv', 1 + draw(200)), mapping ?? settled);
      if (mapping === undefined) return counts;
      if (head.ok) await head.value.readAs(mapping);
      const result = await importHistory([fileOf(bytes, 'table.csv', 1 + draw(200))], { mapping }, unattended);
      if (!result.ok) return counts;
      checkAccounts(result.value);
      if (once(COPY_ONE_IN, draw)) await checkCopy(result.value.history, mapping);
      return { ...counts, ...countsOf(result.value) };
    };
  },
};

function table(headers: readonly string[], columns: typeof COLUMNS, draw: Draw): Uint8Array {
  const delimiter = oneOf(DELIMITERS, draw);
  const usual = columns.map(([, cells]) => oneOf(cells, draw));
  const cell = (at: number): string =>
    once(STRAY_ONE_IN, draw) ? oneOf(oneOf(COLUMNS, draw)[1], draw) : once(2, draw) ? usual[at]! : oneOf(columns[at]![1], draw);
  const rows = several(0, 8, draw, () => headers.map((_, at) => cell(at)));
  const lines = (once(4, draw) ? rows : [headers, ...rows]).map((row) =>
    row.map((text) => quoted(text, delimiter)).join(delimiter),
  );
  const bytes = new TextEncoder().encode(`${lines.join(once(3, draw) ? '\r\n' : '\n')}\n`);
  return once(2, draw) ? mutated(bytes, draw) : bytes;
}

const quoted = (text: string, delimiter: string): string =>
  /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
