/** Tables no format knows, on the command line: a guess is printed, corrected, given back, and used by every command. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unreelWithin } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'unreel-mapping-'));
const unreel = unreelWithin(folder);
const at = (name: string): string => join(folder, name);
const two = (n: number): string => String(n).padStart(2, '0');
const MAPPING = { version: 1, delimiter: ';', header: true, columns: { title: 'Sendung', start: 'Tag', profile: 'Wer' }, times: 'local' }; // prettier-ignore

beforeAll(() => {
  const rows = Array.from(
    { length: 80 },
    (_, i) => `${two((i % 28) + 1)}.${two(12 - (i % 3))}.2023;Kestrel ${i};${i % 2 ? 'Odile' : 'Imre'}`,
  );
  writeFileSync(at('mine.csv'), ['Tag;Sendung;Wer', ...rows, ''].join('\n'));
  writeFileSync(at('no-title.csv'), `Tag;Preis\n${rows.map((row, i) => `${row.slice(0, 10)};${i}`).join('\n')}\n`);
  writeFileSync(at('mapping.json'), JSON.stringify(MAPPING));
  writeFileSync(at('other.json'), JSON.stringify({ ...MAPPING, columns: { title: 'Film', start: 'Tag' } }));
  writeFileSync(at('untitled.json'), JSON.stringify({ ...MAPPING, columns: { start: 'Tag' } }));
  writeFileSync(at('nonsense.json'), '{"version": 9}');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a mapping that helps nothing ends the command with one line', () => {
  const cases: readonly (readonly [name: string, args: readonly string[], status: number, says: RegExp])[] = [
    ['no mapping', ['inspect', 'mine.csv'], 3, /--mapping .*--suggest-mapping/],
    ['a file that is none', ['inspect', 'mine.csv', '--mapping', 'nonsense.json'], 2, /mapping is not one/],
    ['a file that is not there', ['risk', 'mine.csv', '--mapping', 'missing.json'], 2, /./],
    ['a column that is not there', ['inspect', 'mine.csv', '--mapping', 'other.json'], 2, /no column Film/],
    ['no title', ['inspect', 'mine.csv', '--mapping', 'untitled.json'], 2, /as the title/],
    [
      'the mapping as the copy',
      ['protect', 'mine.csv', '-o', 'mapping.json', '--force', '--mapping', 'mapping.json'],
      2,
      /same file/,
    ],
    ['a guess at no table', ['inspect', 'nonsense.json', '--suggest-mapping'], 3, /./],
  ];
  test.each(cases)('%s', async (_, args, status, says) => {
    const ran = await unreel(args);
    expect(ran).toMatchObject({ status, stdout: '' });
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ran.stderr).toMatch(says);
  });
});

describe('a mapping', () => {
  test('is guessed, printed without a cell, and good for what it is given back for', async () => {
    const ran = await unreel(['inspect', 'mine.csv', '--suggest-mapping']);
    expect([ran.status, ran.stderr, JSON.parse(ran.stdout)]).toEqual([0, '', MAPPING]);
    expect(ran.stdout).not.toMatch(/Kestrel|Odile|2023/);
  });

  test('that cannot be guessed whole is printed with what is missing', async () => {
    const ran = await unreel(['inspect', 'no-title.csv', '--suggest-mapping']);
    expect([ran.status, JSON.parse(ran.stdout)]).toMatchObject([1, { columns: { start: 'Tag' } }]);
    expect(ran.stderr).toMatch(/as the title/);
  });

  test('serves inspect, protect, risk and verify', async () => {
    const inspected = await unreel(['inspect', 'mine.csv', '--mapping', 'mapping.json', '--json']);
    expect(JSON.parse(inspected.stdout)).toMatchObject({ format: 'mapped-table', rows: { read: 80, kept: 80 }, profiles: 2 });
    const made = await unreel(['protect', 'mine.csv', '-o', 'copy.csv', '--mapping', 'mapping.json']);
    expect([made.status, made.stderr]).toEqual([0, '']);
    const copy = readFileSync(at('copy.csv'), 'utf8');
    expect(copy.split('\n')[0]).toBe('Tag;Sendung;Wer');
    expect(copy).not.toMatch(/Odile|Imre/);
    expect((await unreel(['risk', 'copy.csv', '--mapping', 'mapping.json'])).status).toBe(0);
    expect((await unreel(['verify', 'copy.csv', '--against', 'mine.csv', '--mapping', 'mapping.json'])).status).toBe(0);
    expect((await unreel(['verify', 'mine.csv', '--against', 'mine.csv', '--mapping', 'mapping.json'])).status).toBe(1);
  });

  test('beside the table is recognised as one', async () => {
    const ran = await unreel(['inspect', 'mine.csv', 'mapping.json', '--json']);
    expect(JSON.parse(ran.stdout)).toMatchObject({ format: 'mapped-table', files: ['mine.csv', 'mapping.json'] });
  });
});
