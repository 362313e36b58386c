/**
 * What a copy promises, over random histories and recipes drawn from their schema. The promises are stated here once more, in
 * other words than the program's own check, so that a fault of both would have to be the same.
 */

import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { anonymize, type Protected } from '#core/anonymization/anonymize.ts';
import { OPERATORS, operatorOf } from '#core/anonymization/operators/index.ts';
import { drawKey } from '#core/anonymization/pseudonymKey.ts';
import type { ColumnStep, OperatorId, Recipe } from '#core/anonymization/recipe.ts';
import { cellText, columnOf, type History } from '#core/history.ts';
import type { Message } from '#core/message.ts';
import type { Role } from '#core/model.ts';
import { seeded, seedOf } from '#core/random.ts';
import { QUASI_IDENTIFIERS } from '#core/risk/models/singlingOut.ts';
import { unattended } from '#core/task.ts';
import { viewingsOf, type Viewings } from '#core/viewings.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { historyOf, type Row } from '#test/core/history.ts';
import { textOf } from './bytes.ts';
import { drawnRecipe } from './drawnRecipe.ts';
import { marked, type Marked } from './markedRows.ts';

const RUNS = 400;
const speaker = createSpeaker('en');
const label = (message: Message): string => speaker.text(message);
const hmac = (key: Uint8Array, text: string): Uint8Array => createHmac('sha256', key).update(text).digest();

interface Copy {
  readonly original: Viewings;
  readonly recipe: Recipe;
  readonly made: Protected;
  readonly text: string;
}

async function copyOf(history: History, recipe: Recipe, seed: string): Promise<Copy | undefined> {
  const original = viewingsOf(history, { timeZone: 'UTC', mine: 0, leaveOutShort: true });
  const random = seeded(seedOf(seed));
  const made = await anonymize(original, recipe, { random, label, key: drawKey(random, hmac) }, unattended);
  if (made.ok) return { original, recipe, made: made.value, text: textOf(made.value.history, recipe) };
  expect(made.failure.code).toBe('nothing-left');
  return undefined;
}

/** Holds a promise to many copies; gives how many there were. */
async function everyCopy(holds: (copy: Copy, from: Marked, seed: number) => void | Promise<void>): Promise<number> {
  let copies = 0;
  await fc.assert(
    fc.asyncProperty(marked, fc.nat(2 ** 30), async (from, seed) => {
      const history = historyOf(from.rows);
      const copy = await copyOf(history, drawnRecipe(seed, history), String(seed));
      if (copy === undefined) return;
      copies++;
      await holds(copy, from, seed);
    }),
    { numRuns: RUNS },
  );
  return copies;
}

const stepOf = ({ columns }: Recipe, role: Role): ColumnStep => columns[role] ?? { operator: 'blank' };
const cells = (history: History, role: Role): string[] => {
  const column = columnOf(history, role);
  return column === undefined ? [] : Array.from({ length: history.rows }, (_, row) => cellText(column, row));
};

/** Operators that publish cells as they were, by what they are for. No other one may. */
const PUBLISHING: readonly OperatorId[] = ['keep', 'suppressCells', 'topAndBottomCode'];
/** Levels of a title that show the name of its show. */
const NAMING = ['season', 'show'];

test('recipes are drawn with every operator and every rule', () => {
  const history = historyOf([{ start: '2024-05-03 20:10:31' }]);
  const drawn = Array.from({ length: RUNS }, (_, seed) => drawnRecipe(seed, history));
  const operators = drawn.flatMap(({ columns }) => Object.values(columns).map(({ operator }) => operator));
  for (const id of Object.keys(OPERATORS)) expect(operators.filter((one) => one === id).length, id).toBeGreaterThan(20);
  const rules = drawn.flatMap(({ rows }) => Object.keys(rows));
  for (const rule of ['sample', 'suppressSmall']) expect(rules.filter((one) => one === rule).length, rule).toBeGreaterThan(50);
});

describe('what a copy is held to', () => {
  test('no piece of the original is in its bytes, but what its recipe publishes', async () => {
    const copies = await everyCopy(({ recipe, text }, { marks, episodes }) => {
      const seen = text.toLowerCase();
      for (const [role, words] of Object.entries(marks) as [Role, string[]][]) {
        const step = stepOf(recipe, role);
        // A date that was moved can be the date of another row by chance: that is held to below, row by row.
        if (PUBLISHING.includes(step.operator) || step.operator === 'shiftDates') continue;
        if (role === 'title') {
          expect(episodes.filter((word) => seen.includes(word.toLowerCase()))).toEqual([]);
          if (step.operator === 'generalize' && NAMING.includes(step.level)) continue;
        }
        expect([role, step, words.filter((word) => seen.includes(word.toLowerCase()))]).toEqual([role, step, []]);
      }
    });
    expect(copies).toBeGreaterThan(RUNS / 2);
  });

  test('no value is finer than its level', async () => {
    const held: Record<string, number> = {};
    await everyCopy(({ original, recipe, made }) => {
      for (const [at, column] of original.history.columns.entries()) {
        const step = stepOf(recipe, column.role);
        const written = made.history.columns[at];
        if (written === undefined) throw new Error('A column is gone.');
        const { sourceRow, candidates: rows } = made;
        const found = operatorOf(step).check({ column, viewings: original }, written, { rows, sourceRow, label });
        expect([column.role, step, found]).toEqual([column.role, step, { finer: 0, originals: 0 }]);
        const may = recipe.write === 'parseable' ? formOf(column.role, step) : undefined;
        if (may === undefined) continue;
        const texts = cells(made.history, column.role).filter((text) => text !== '');
        expect([column.role, step, texts.filter((text) => !may(text))]).toEqual([column.role, step, []]);
        held[`${column.role} ${step.operator}`] = (held[`${column.role} ${step.operator}`] ?? 0) + texts.length;
      }
    });
    for (const what of ['start generalize', 'duration generalize', 'duration round', 'profile pseudonymize', 'title constant'])
      expect(held[what] ?? 0, what).toBeGreaterThan(10);
  });

  test('dates that were shifted are dates of no row as it was', async () => {
    let shifted = 0;
    await everyCopy(({ original, recipe, made }) => {
      if (stepOf(recipe, 'start').operator !== 'shiftDates') return;
      const before = cells(original.history, 'start');
      for (const [row, text] of cells(made.history, 'start').entries()) {
        shifted++;
        expect(text).not.toBe(before[made.sourceRow[row]!]);
      }
    });
    expect(shifted).toBeGreaterThan(50);
  });

  test('every class that is published holds k rows, or more would have to go than the recipe allows', async () => {
    let asked = 0;
    await everyCopy(({ recipe, made }) => {
      const { suppressSmall } = recipe.rows;
      if (suppressSmall === undefined) return;
      asked++;
      const published = QUASI_IDENTIFIERS.map((role) => cells(made.history, role));
      const classes = new Map<string, number>();
      for (let row = 0; row < made.history.rows; row++) {
        const look = JSON.stringify(published.map((column) => column[row]));
        classes.set(look, (classes.get(look) ?? 0) + 1);
      }
      const left = Math.floor(made.candidates.length * suppressSmall.atMost) - (made.candidates.length - made.history.rows);
      expect([...classes.values()].filter((size) => size < suppressSmall.k && size <= left)).toEqual([]);
    });
    expect(asked).toBeGreaterThan(10);
  });

  test('the same seed gives the same bytes', async () => {
    await everyCopy(async ({ recipe, text }, { rows }, seed) => {
      expect((await copyOf(historyOf(rows), recipe, String(seed)))?.text).toBe(text);
    });
  });

  test('the original is as it was, to the last number', async () => {
    await fc.assert(
      fc.asyncProperty(marked, fc.nat(2 ** 30), async ({ rows }, seed) => {
        const history = historyOf(rows);
        const before = structuredClone(plain(history));
        await copyOf(history, drawnRecipe(seed, history), 'x');
        expect(plain(history)).toEqual(before);
      }),
      { numRuns: RUNS / 2 },
    );
  });
});

/** A history without its functions. */
const plain = (history: History): unknown => ({
  lines: history.lines,
  dates: history.dates,
  columns: history.columns.map((column) =>
    column.kind === 'text'
      ? [column.name, column.codes, Array.from({ length: column.dictionary.size }, (_, code) => column.dictionary.at(code))]
      : [column.name, column.seconds, [...column.exceptions]],
  ),
});

const DAY_MS = 86_400_000;
const TIME = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/;

/** What a text of a level may look like at most, where that can be said without the program's own levels. */
function formOf(role: Role, step: ColumnStep): ((text: string) => boolean) | undefined {
  if (step.operator === 'blank') return () => false;
  if (step.operator === 'constant') return (text) => text === step.text;
  if (step.operator === 'pseudonymize') return (text) => (step.key === 'kept' ? /^K[0-9a-f]{16}$/ : /^P[1-9]\d?$/).test(text);
  if (step.operator === 'round') return (text) => secondsOf(text) % step.seconds === 0;
  if (step.operator !== 'generalize') return undefined;
  if (role === 'start') return (text) => isTimeOf(text, step.level);
  if (role === 'duration' && step.level.endsWith('min'))
    return (text) => secondsOf(text) % (Number.parseInt(step.level, 10) * 60) === 0;
  return undefined;
}

const secondsOf = (text: string): number => text.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);

/** Whether a written time is the first of its month, week, hour and so on: it holds nothing below its level. */
function isTimeOf(text: string, level: string): boolean {
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = TIME.exec(text) ?? [];
  if (year === '' || second !== '00') return false;
  const [first = '', then = 'none'] = level.split('+');
  const [date, clock] = ['minute', 'hour', 'partOfDay'].includes(first) ? ['day', first] : [first, then];
  const weekday = (Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS + 3) % 7;
  const dates: Readonly<Record<string, boolean>> = {
    day: true,
    week: weekday === 0,
    month: day === '01',
    quarter: day === '01' && Number(month) % 3 === 1,
    year: `${month}-${day}` === '01-01',
    // A week in which no viewing was, of which only the day is meant.
    weekday: `${year}-${month}` === '2001-01' && Number(day) <= 7,
    weekend: `${year}-${month}` === '2001-01' && ['01', '06'].includes(day),
  };
  const clocks: Readonly<Record<string, boolean>> = {
    minute: true,
    hour: minute === '00',
    partOfDay: minute === '00' && Number(hour) % 6 === 0,
    none: `${hour}:${minute}` === '00:00',
  };
  const holds = [dates[date ?? ''], clocks[clock ?? '']];
  if (holds.includes(undefined)) throw new Error(`Say here what a time of the level ${level} may look like.`);
  return holds.every(Boolean);
}

describe('pseudonyms', () => {
  const names = ['Qxa', 'Qxb', 'Qxc', 'Qxd'];
  const rows = Array.from({ length: 40 }, (_, at): Row => ({
    profile: names[at % 4] ?? '',
    start: `2024-05-03 20:10:${10 + at}`,
  }));
  const recipeWith = (step: ColumnStep): Recipe => ({
    version: 1,
    purpose: 'custom',
    columns: { profile: step },
    rows: { previews: 'keep', shortPlays: 'keep', profiles: 'everyone', order: 'keep' },
    write: 'parseable',
    formulaGuard: true,
  });
  const labelsOf = async (step: ColumnStep, seed: number): Promise<readonly string[]> => {
    const copy = await copyOf(historyOf(rows), recipeWith(step), `copy ${seed}`);
    return copy === undefined ? [] : cells(copy.made.history, 'profile').slice(0, 4);
  };
  const COPIES = 240;

  test('of two copies tell nothing of each other: who is P1 is drawn anew, evenly', async () => {
    const counts = names.map(() => new Map<string, number>());
    for (let seed = 0; seed < COPIES; seed++)
      for (const [person, name] of (await labelsOf({ operator: 'pseudonymize' }, seed)).entries())
        counts[person]!.set(name, (counts[person]!.get(name) ?? 0) + 1);
    for (const count of counts) {
      expect([...count.keys()].sort()).toEqual(['P1', 'P2', 'P3', 'P4']);
      // 60 expected, with a standard deviation of 6.7.
      for (const times of count.values()) expect(Math.abs(times - COPIES / 4)).toBeLessThan(28);
    }
  });

  test('whose key is kept are never the same in two copies', async () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < COPIES; seed++)
      for (const name of await labelsOf({ operator: 'pseudonymize', key: 'kept' }, seed)) seen.add(name);
    expect(seen.size).toBe(4 * COPIES);
  });
});

describe('the order of rows', () => {
  const ORDERS = ['published', 'shuffle'] as const;
  /** One evening after another, all in one year: published, the rows look alike. */
  const rows = Array.from({ length: 24 }, (_, at): Row => ({ start: `2024-05-${String(28 - at).padStart(2, '0')} 20:10:31` }));
  const recipe = (order: Recipe['rows']['order']): Recipe => ({
    version: 1,
    purpose: 'custom',
    columns: { start: { operator: 'generalize', level: 'year' }, title: { operator: 'keep' } },
    rows: { previews: 'keep', shortPlays: 'keep', profiles: 'everyone', order },
    write: 'parseable',
    formulaGuard: true,
  });
  /** The share of pairs of rows that stand as they did in time. */
  async function pairsInTime(order: Recipe['rows']['order'], copies: number): Promise<number> {
    let [kept, all] = [0, 0];
    for (let seed = 0; seed < copies; seed++) {
      const stands = [...((await copyOf(historyOf(rows), recipe(order), `order ${seed}`))?.made.sourceRow ?? [])];
      for (const [at, row] of stands.entries())
        for (const later of stands.slice(at + 1)) {
          all++;
          if (row < later) kept++;
        }
    }
    return kept / all;
  }

  test('is seen to give the time back where a recipe keeps it', async () => {
    expect(await pairsInTime('keep', 1)).toBe(1);
  });

  test.each(ORDERS)('%s does not give it back: half of the pairs stand as they did', async (order) => {
    const share = await pairsInTime(order, 200);
    expect(Math.abs(share - 0.5)).toBeLessThan(0.03);
  });

  test('published is a function of what is published: profile after profile, newest first', async () => {
    let compared = 0;
    await everyCopy(({ recipe: { rows: asked, write }, made }) => {
      if (asked.order !== 'published' || write !== 'parseable') return;
      const profiles = cells(made.history, 'profile');
      const starts = columnOf(made.history, 'start');
      const runs = profiles.filter((name, row) => name !== profiles[row - 1]);
      expect(new Set(runs).size).toBe(runs.length);
      if (starts?.kind !== 'instant') return;
      for (let row = 1; row < made.history.rows; row++) {
        if (profiles[row] !== profiles[row - 1] || Number.isNaN(starts.seconds[row])) continue;
        compared++;
        expect(starts.seconds[row]).toBeLessThanOrEqual(starts.seconds[row - 1]!);
      }
    });
    expect(compared).toBeGreaterThan(50);
  });
});
