/** Any history, written with any delimiter, quoting, line ends, encoding, mark and order of dates, reads back as the same history. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysFromCivil, writeDate, type DateForm } from '#core/dateForm.ts';
import { instantColumnOf } from '#core/history.ts';
import { DELIMITERS } from '#core/csv.ts';
import { cellsOf, imported, latin1, utf16 } from './sources.ts';

const FORMS: readonly DateForm[] = [
  { order: 'mdy', pattern: 'M/D/YY' },
  { order: 'mdy', pattern: 'MM/DD/YYYY' },
  { order: 'dmy', pattern: 'DD.MM.YYYY' },
  { order: 'dmy', pattern: 'D-M-YY' },
  { order: 'dmy', pattern: 'D\u200F/M\u200F/YYYY', digits: 'arab' },
  { order: 'dmy', pattern: 'D/M/YY', era: 'buddhist' },
  { order: 'ymd', pattern: 'YYYY-MM-DD' },
  { order: 'ymd', pattern: 'YY. M. D.' },
  { order: 'ymd', pattern: 'YYYY-MM-DDTHH:mm:ssZ' },
  { order: 'dmy', pattern: 'DD.MM.YYYY HH:mm' },
  { order: 'ymd', pattern: 'X' },
];

const title = fc.string({
  unit: fc.constantFrom('a', 'B', '7', ' ', ':', ',', ';', '\t', '|', '"', '\n', 'é', '話', '😀', '\u00A0', '\u200F', '='),
  minLength: 1,
  maxLength: 12,
});
/** A title, a day, and a minute of it for forms that tell the time. */
const row = fc.tuple(
  title,
  fc.integer({ min: daysFromCivil(2012, 1, 1), max: daysFromCivil(2027, 12, 31) }),
  fc.integer({ min: 0, max: 1439 }),
);

const table = fc.record({
  rows: fc.array(row, { minLength: 30, maxLength: 60 }),
  form: fc.constantFrom(...FORMS),
  delimiter: fc.constantFrom(...DELIMITERS),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quoting: fc.constantFrom('all', 'needed'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with a mark', 'utf-16le', 'utf-16be', 'utf-16 without a mark', 'windows-1252'),
  turned: fc.boolean(),
  /** Whether the last line ends, and whether the first only names the delimiter. */
  ended: fc.boolean(),
  named: fc.boolean(),
  chunk: fc.integer({ min: 1, max: 5000 }),
});
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

function encoded(text: string, encoding: Table['encoding']): Uint8Array {
  if (encoding === 'windows-1252') return latin1(text);
  if (encoding === 'utf-16 without a mark') return utf16(text).subarray(2);
  if (encoding.startsWith('utf-16')) return utf16(text, encoding === 'utf-16be');
  return new TextEncoder().encode((encoding === 'utf-8' ? '' : '\uFEFF') + text);
}

test('any table', async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ rows, form, delimiter, newline, quoting, encoding, turned, ended, named, chunk }) => {
      const western = encoding === 'windows-1252' || encoding === 'utf-16 without a mark';
      // Without a mark only Western text is told to be UTF-16. A space without a break may make UTF-8 of its neighbours.
      fc.pre(!western || form.digits === undefined);
      const timed = form.pattern.includes('H');
      const all = rows
        .map(([text, day, minute]) => ({
          text: western ? text.replace(/[^\n\t -~é]/gu, 'ü') : text,
          instant: day * 86_400 + (timed ? minute * 60 : 0),
        }))
        .toSorted((x, y) => y.instant - x.instant);
      const quoted = (text: string): string =>
        quoting === 'all' || /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
      const cells = all.map(({ text, instant }) => [text, writeDate(instant, form)]);
      const lines = [['Title', 'Date'], ...cells].map((one) => (turned ? one.toReversed() : one).map(quoted).join(delimiter));
      const first = named && newline !== '\r' ? `sep=${delimiter}${newline}` : '';
      const text = `${first}${lines.join(newline)}${ended ? newline : ''}`;
      const result = await imported(encoded(text, encoding), { chunk });
      if (!result.ok) throw new Error(result.failure.message.key);
      const { history, setAside } = result.value;
      expect(setAside).toEqual([]);
      expect(cellsOf(history)).toEqual(turned ? cells.map((one) => one.toReversed()) : cells);
      expect([...instantColumnOf(history, 'start')!.seconds]).toEqual(all.map(({ instant }) => instant));
      expect(history.dialect).toMatchObject({ delimiter, newline: newline === '\r\n' ? '\r\n' : '\n' });
    }),
    { numRuns: 600 },
  );
});
