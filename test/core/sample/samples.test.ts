/** The invented exports have the shape of real ones, say what the findings look for, and lie in `resources/sample` as generated. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { viewingActivity } from '#core/sample/manyViewings.ts';
import { samples } from '#core/sample/samples.ts';
import { sampleFiles } from '#cli/sampleFiles.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'resources', 'sample');
const rowsOf = (text: string): string[][] => Papa.parse<string[]>(text.trimEnd()).data;
const { viewingActivity: activity, viewingHistory: history, report } = samples();
const [header = [], ...plays] = rowsOf(activity);
const column = (name: string): number => header.indexOf(name);
const daysOf = (rows: string[][]): string[] => [...new Set(rows.map((row) => row[1]?.slice(0, 10) ?? ''))].sort();

describe('the files of resources/sample', () => {
  test('there are no others', () => expect(readdirSync(folder).sort()).toEqual([...sampleFiles().keys()].sort()));
  test.each([...sampleFiles()])('%s is what the generator gives', (name, bytes) => {
    expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true);
  });
});

describe('the quick download', () => {
  const lines = history.split('\n');
  test('has the fingerprint of an untouched file', () => {
    expect(lines[0]).toBe('Title,Date');
    expect(lines.at(-1)).toBe('');
    for (const line of lines.slice(1, -1)) expect(line).toMatch(/^"[^"\r\n]+","\d{1,2}\/\d{1,2}\/\d\d"$/);
  });
  test('is newest first, one row per video', () => {
    const rows = rowsOf(history).slice(1);
    const days = rows.map(([, date = '']) => Date.parse(date));
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(new Set(rows.map(([title]) => title)).size).toBe(rows.length);
  });
});

describe('the full export', () => {
  test('has one block per profile, newest first within it', () => {
    const blocks = plays.map(([profile]) => profile).filter((profile, i, all) => profile !== all[i - 1]);
    expect(blocks).toEqual(['Ines', 'Jonas', 'Kids']);
    for (const profile of blocks) {
      const starts = plays.filter(([name]) => name === profile).map(([, start = '']) => start);
      expect(starts).toEqual([...starts].sort().reverse());
    }
  });
  test('writes every cell in the form of the service', () => {
    for (const row of plays) {
      expect(row[1]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
      expect(row[2]).toMatch(/^\d\d:\d\d:\d\d$/);
      expect(row[3]).toMatch(/^(?:|(?:Autoplayed: user action: \w+|View was hidden); )$/);
      expect(row[8]).toMatch(/^(?:\d\d:\d\d:\d\d|Not latest view)$/);
      expect(row[9]).toMatch(/^[A-Z]{2} \([\w ]+\)$/);
    }
  });
  test('holds the table in the archive, and notices for what is empty', () => {
    const archive = unzipSync(sampleFiles().get('netflix-report.zip') ?? new Uint8Array());
    expect(Object.keys(archive).sort()).toEqual([...report.keys()].map((path) => `netflix-report/${path}`).sort());
    expect(new TextDecoder().decode(archive['netflix-report/CONTENT_INTERACTION/ViewingActivity.csv'])).toBe(activity);
    expect(
      [...report]
        .filter(([path]) => path.endsWith('.txt'))
        .every(([, text]) => text === 'We found no information for this table.'),
    ).toBe(true);
  });
});

const of = (profile: string): string[][] =>
  plays.filter((row) => row[0] === profile && row[column('Supplemental Video Type')] === '');

describe('what the household lives through', () => {
  test('a show on 18 days in a row', () => {
    const days = daysOf(of('Ines').filter((row) => row[column('Title')]?.startsWith('Nine Winters:')));
    expect([days[0], days.at(-1), days.length]).toEqual(['2024-11-02', '2024-11-19', 18]);
  });
  test('a film again and again', () =>
    expect(of('Ines').filter((row) => row[column('Title')] === 'Quiet Platform').length).toBeGreaterThan(12));
  test('nothing in the first half of August', () =>
    expect(daysOf(plays).filter((day) => /-08-(?:0[4-9]|1[0-6])$/.test(day))).toEqual([]));
  test('seven devices and more', () =>
    expect(new Set(plays.map((row) => row[column('Device Type')])).size).toBeGreaterThanOrEqual(9));
  test('a stay of more than sixty days', () => {
    const days = daysOf(plays.filter((row) => row[column('Country')] === 'PT (Portugal)'));
    expect((Date.parse(days.at(-1) ?? '') - Date.parse(days[0] ?? '')) / 86_400_000).toBeGreaterThan(60);
  });
  test('two countries on the same day', () => {
    const countries = Map.groupBy(plays, (row) => row[1]?.slice(0, 10));
    expect([...countries.values()].some((rows) => new Set(rows.map((row) => row[column('Country')])).size > 1)).toBe(true);
  });
  test('children after school', () => {
    const hours = of('Kids').map((row) => Number(row[1]?.slice(11, 13)));
    expect(hours.filter((hour) => hour >= 5 && hour < 18).length / hours.length).toBeGreaterThan(0.95);
  });
});

describe('exports of any size', () => {
  const text = [...viewingActivity({ seed: 'test', rows: 20_000 })].join('');
  const rows = rowsOf(text).slice(1);
  test('hold the rows asked for', () =>
    expect([rows.length, new Set(rows.map((row) => row.length))]).toEqual([20_000, new Set([10])]));
  test('are about 190 bytes a row', () => expect(Math.abs(text.length / 20_000 - 190)).toBeLessThan(10));
  test('bring a new title in three rows of ten', () => {
    expect(Math.abs(new Set(rows.map((row) => row[4])).size / 20_000 - 0.312)).toBeLessThan(0.02);
  });
  test('hold titles with line breaks, quotes and commas', () => {
    for (const sign of ['\n', '"', ',']) expect(rows.some((row) => row[4]?.includes(sign))).toBe(true);
  });
  test('are the same for the same seed, and only for it', () => {
    expect([...viewingActivity({ seed: 'test', rows: 20_000 })].join('')).toBe(text);
    expect([...viewingActivity({ seed: 'other', rows: 20_000 })].join('')).not.toBe(text);
  });
});
