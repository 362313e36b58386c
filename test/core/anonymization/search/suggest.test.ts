/** The recipe for a purpose: what it promises is measured again on the copy it makes, and every refusal on the copy it refused. */

import { describe, expect, test } from 'vitest';
import { anonymize } from '#core/anonymization/anonymize.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { suggest, type Asked, type Suggestion } from '#core/anonymization/search/suggest.ts';
import type { GuessLeft, Trials } from '#core/anonymization/search/targetTests.ts';
import type { Target } from '#core/anonymization/target.ts';
import { cellText, columnOf, type History } from '#core/history.ts';
import { below, seeded, seedOf } from '#core/random.ts';
import { ok } from '#core/result.ts';
import { QUASI_IDENTIFIERS } from '#core/risk/models/singlingOut.ts';
import { unattended, type Task } from '#core/task.ts';
import { clockOf, historyOf, type Row } from '#test/core/history.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

const DEVICES = ['Apple iPhone XR', 'Apple iPhone 11', 'Samsung 2018 UHD TV Smart TV', 'LG 2023 K24 UHD TV Smart TV'];
const COUNTRIES = ['NL (Netherlands)', 'NL (Netherlands)', 'NL (Netherlands)', 'PT (Portugal)'];

const random = seeded(seedOf('suggest'));
const rows = Array.from({ length: 400 }, (_, at): Row => ({
  profile: at % 2 === 0 ? 'Ada' : 'Ben',
  start: `202${below(random, 2)}-0${1 + below(random, 9)}-1${below(random, 9)} ${String(18 + below(random, 4))}:0${below(random, 9)}`,
  duration: clockOf(60 * (20 + below(random, 40))),
  title: `Harbour ${below(random, 3)}: Season ${1 + below(random, 2)}: Tide ${below(random, 9)}`,
  device: DEVICES[below(random, 4)]!,
  country: COUNTRIES[below(random, 4)]!,
}));
const viewings = viewingsFrom(historyOf(rows));

const label: Asked['label'] = ({ key }) => key;
const base: Recipe = { ...PRESETS[0]!.recipe, rows: { ...PRESETS[0]!.recipe.rows, previews: 'keep', shortPlays: 'keep' } };
const target: Target = { classSize: { k: 5, below: 0 }, pickedOut: undefined, guesses: 'any', keeps: [], suppressed: 0.05 };
const unasked: Trials = {
  pickedOut: () => Promise.reject(new Error('Nobody asked for an attack.')),
  guesses: () => Promise.reject(new Error('Nobody asked for guesses.')),
};

async function suggested(changed: Partial<Target>, trials: Trials = unasked, task: Task = unattended): Promise<Suggestion> {
  const asked = { target: { ...target, ...changed }, base, identifying: new Set<never>(), label };
  const found = await suggest(viewings, asked, trials, task);
  if (!found.ok) throw new Error(found.failure.code);
  return found.value;
}

async function copyOf(recipe: Recipe): Promise<{ history: History; sourceRow: Uint32Array }> {
  const made = await anonymize(viewings, { ...recipe, rows: { ...recipe.rows, order: 'keep' } }, { random, label }, unattended);
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}

/** Rows of the original in classes smaller than k, counted in a map of joined cells. */
async function smallRows(recipe: Recipe, k: number): Promise<number[]> {
  const { history, sourceRow } = await copyOf(recipe);
  const columns = QUASI_IDENTIFIERS.map((role) => columnOf(history, role)!);
  const keys = Array.from(sourceRow, (_, row) => columns.map((column) => cellText(column, row)).join('\n'));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...sourceRow].filter((_, row) => counts.get(keys[row]!)! < k).sort((a, b) => a - b);
}

const withoutSuppression = (recipe: Recipe): Recipe => ({ ...recipe, rows: { ...recipe.rows, suppressSmall: undefined } });

describe('a recipe for class sizes', () => {
  test('makes a copy without small classes, and leaves out the rows it says', async () => {
    const found = await suggested({});
    expect(found.meets).toBe(true);
    expect(found.nodes).toBeGreaterThan(1000);
    const copy = await copyOf(found.recipe);
    expect(await smallRows(found.recipe, 5)).toEqual([]);
    expect(rows.length - copy.history.rows).toBe(found.measured.leftOut);
    expect(found.measured.leftOut).toBeLessThanOrEqual(0.05 * rows.length);
    expect(await smallRows(withoutSuppression(found.recipe), 5)).toHaveLength(found.measured.classes.smallRows);
  });

  test('names for each finer recipe the rows that refuse it', async () => {
    const found = await suggested({});
    expect(found.finer.length).toBeGreaterThan(0);
    for (const { role, step, obstacles } of found.finer) {
      const finer = { ...found.recipe, columns: { ...found.recipe.columns, [role]: step } };
      const small = await smallRows(withoutSuppression(finer), 5);
      if (obstacles.length === 0) expect(small.length).toBeLessThanOrEqual(0.05 * rows.length);
      else expect(obstacles).toMatchObject([{ test: 'classSize', rows: Uint32Array.from(small) }]);
    }
  });

  test('leaves small classes alone where so many may stay', async () => {
    const found = await suggested({ classSize: { k: 5, below: 0.05 } });
    expect(found.recipe.rows.suppressSmall).toBeUndefined();
    expect(found.measured.leftOut).toBe(0);
  });

  test('keeps what must be kept, and no name', async () => {
    const found = await suggested({ classSize: { k: 2, below: 1 }, keeps: ['start', 'title'] });
    expect(found.loss.entropy).toBe(0);
    expect(found.recipe.columns).toMatchObject({
      profile: { operator: 'pseudonymize' },
      start: { operator: 'keep' },
      title: { operator: 'keep' },
    });
    const hard = await suggested({ classSize: { k: 150, below: 0 }, keeps: ['device'] });
    expect(hard.recipe.columns.device).not.toEqual({ operator: 'blank' });
  });
});

test('no column is told finer than the purpose lets it be', async () => {
  const free = { classSize: { k: 2, below: 1 }, keeps: ['start', 'duration'] } as const;
  const found = await suggested({ ...free, finest: { start: ['hour'], duration: ['5min'], device: ['class'] } });
  expect(found.recipe.columns).toMatchObject({
    start: { operator: 'generalize', level: 'hour' },
    duration: { operator: 'generalize', level: '5min' },
    device: { operator: 'generalize', level: 'class' },
    title: { operator: 'keep' },
  });
  // Two floors are two branches: a day of the week lies in neither a month nor an hour of a day.
  const dateless = await suggested({ ...free, finest: { start: ['weekday+hour', 'weekend+hour'] } });
  expect(dateless.recipe.columns.start).toEqual({ operator: 'generalize', level: 'weekday+hour' });
});

describe('targets that are tested on a copy', () => {
  /** A stranger who finds the copy wherever it has days, weeks, months or shows. */
  const trials: Trials = {
    pickedOut: ({ columns: { start, title } }) =>
      Promise.resolve(ok(start?.operator === 'blank' && title?.operator !== 'keep' ? 0.004 : 0.9)),
    guesses: ({ columns: { device } }) =>
      Promise.resolve(ok(device?.operator === 'keep' ? [guess('phone', false)] : [guess('screen', true)])),
  };
  const guess = (id: string, sensitive: boolean): GuessLeft => ({
    id,
    sensitive,
    headline: { key: id },
    rows: Uint32Array.of(3, 1),
  });

  test('refuse by what was measured', async () => {
    const found = await suggested({ pickedOut: 0.01 }, trials);
    expect(found).toMatchObject({ meets: true, measured: { pickedOut: 0.004, guesses: undefined } });
    expect(found.recipe.columns.start).toEqual({ operator: 'blank' });
    expect(found.finer.flatMap(({ obstacles }) => obstacles.map(({ test: by }) => by))).toContain('pickedOut');
  });

  test('say which recipe is nearest and what stands in the way when none will do', async () => {
    const found = await suggested({ guesses: 'notSensitive', pickedOut: 0.001 }, trials);
    expect(found.meets).toBe(false);
    expect(found.obstacles).toMatchObject([
      { test: 'pickedOut', measured: 0.004 },
      { test: 'guesses', guesses: [{ id: 'screen' }] },
    ]);
    expect(found.finer).toEqual([]);
  });

  test('are not asked for what the purpose does not ask', async () => {
    await expect(suggested({})).resolves.toMatchObject({ measured: { pickedOut: undefined, guesses: undefined } });
  });
});

test('stops when the person cancels', async () => {
  await expect(suggested({}, unasked, { ...unattended, cancelled: true })).rejects.toThrow('cancelled');
});
