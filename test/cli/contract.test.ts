/** The command line keeps its contract: statuses, one line per failure, masked values, shapes of JSON. */

import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMFORT_FILM, FILMS_FOR_ADULTS, FILMS_FOR_KIDS, KIDS_SERIES, SERIES, STREAK } from '#core/sample/catalogue.ts';
import { DEVICES, PROFILES } from '#core/sample/household.ts';
import { sampleFiles } from '#cli/sampleFiles.ts';
import { unreel, unreelWithin } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'unreel-cli-'));
const within = unreelWithin(folder);
const at = (...path: string[]): string => join(folder, ...path);
const QUICK = 'netflix-viewing-history.csv';
const FULL = 'ViewingActivity.csv';
const ZIP = 'netflix-report.zip';

beforeAll(() => {
  mkdirSync(at('elsewhere'));
  for (const [name, bytes] of sampleFiles()) writeFileSync(at(name), bytes);
  writeFileSync(at('empty.csv'), '');
  writeFileSync(at('prose.txt'), 'Dear diary,\nnothing here is a table.\n');
  writeFileSync(at('tunes.csv'), 'ts,ms_played,master_metadata_track_name\n2024-01-01T10:00:00Z,1000,A Song\n');
  writeFileSync(at('cut-off.csv'), 'Title,Date\n"Half a tit');
  writeFileSync(at('header.csv'), 'Title,Date\n');
  writeFileSync(at('truncated.zip'), (sampleFiles().get(ZIP) ?? new Uint8Array()).subarray(0, 3000));
  writeFileSync(
    at('noise.csv'),
    Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) & 255),
  );
  writeFileSync(at('there.csv'), 'mine');
  writeFileSync(at('bad-recipe.json'), '{"version": 1, "purpose": "custom", "columns": {"title": {"operator": "explode"}}}');
  copyFileSync(at(QUICK), at('unreadable.csv'));
  chmodSync(at('unreadable.csv'), 0o000);
  symlinkSync(at(FULL), at('link.csv'));
  linkSync(at(FULL), at('hard.csv'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.concurrent('a process ends with the status of its command, and has said everything by then', () => {
  test.each([
    ['what was asked for', ['inspect', QUICK], 0, /\w/, /^$/],
    ['what does not hold', ['verify', QUICK, '--against', QUICK], 1, /\w/, /^$/],
    ['a wrong usage', ['inspect', QUICK, '--loudly'], 2, /^$/, /--loudly/],
    ['a refusal', ['protect', FULL, '-o', FULL], 2, /^$/, /^.+\n$/],
    ['a file that cannot be read', ['inspect', 'missing.csv'], 3, /^$/, /^.+\n$/],
  ])('%s', async (_, args, status, stdout, stderr) => {
    const ran = await unreel(args, folder);
    expect(ran).toEqual({
      status,
      stdout: expect.stringMatching(stdout) as string,
      stderr: expect.stringMatching(stderr) as string,
    });
  });
});

describe('a failure is one line on stderr, nothing on stdout, and a status', () => {
  const cases: [name: string, args: string[], status: number][] = [
    ['a file that is not there', ['inspect', 'missing.csv'], 3],
    ['a folder', ['inspect', 'elsewhere'], 3],
    ['an empty file', ['inspect', 'empty.csv'], 3],
    ['prose', ['inspect', 'prose.txt'], 3],
    ['bytes that are no text', ['inspect', 'noise.csv'], 3],
    ["another service's file", ['inspect', 'tunes.csv'], 3],
    ['a header and no rows', ['inspect', 'header.csv'], 3],
    ['a table that was cut off in its only cell', ['inspect', 'cut-off.csv'], 3],
    ['an archive that was cut off', ['inspect', 'truncated.zip'], 3],
    ['a copy of what cannot be read', ['protect', 'missing.csv', '-o', 'never.csv'], 3],
    ['the risk of what cannot be read', ['risk', 'prose.txt'], 3],
    ['a copy that cannot be read', ['verify', 'prose.txt', '--against', FULL], 3],
    ['a profile that is not there', ['inspect', FULL, '--profile', 'Nobody'], 2],
    ['a time zone that is not one', ['inspect', FULL, '--time-zone', 'Middle/Earth'], 2],
    ['the original as the copy', ['protect', FULL, '-o', FULL], 2],
    ['the original as the copy, by force', ['protect', FULL, '-o', FULL, '--force'], 2],
    ['the original through a link, by force', ['protect', FULL, '-o', 'link.csv', '--force'], 2],
    ['the original by another name, by force', ['protect', FULL, '-o', 'hard.csv', '--force'], 2],
    ['a copy over something else', ['protect', FULL, '-o', 'there.csv'], 2],
    ['a copy into a folder that is not there', ['protect', FULL, '-o', 'nowhere/copy.csv'], 2],
    ['a preset that is not there', ['protect', FULL, '-o', 'never.csv', '--preset', 'nonsense'], 2],
    ['a preset and a recipe', ['protect', FULL, '-o', 'never.csv', '--preset', 'public', '--recipe', 'bad-recipe.json'], 2],
    ['a recipe that is not one', ['protect', FULL, '-o', 'never.csv', '--recipe', 'bad-recipe.json'], 2],
    ['a recipe that is not JSON', ['protect', FULL, '-o', 'never.csv', '--recipe', 'prose.txt'], 2],
    ['a seed that is not hexadecimal', ['protect', FULL, '-o', 'never.csv', '--seed', 'xyz'], 2],
    ['a report in place of the copy', ['protect', FULL, '-o', 'never.csv', '--report', './never.csv'], 2],
    ['a key in place of the copy', ['protect', FULL, '-o', 'never.csv', '--key-file', './never.csv'], 2],
    ['nothing to leave out', ['protect', FULL, '-o', 'never.csv', '--leave-out', ' '], 2],
    ['only rows that nobody chose', ['protect', FULL, '-o', 'never.csv', '--preset', 'onlyTheseRows'], 2],
    ['a choice that leaves nothing', ['protect', FULL, '-o', 'never.csv', '--only', 'no such words'], 2],
    ['samples over samples', ['sample', '.'], 2],
  ];
  test.each(cases)('%s', async (_, args, status) => {
    const ran = await within(args);
    expect(ran).toMatchObject({ status, stdout: '' });
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ran.stderr).not.toMatch(/\bat .*:\d+|Error:|node:internal|\[object/);
  });
  test('a file that may not be read', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'root may read everything');
    expect(await within(['inspect', 'unreadable.csv'])).toMatchObject({ status: 3, stdout: '' });
  });
});

describe('a wrong usage is explained on stderr', () => {
  const cases: [name: string, args: string[]][] = [
    ['no command', []],
    ['an unknown command', ['reveal', FULL]],
    ['a purpose that nobody has', ['suggest', FULL, '--for', 'nobody']],
    ['an unknown option', ['inspect', FULL, '--loudly']],
    ['no file', ['inspect']],
    ['no target', ['protect', FULL]],
    ['nothing to compare with', ['verify', FULL]],
    ['an order of dates that is not one', ['inspect', FULL, '--date-order', 'mmm']],
    ['a language that is not there', ['inspect', FULL, '--lang', 'xx']],
  ];
  test.each(cases)('%s', async (_, args) => {
    const ran = await within(args);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr.length).toBeGreaterThan(10);
  });
  test.each([[['--help']], [['--version']], [['inspect', '--help']]])('%j is no mistake', async (args) => {
    expect(await within(args)).toMatchObject({ status: 0, stderr: '' });
  });
});

/** Every name and title of the invented household. */
const VALUES = [
  ...PROFILES,
  ...[...SERIES, ...KIDS_SERIES, STREAK, FILMS_FOR_ADULTS, FILMS_FOR_KIDS, [COMFORT_FILM]].flat().map((video) => video.show),
  ...Object.values(DEVICES).flatMap((device) => [device.name, device.esn]),
  'Voorbeeld',
  'example.org',
  '192.0.2.',
];
const found = (text: string): string[] => [...new Set(VALUES)].filter((value) => text.includes(value));

describe('values are masked unless they are asked for', () => {
  test.each([QUICK, FULL, ZIP].flatMap((file) => [[[file, '--json']], [[file]]]))('inspect %j', async (args) => {
    const ran = await within(['inspect', ...args]);
    expect([ran.status, ran.stderr, found(ran.stdout)]).toEqual([0, '', []]);
  });
  test('risk', async () => expect(found((await within(['risk', FULL, '--json'])).stdout)).toEqual([]));
  test('--show-values shows them', async () => {
    const ran = await within(['inspect', FULL, '--json', '--show-values', '--profile', 'Ines']);
    expect(found(ran.stdout)).toContain('Nine Winters');
  });
});

interface Inspection {
  format: string;
  service: string;
  files: string[];
  rows: { read: number; kept: number; setAside: number; blankTitle: number };
  issues: { code: string; row: number | null; message: string }[];
  dates: { order: string; confidence: string; from: string; to: string; timeZone: string | null };
  profiles: number;
  titles: { distinct: number; recognised: number; recognisedViewings: number };
  facts: { id: string; sentence: string; data: object }[];
  guesses: {
    id: string;
    severity: string;
    evidence: { strength: string; rows: number; of: number };
    sensitive: boolean;
    sentence: string;
    why: string;
    whyItMayBeWrong: string;
  }[];
  identifiers: {
    kind: string;
    count: number;
    columns: string[];
    tables: { table: string; column: string; count: number }[];
  }[];
  notPossible: { id: string; reason: string }[];
  collection: { kind: string; group: string; sentence: string; inThisFile?: boolean; held?: object[]; year: number }[];
}

const inspected = async (file: string, ...more: string[]): Promise<Inspection> =>
  JSON.parse((await within(['inspect', file, '--json', '--time-zone', 'Europe/Amsterdam', ...more])).stdout) as Inspection;

const day = (date = ''): string => new Date(`${date} UTC`).toISOString().slice(0, 10);

describe('inspect --json', () => {
  test('of the quick download', async () => {
    const seen = await inspected(QUICK);
    const [, ...cells] = Papa.parse<string[]>(readFileSync(at(QUICK), 'utf8').trimEnd()).data;
    const rows = cells.length;
    expect(seen).toMatchObject({
      service: 'Netflix',
      rows: { read: rows, kept: rows, setAside: 0, blankTitle: 0 },
      dates: { order: 'mdy', confidence: 'certain', from: day(cells.at(-1)?.[1]), to: day(cells[0]?.[1]), timeZone: null },
      titles: { distinct: rows, recognised: expect.any(Number), recognisedViewings: expect.any(Number) },
    });
    expect(seen.notPossible.length).toBeGreaterThan(0);
    expect(seen.collection.filter(({ inThisFile }) => inThisFile === true).map(({ kind }) => kind)).toEqual(['titles']);
    expect(seen.collection.filter(({ inThisFile }) => inThisFile === false).length).toBeGreaterThan(20);
  });
  test('of the viewing table', async () => {
    const seen = await inspected(FULL);
    expect(seen).toMatchObject({ service: 'Netflix', profiles: 3, dates: { order: 'ymd', timeZone: 'UTC' } });
    expect(seen.rows.read).toBe(seen.rows.kept + seen.rows.setAside);
    expect(seen.facts.map((fact) => fact.id)).toEqual(
      expect.arrayContaining(['streaks', 'habits', 'nights', 'devices', 'places', 'household', 'absence']),
    );
    for (const guess of seen.guesses) {
      expect(guess.evidence.of).toBeGreaterThanOrEqual(guess.evidence.rows);
      for (const text of [guess.sentence, guess.why, guess.whyItMayBeWrong]) expect(text).toMatch(/\w.*\.$|\w/);
      expect(guess.sentence).not.toMatch(/\byou are\b/i);
    }
    expect(seen.guesses.length).toBeGreaterThan(3);
    expect(seen.identifiers.map((found) => found.kind)).toContain('profileName');
  });
  test('of the whole export says the same of the viewing table', async () => {
    const [whole, table] = await Promise.all([inspected(ZIP), inspected(FULL)]);
    const ids = table.facts.map(({ id }) => id);
    expect([whole.rows, whole.facts.filter(({ id }) => ids.includes(id))]).toEqual([table.rows, table.facts]);
    expect(whole.files.length).toBeGreaterThan(5);
  });
  test('of the whole export says what the other tables hold, and where identifiers stand', async () => {
    const whole = await inspected(ZIP);
    expect(whole.facts.map(({ id }) => id)).toEqual(expect.arrayContaining(['searches', 'addresses', 'payments', 'messages']));
    expect(whole.identifiers.find(({ kind }) => kind === 'email')).toMatchObject({
      count: 2,
      columns: [],
      tables: [
        { table: 'AccountDetails', column: 'Email Address', count: 1 },
        { table: 'Profiles', column: 'Email Address', count: 2 },
      ],
    });
    expect(JSON.stringify(whole)).not.toMatch(/example\.org|192\.0\.2|EXAMPLE TOWN|VISA/);
  });
  test("looks at one profile's habits when told to", async () => {
    const seen = await inspected(FULL, '--profile', 'Ines', '--show-values');
    const streak = seen.facts.find((fact) => fact.id === 'streaks');
    expect(streak?.sentence).toMatch(/Nine Winters.*18/);
  });
});

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('a copy', () => {
  test.concurrent.each(['research', 'public'])('for %s is written, checked, reported, and checked again', async (preset) => {
    const copy = `${preset}.csv`;
    const before = sha256(at(FULL));
    const made = await unreel(
      ['protect', FULL, '-o', copy, '--preset', preset, '--report', `${preset}.json`, '--seed', 'c0ffee'],
      folder,
    );
    expect([made.status, made.stderr, found(made.stdout)]).toEqual([0, '', []]);
    expect(sha256(at(FULL))).toBe(before);
    expect(readFileSync(at(copy), 'utf8').split('\n')[0]).toBe(readFileSync(at(FULL), 'utf8').split('\n')[0]);

    const text = readFileSync(at(`${preset}.json`), 'utf8');
    const report = JSON.parse(text) as { outputSha256: string; rows: { in: number; out: number; suppressed: number } };
    expect(report).toMatchObject({
      recipe: { purpose: preset },
      outputSha256: sha256(at(copy)),
      risk: { singlingOut: { measured: true }, linkability: { measured: true }, inference: { measured: true } },
      check: { identifiersFound: 0, passed: true },
    });
    expect(report.rows.in).toBe(report.rows.out + report.rows.suppressed);
    expect(found(text)).toEqual([]);

    const checked = await unreel(['verify', copy, '--against', FULL, '--json'], folder);
    expect(found(checked.stdout)).toEqual([]);
    expect(checked.status).toBe(0);
    expect(JSON.parse(checked.stdout)).toMatchObject({ passed: true, identifiersFound: 0 });
  });
  test.concurrent('of the quick download keeps its form', async () => {
    expect((await unreel(['protect', QUICK, '-o', 'quick-copy.csv'], folder)).status).toBe(0);
    const lines = readFileSync(at('quick-copy.csv'), 'utf8').split('\n');
    expect(lines[0]).toBe('Title,Date');
    expect(lines[1]).toMatch(/^"[^"]*","\d+\/\d+\/\d\d"$/);
  });
  test.concurrent('is the same for the same seed, and not without one', async () => {
    const copies = ['--seed=01', '--seed=01', ''].map(async (seed, i) => {
      await unreel(['protect', FULL, '-o', `seeded-${i}.csv`, ...(seed ? [seed] : [])], folder);
      return sha256(at(`seeded-${i}.csv`));
    });
    const [one, two, three] = await Promise.all(copies);
    expect(two).toBe(one);
    expect(three).not.toBe(one);
  });
  test.concurrent('may replace what is there when told to', async () => {
    writeFileSync(at('old.csv'), 'old');
    expect((await unreel(['protect', FULL, '-o', 'old.csv', '--force'], folder)).status).toBe(0);
    expect(statSync(at('old.csv')).size).toBeGreaterThan(1000);
  });
  test.concurrent('goes where the caller is', async () => {
    expect((await unreel(['protect', join('..', FULL), '-o', 'near.csv'], at('elsewhere'))).status).toBe(0);
    expect(readdirSync(at('elsewhere'))).toEqual(['near.csv']);
  });
  test.concurrent.each([FULL, QUICK])('that is %s itself does not hold', async (file) => {
    copyFileSync(at(file), at(`same-${file}`));
    expect((await unreel(['verify', `same-${file}`, '--against', file], folder)).status).toBe(1);
  });
});

describe.concurrent('the small commands', () => {
  test('formats', async () => {
    const ran = await within(['formats', '--json']);
    expect((JSON.parse(ran.stdout) as { id: string }[]).map((format) => format.id)).toContain('netflix-viewing-activity');
  });
  test('risk', async () => {
    const ran = await within(['risk', QUICK, '--json']);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      recipe: null,
      rows: { suppressed: 0 },
      risk: { singlingOut: { measured: true } },
    });
  });
  test('sample', async () => {
    expect((await unreel(['sample', 'made/here'], folder)).status).toBe(0);
    for (const [name, bytes] of sampleFiles()) expect(readFileSync(at('made', 'here', name)).equals(bytes)).toBe(true);
  });
});
