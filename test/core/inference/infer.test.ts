import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { FACTS } from '#core/inference/facts/index.ts';
import { GUESSES } from '#core/inference/guesses/index.ts';
import { IDENTIFIER_SHAPES } from '#core/identifiers/index.ts';
import { IDENTIFIERS } from '#core/inference/identifiers/index.ts';
import { infer, type Findings } from '#core/inference/infer.ts';
import type { Message, MessageValue } from '#core/message.ts';
import type { Progress, Task } from '#core/task.ts';
import facts from '#locales/en/facts.json' with { type: 'json' };
import guesses from '#locales/en/guesses.json' with { type: 'json' };
import { historyOf, quickHistoryOf, type Row } from '#test/core/history.ts';
import { findingsFrom, viewingsFrom } from '#test/core/viewings.ts';

const TEXTS: Readonly<Record<string, string>> = { ...facts, ...guesses };

/** Facts of the history itself, and of the other tables of a report. */
const OF_TABLES = FACTS.filter(({ needs }) => (needs as readonly string[]).includes('tables'));
/** Facts about what titles are; the titles here are invented, so the tables of works know none. */
const OF_WORKS = ['genres', 'languages', 'watchedByFew'];
const OF_HISTORY = FACTS.filter((fact) => !OF_TABLES.includes(fact) && !OF_WORKS.includes(fact.id));

/** One sitting of five episodes. */
const SITTING: readonly Row[] = [1, 2, 3, 4, 5].map((number) => ({
  profile: 'Ada',
  start: `2023-03-04 1${number}:00`,
  duration: '00:50:00',
  title: `Harbour Lights: Season 1: Tide (Episode ${number})`,
}));

/** A year in which most findings occur. */
function richYear(profiles: readonly string[] = ['Ada', 'Kids']): Row[] {
  const rows = Array.from({ length: 700 }, (_, i) => {
    const day = Math.floor(i / 2) + (i > 300 ? 20 : 0);
    const abroad = day > 200 && day < 300 && (day > 230 || i % 2 === 0);
    return {
      profile: profiles[i % profiles.length] ?? 'Ada',
      start: new Date(Date.UTC(2023, 0, 1 + day, i % 2 === 0 ? (day % 3 === 0 ? 25 : 20) : 16, 10))
        .toISOString()
        .slice(0, 16)
        .replace('T', ' '),
      duration: i % 2 === 0 ? '01:10:00' : '00:20:00',
      title: i % 7 === 0 ? `Film ${i}` : `Harbour Lights: Season 1: Tide (Episode ${i % 20})`,
      device: ['Apple iPhone 12', 'LG 2017 UHD TV Smart TV', 'PS4', 'Wii'][i < 40 ? 3 : i % 3] ?? 'PC',
      country: abroad ? 'ES (Spain)' : 'NL (Netherlands)',
      supplemental: i % 50 === 49 ? 'HOOK' : '',
    };
  });
  return [...rows, ...SITTING];
}

const HISTORIES = {
  'a rich year': historyOf(richYear()),
  'one profile': historyOf(richYear(['Ada'])),
  'without durations': historyOf(richYear(), { without: ['duration'] }),
  'a file of days': quickHistoryOf(richYear().map((row, i) => [`${row.title} ${i}`, row.start.slice(0, 10)])),
  'one row': historyOf([{ start: '2024-02-29 20:00' }]),
  'both sides of midnight': historyOf([{ start: '2023-12-31 23:59' }, { start: '2024-01-01 00:00' }]),
  'the hours that summer time skips and winter time repeats': historyOf(
    ['2024-03-31 00:59', '2024-03-31 01:00', '2024-10-27 00:30', '2024-10-27 01:30'].map((start) => ({ start })),
  ),
  'no dates': quickHistoryOf([['Salt Road', '']]),
  'an empty full export': historyOf([]),
  'an empty quick export': quickHistoryOf([]),
};

function messagesOf(findings: Findings): Message[] {
  return [
    ...findings.facts.flatMap(({ headline, sentence, tells }) => [headline, sentence, tells]),
    ...findings.guesses.flatMap(({ headline, evidence, who, why, wrong, fix }) => [
      headline,
      evidence.sentence,
      who,
      why,
      wrong,
      fix.label,
      fix.cost,
    ]),
    ...findings.notPossible.map(({ reason }) => reason),
  ];
}

/** What is missing of a message: its text, or a value of a placeholder, or a value of a kind that cannot be said. */
function faultsOf({ key, values = {} }: Message): string[] {
  const text = TEXTS[key] ?? TEXTS[`${key}_other`];
  if (text === undefined) return [key];
  if (`${key}_other` in TEXTS && typeof values['count'] !== 'number') return [`${key} counts nothing`];
  const missing = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').filter((name) => !(name in values));
  return [
    ...missing.map((name) => `${key} lacks ${name}`),
    ...Object.entries(values)
      .filter(([, value]) => broken(value))
      .map(([name]) => `${key} breaks ${name}`),
  ];
}

function broken(value: MessageValue): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value === 'string') return false;
  if ('clock' in value) return !(value.clock >= 0 && value.clock < 1440);
  if ('percent' in value) return !(value.percent >= 0 && value.percent <= 1);
  return Object.values(value).some((part) => typeof part === 'number' && !Number.isFinite(part));
}

describe('every history', () => {
  for (const [name, history] of Object.entries(HISTORIES)) {
    test(`${name} is said in whole messages, in plain data, with rows in order`, async () => {
      const findings = await findingsFrom(history);
      expect(messagesOf(findings).flatMap(faultsOf)).toEqual([]);
      for (const { data, rows } of findings.facts) {
        expect(JSON.parse(JSON.stringify(data))).toEqual(data);
        expect(rows.every((row, i) => row < history.rows && (i === 0 || row > rows[i - 1]!))).toBe(true);
      }
      const ids = [...findings.facts, ...findings.guesses, ...findings.notPossible].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  }
});

test('the rich year has every fact and most guesses, the most severe first', async () => {
  const findings = await findingsFrom(HISTORIES['a rich year']);
  expect(findings.facts.map(({ id }) => id)).toEqual(OF_HISTORY.map(({ id }) => id));
  expect(findings.guesses.map(({ id, severity }) => `${severity} ${id}`)).toEqual([
    'high child',
    'medium sharedAccount',
    'medium emptyHome',
    'medium sleep',
    'medium moved',
    'low budget',
  ]);
});

test('a file of days is told what it cannot show, and why', async () => {
  const { notPossible, facts: found } = await findingsFrom(HISTORIES['a file of days']);
  expect(Object.fromEntries(notPossible.map(({ id, reason }) => [id, reason.key]))).toEqual({
    habits: 'reason.timeOfDay',
    nights: 'reason.timeOfDay',
    rhythm: 'reason.timeOfDay',
    repeats: 'reason.repeats',
    devices: 'reason.device',
    deviceNames: 'reason.device',
    places: 'reason.country',
    household: 'reason.profile',
    previews: 'reason.supplemental',
    grief: 'reason.profile',
    origin: 'reason.country',
    relationship: 'reason.profile',
    sleep: 'reason.timeOfDay',
    timeOff: 'reason.timeOfDay',
    moved: 'reason.country',
    sharedAccount: 'reason.profile',
    budget: 'reason.device',
    ...Object.fromEntries(OF_TABLES.map(({ id }) => [id, 'reason.tables'])),
  });
  expect(found.map(({ id }) => id)).toEqual(['totals', 'streaks', 'sittings', 'titles', 'absence', 'calendar']);
});

test('a row of another profile never changes what is said of yours', async () => {
  const mine = richYear(['Ada']).slice(0, 200);
  const other = fc.record({
    start: fc
      .integer({ min: 0, max: 900 })
      .map((hour) => new Date(Date.UTC(2023, 0, 1, hour)).toISOString().slice(0, 16).replace('T', ' ')),
    title: fc.constantFrom(...mine.map((row) => row.title ?? '')),
    duration: fc.constantFrom('00:00:30', '00:50:00', '05:00:00'),
    country: fc.constantFrom('NL (Netherlands)', 'JP (Japan)'),
    device: fc.constantFrom('PC', 'PS4'),
  });
  const yours = async (rows: readonly Row[]): Promise<unknown> => {
    const { facts: found } = await findingsFrom(
      historyOf([...mine, { profile: 'Bo', start: '2023-01-01 10:00', title: mine[0]?.title ?? '' }, ...rows]),
      { mine: 0 },
    );
    const said = found.filter(({ scope }) => scope === 'yours');
    expect(said.map(({ id }) => id)).toEqual(['habits', 'nights', 'rhythm', 'streaks', 'repeats']);
    return JSON.parse(JSON.stringify(said));
  };
  const alone = await yours([]);
  await fc.assert(
    fc.asyncProperty(fc.array(other, { minLength: 1, maxLength: 10 }), async (rows) => {
      expect(await yours(rows.map((row) => ({ profile: 'Bo', ...row })))).toEqual(alone);
    }),
    { numRuns: 25 },
  );
});

/** A task that writes down what it hears, and is cancelled once it has heard so much. */
const watched = (cancelAfter: number): { task: Task; seen: Progress[] } => {
  const seen: Progress[] = [];
  return {
    seen,
    task: {
      get cancelled() {
        return seen.length >= cancelAfter;
      },
      report: (progress) => seen.push(progress),
      pause: () => Promise.resolve(),
    },
  };
};

describe('the task', () => {
  test('hears of every detector', async () => {
    const { task, seen } = watched(Infinity);
    await infer(viewingsFrom(HISTORIES['one row']), task);
    const total = FACTS.length + GUESSES.filter(({ weak }) => !weak).length + IDENTIFIERS.length;
    expect(seen).toEqual(Array.from({ length: total }, (_, i) => ({ stage: 'looking', done: i + 1, total })));
  });

  test('stops the work at the next pause', async () => {
    const { task, seen } = watched(2);
    const { guesses: found } = await infer(viewingsFrom(HISTORIES['a rich year']), task);
    expect(seen.length).toBe(2);
    expect(found).toEqual([]);
  });
});

test('every kind of identifier has a file of its name', () => {
  const files = readdirSync(new URL('../../../src/core/identifiers/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
  const aside = ['index', 'shape', 'characters'];
  expect(files.filter((file) => !aside.includes(file)).sort()).toEqual(IDENTIFIER_SHAPES.map(({ kind }) => kind).sort());
});

test('every file of a detector is registered', () => {
  const folder = new URL('../../../src/core/inference/', import.meta.url);
  for (const [name, registry, aside] of [
    ['facts', FACTS, ['index']],
    ['guesses', GUESSES, ['index']],
  ] as const) {
    const files = readdirSync(new URL(`${name}/`, folder)).map((file) => file.replace(/\.ts$/, ''));
    expect(files.filter((file) => !(aside as readonly string[]).includes(file)).sort()).toEqual(
      registry.map(({ id }) => id).sort(),
    );
  }
});
