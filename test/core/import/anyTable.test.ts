/** Any history, written with any delimiter, quoting, line ends, encoding, mark and order of dates, reads back as the same history. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysFromCivil, writeDate, type DateForm } from '#core/dateForm.ts';
import { instantColumnOf } from '#core/history.ts';
import { DELIMITERS } from '#core/csv.ts';
import { cellsOf, imported, utf16 } from './sources.ts';

const FORMS: readonly DateForm[] = [
  { order: 'mdy', pattern: 'M/D/YY' },
  { order: 'mdy', pattern: 'MM/DD/YYYY' },
  { order: 'dmy', pattern: 'DD.MM.YYYY' },
  { order: 'dmy', pattern: 'D-M-YY' },
  { order: 'dmy', pattern: 'D\u200F/M\u200F/YYYY', digits: 'arab' },
  { order: 'dmy', pattern: 'D/M/YY', era: 'buddhist' },
  { order: 'ymd', pattern: 'YYYY-MM-DD' },
  { order: 'ymd', pattern: 'YY. M. D.' },
];

const title = fc.string({
  unit: fc.constantFrom('a', 'B', '7', ' ', ':', ',', ';', '\t', '|', '"', '\n', 'é', '話', '😀', '\u00A0', '\u200F', '='),
  minLength: 1,
  maxLength: 12,
});
const rows = fc
  .array(fc.tuple(title, fc.integer({ min: daysFromCivil(2012, 1, 1), max: daysFromCivil(2027, 12, 31) })), {
    minLength: 30,
    maxLength: 60,
  })
  .map((all) => all.toSorted((x, y) => y[1] - x[1]));

const table = fc.record({
  rows,
  form: fc.constantFrom(...FORMS),
  delimiter: fc.constantFrom(...DELIMITERS),
  newline: fc.constantFrom('\n', '\r\n'),
  quoting: fc.constantFrom('all', 'needed'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with a mark', 'utf-16le', 'utf-16be'),
  turned: fc.boolean(),
  chunk: fc.integer({ min: 1, max: 5000 }),
});

test('any table', async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ rows: all, form, delimiter, newline, quoting, encoding, turned, chunk }) => {
      const quoted = (text: string): string =>
        quoting === 'all' || /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
      const cells = all.map(([text, day]) => [text, writeDate(day * 86_400, form)]);
      const lines = [['Title', 'Date'], ...cells].map((row) => (turned ? row.toReversed() : row).map(quoted).join(delimiter));
      const text = `${lines.join(newline)}${newline}`;
      const bytes =
        encoding === 'utf-16le' || encoding === 'utf-16be'
          ? utf16(text, encoding === 'utf-16be')
          : new TextEncoder().encode((encoding === 'utf-8' ? '' : '\uFEFF') + text);
      const result = await imported(bytes, { chunk });
      if (!result.ok) throw new Error(result.failure.message.key);
      const { history, setAside } = result.value;
      expect(setAside).toEqual([]);
      expect(cellsOf(history)).toEqual(turned ? cells.map((row) => row.toReversed()) : cells);
      expect([...instantColumnOf(history, 'start')!.seconds].map((seconds) => seconds / 86_400)).toEqual(
        all.map(([, day]) => day),
      );
      expect(history.dialect).toMatchObject({ delimiter, newline });
    }),
    { numRuns: 500 },
  );
});
