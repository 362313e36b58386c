/** Whatever a file holds, the import answers: never throws, and accounts for each row that is there. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zipSync } from 'fflate';
import { cellText } from '#core/history.ts';
import { importHistory } from '#core/import/importHistory.ts';
import { unattended } from '#core/task.ts';
import { fileOf, imported } from './sources.ts';

const HEADERS = [
  'Title,Date\n',
  'Date;Title;User\r\n',
  'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n',
] as const;

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ',',
      ';',
      '"',
      '""',
      '\n',
      '\r\n',
      '\r',
      '1/2/24',
      '25.12.2023',
      '2024-01-02 03:04:05',
      'Show: Season 1: E',
      ' ',
      '\u00A0',
    ),
    fc.string({ maxLength: 5 }),
  ),
  { maxLength: 40 },
);

describe('any bytes', () => {
  test('with or without a known header', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...HEADERS, ''), fc.oneof(pieces.map((all) => new TextEncoder().encode(all.join(''))), fc.uint8Array({ maxLength: 200 })), async (header, body) => {
        const bytes = Uint8Array.from([...new TextEncoder().encode(header), ...body]);
        const result = await imported(bytes, { chunk: 50 });
        if (!result.ok) return;
        const { history, counts, setAside, issues } = result.value;
        expect(counts.read).toBe(counts.kept + counts.setAside);
        expect(counts.kept).toBe(history.rows);
        expect(setAside.length).toBe(counts.setAside);
        expect(history.rows).toBeGreaterThan(0);
        const lines = [...history.lines, ...setAside.map(({ line }) => line)];
        expect(new Set(lines).size).toBe(lines.length);
        expect([...history.lines]).toEqual([...history.lines].sort((x, y) => x - y));
        for (const column of history.columns) {
          const length = column.kind === 'text' ? column.codes.length : column.seconds.length;
          expect(length).toBe(history.rows);
          for (let row = 0; row < history.rows; row++) cellText(column, row);
        }
        expect(new Set(issues.map(({ code }) => code)).size).toBe(issues.length);
      }), // prettier-ignore
      { numRuns: 3000 },
    );
  });

  test('cut off anywhere: every line before the cut is there', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, at) => `"Show: Season 1: ""E"" ${at}, é","${(at % 12) + 1}/28/${20 - Math.floor(at / 12)}"`,
    );
    const bytes = new TextEncoder().encode(`Title,Date\n${rows.join('\n')}\n`);
    for (let length = 0; length <= bytes.length; length++) {
      const cut = bytes.subarray(0, length);
      const whole = new TextDecoder('windows-1252').decode(cut).split('\n').slice(1, -1).length;
      const result = await imported(cut);
      if (result.ok) {
        expect(result.value.counts.kept).toBeGreaterThanOrEqual(whole);
        expect(result.value.counts.read).toBeLessThanOrEqual(whole + 1);
      } else expect(whole).toBe(0);
    }
  });

  test('an archive with any bytes changed', async () => {
    const archive = zipSync({
      'CONTENT_INTERACTION/ViewingActivity.csv': new TextEncoder().encode('Start Time,Title\n2024-01-02 03:04:05,A\n'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = archive.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const result = await importHistory([fileOf(bytes)], {}, unattended);
          if (result.ok) expect(result.value.history.rows).toBe(1);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
