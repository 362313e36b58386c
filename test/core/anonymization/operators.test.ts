/** Each operator on small columns: what it writes, what it refuses, and that a seed repeats it. */

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { drawKey, KEYED_PSEUDONYM } from '#core/anonymization/pseudonymKey.ts';
import { Recipe, type ColumnStep } from '#core/anonymization/recipe.ts';
import { cellText, instantColumnOf, type Column } from '#core/history.ts';
import type { Role } from '#core/model.ts';
import { seeded, seedOf } from '#core/random.ts';
import { arbitraryRows } from './arbitraryRows.ts';
import { cells, copyOf, hmac, label, recipeOf, run } from './smallCopies.ts';
import { historyOf, quickHistoryOf, secondsOf, type Row } from '#test/core/history.ts';

const starts = ['2024-05-03 20:10:31', '2024-05-06 23:50:02', '2024-05-03 07:00:00', ''];
const rows: readonly Row[] = starts.map((start, at) => ({
  start,
  profile: at === 2 ? 'Max' : 'Ada',
  duration: ['00:01:00', '00:47:12', '00:47:12', '03:20:00'][at]!,
}));

describe('what an operator writes', () => {
  const cases: readonly (readonly [role: Role, step: ColumnStep, after: readonly string[], level: string])[] = [
    ['device', { operator: 'constant', text: 'a device' }, ['a device', 'a device', 'a device', 'a device'], 'constant'],
    ['start', { operator: 'constant', text: '-' }, ['-', '-', '-', '-'], 'constant'],
    ['duration', { operator: 'round', seconds: 60 }, ['00:01:00', '00:47:00', '00:47:00', '03:20:00'], '60s'],
    ['duration', { operator: 'round', seconds: 3600 }, ['00:00:00', '01:00:00', '01:00:00', '03:00:00'], '3600s'],
    [
      'start',
      { operator: 'relativeTime' },
      ['2001-01-01 00:00:00', '2001-01-04 00:00:00', '2001-01-01 00:00:00', ''],
      'relativeDay',
    ],
    [
      'duration',
      { operator: 'topAndBottomCode', share: 0.25 },
      ['00:47:12', '00:47:12', '00:47:12', '00:47:12'],
      'withoutExtremes',
    ],
    ['start', { operator: 'topAndBottomCode', share: 0.25 }, [starts[0]!, starts[0]!, starts[0]!, ''], 'withoutExtremes'],
    ['duration', { operator: 'suppressCells', fewerThan: 2 }, ['', '00:47:12', '00:47:12', ''], 'atLeast2'],
    ['start', { operator: 'suppressCells', fewerThan: 2 }, ['', '', '', ''], 'atLeast2'],
    [
      'title',
      { operator: 'suppressCells', fewerThan: 4 },
      Array(4).fill('Harbour Lights: Season 1: Tide (Episode 1)'),
      'atLeast4',
    ],
    ['title', { operator: 'suppressCells', fewerThan: 5 }, ['', '', '', ''], 'atLeast5'],
  ];
  it.each(cases)('%s, %j', async (role, step, after, level) => {
    const made = await copyOf(historyOf(rows), recipeOf({ [role]: step }));
    expect(cells(made, role)).toEqual(after);
    expect(made.columns.find((column) => column.role === role)).toMatchObject({ operator: step.operator, level });
  });

  it('counts people in place of rows where there are as many as are asked for', async () => {
    const titles = ['Seen by two', 'Seen by two', 'Seen by one', 'Seen by one'];
    const shared = historyOf(
      titles.map((title, at) => ({ start: '2024-05-03 20:10', title, profile: at === 1 ? 'Max' : 'Ada' })),
    );
    const made = await copyOf(shared, recipeOf({ title: { operator: 'suppressCells', fewerThan: 2 } }));
    expect(cells(made, 'title')).toEqual(['Seen by two', 'Seen by two', '', '']);
  });

  it('counts days as numbers where a copy has labels, from the first day on the local clock', async () => {
    const made = await copyOf(historyOf(rows), recipeOf({ start: { operator: 'relativeTime' } }, {}, { write: 'labels' }), {
      timeZone: 'Europe/Madrid',
    });
    // 23:50 in UTC is the next day in Madrid.
    expect(cells(made, 'start')).toEqual(['1', '5', '1', '']);
  });

  it('counts days in the form of a file of days', async () => {
    const quick = quickHistoryOf([
      ['A film', '2024-05-03'],
      ['Another', '2024-06-02'],
    ]);
    const recipe = recipeOf({ start: { operator: 'relativeTime' } });
    expect(cells(await copyOf(quick, recipe), 'start')).toEqual(['1/1/01', '1/31/01']);
  });

  it('codes the ends of the rows that stay, not of all', async () => {
    const made = await copyOf(historyOf(rows), recipeOf({ duration: { operator: 'topAndBottomCode', share: 0.25 } }), {
      chosen: Uint8Array.of(1, 0, 0, 1),
    });
    expect(cells(made, 'duration')).toEqual(['03:20:00', '03:20:00']);
  });
});

it('coded dates are all spelled alike, however they were', async () => {
  const days = ['2024-03-01 20:00', '2024-03-02 20:00', '2024-03-03 20:00', '2024-03-04 20:00', '2024-03-05 20:00'];
  const history = historyOf(days.map((start) => ({ start })));
  const odd = (column: Column): Column =>
    column.kind === 'instant' ? { ...column, exceptions: new Map(days.map((_, row) => [row, `day ${row}`])) } : column;
  const spelled = { ...history, columns: history.columns.map(odd) };
  const made = await copyOf(spelled, recipeOf({ start: { operator: 'topAndBottomCode', share: 0.2 } }));
  const second = cellText(instantColumnOf(history, 'start')!, 1);
  const third = cellText(instantColumnOf(history, 'start')!, 2);
  const fourth = cellText(instantColumnOf(history, 'start')!, 3);
  expect(cells(made, 'start')).toEqual([second, second, third, fourth, fourth]);
});

describe('shifted dates', () => {
  const WEEK = 7 * 86_400;
  const shifted = recipeOf({ start: { operator: 'shiftDates', weeks: 8 } });

  it('keep weekdays, hours, seconds and gaps of every profile, move by whole weeks and never by none', () =>
    fc.assert(
      fc.asyncProperty(arbitraryRows, fc.string({ minLength: 1 }), async (some, seed) => {
        const history = historyOf(some);
        const made = await copyOf(history, shifted, { seed });
        const profiles = new Map<string, number>();
        cells(made, 'start').forEach((text, row) => {
          const moved = secondsOf(text) - secondsOf(some[row]!.start);
          expect(Math.abs(moved % WEEK)).toBe(0);
          expect(Math.abs(moved)).toBeLessThanOrEqual(8 * WEEK);
          expect(moved).not.toBe(0);
          const { profile = '' } = some[row]!;
          expect(profiles.get(profile) ?? moved).toBe(moved);
          profiles.set(profile, moved);
        });
        expect(made.history.dates.utc).toBe(false);
      }),
      { numRuns: 30 },
    ));

  it('move each profile by weeks of its own', async () => {
    const names = ['Ada', 'Max', 'Zoë', 'Kim'];
    const seen = names.map(() => new Set<number>());
    let apart = 0;
    for (let seed = 0; seed < 40; seed++) {
      const made = await copyOf(historyOf(names.map((profile) => ({ profile, start: '2024-05-03 20:10:31' }))), shifted, {
        seed: String(seed),
      });
      const weeks = cells(made, 'start').map((text) => (secondsOf(text) - secondsOf('2024-05-03 20:10:31')) / WEEK);
      weeks.forEach((moved, at) => seen[at]!.add(moved));
      if (new Set(weeks).size > 1) apart++;
    }
    // Of sixteen shifts four alike are one in four thousand.
    expect(apart).toBeGreaterThan(35);
    for (const shifts of seen) expect(shifts.size).toBeGreaterThan(8);
  });

  it('reach every allowed shift', async () => {
    const seen = new Set<number>();
    for (let seed = 0; seed < 80; seed++) {
      const made = await copyOf(
        historyOf([{ start: '2024-05-03 20:10:31' }]),
        recipeOf({ start: { operator: 'shiftDates', weeks: 2 } }),
        {
          seed: String(seed),
        },
      );
      seen.add((secondsOf(cells(made, 'start')[0]!) - secondsOf('2024-05-03 20:10:31')) / WEEK);
    }
    expect([...seen].toSorted((a, b) => a - b)).toEqual([-2, -1, 1, 2]);
  });
});

describe('pseudonyms under a key', () => {
  const kept = recipeOf({
    profile: { operator: 'pseudonymize', key: 'kept' },
    device: { operator: 'pseudonymize', key: 'kept' },
  });

  it('are what the key says, the same for the same value, and others in another column', async () => {
    const made = await copyOf(historyOf([...rows, { start: '', device: 'Ada' }]), kept);
    const profiles = cells(made, 'profile');
    for (const text of profiles) expect(text).toMatch(KEYED_PSEUDONYM);
    expect(new Set(profiles).size).toBe(2);
    expect(profiles[0]).toBe(profiles[1]);
    expect(cells(made, 'device').at(-1)).not.toBe(profiles[0]);
    const key = drawKey(seeded(seedOf('seed')), hmac);
    expect(profiles[0]).toBe(`K${Buffer.from(hmac(key.bytes, 'profile\0Ada')).toString('hex').slice(0, 16)}`);
  });

  it('are others under another key, and are no plain hash', async () => {
    const [one, other] = [await copyOf(historyOf(rows), kept, { seed: '1' }), await copyOf(historyOf(rows), kept, { seed: '2' })];
    expect(cells(one, 'profile')[0]).not.toBe(cells(other, 'profile')[0]);
  });
});

describe('refusals', () => {
  it.each([
    ['title', { operator: 'round', seconds: 60 }, 'refusal.badRecipe.onlyDurations'],
    ['title', { operator: 'shiftDates', weeks: 3 }, 'refusal.badRecipe.onlyDates'],
    ['duration', { operator: 'relativeTime' }, 'refusal.badRecipe.onlyDates'],
    ['device', { operator: 'topAndBottomCode', share: 0.1 }, 'refusal.badRecipe.onlyDatesAndDurations'],
    ['bookmark', { operator: 'round', seconds: 60 }, 'refusal.badRecipe.noDurations'],
    ['bookmark', { operator: 'generalize', level: '5min' }, 'refusal.badRecipe.noDurations'],
  ] as const)('%s, %j', async (role, step, key) => {
    const made = await run(
      historyOf(rows.map((row) => ({ ...row, bookmark: 'halfway' }))),
      recipeOf({ [role]: step as ColumnStep }),
    );
    expect(made).toMatchObject({ ok: false, failure: { code: 'bad-recipe', message: { key } } });
    if (!made.ok) expect(label(made.failure.message)).toMatch(/Nothing was written/);
  });

  it('counts are not made into rows', async () => {
    const made = await run(historyOf(rows), recipeOf({}, {}, { publish: { as: 'counts', tables: ['dayByHour'] } }));
    expect(made).toMatchObject({ ok: false, failure: { message: { key: 'refusal.badRecipe.counts' } } });
  });
});

describe('a recipe as data', () => {
  const base = recipeOf({});
  it.each([
    ['a constant without text', { columns: { title: { operator: 'constant', text: ' ' } } }],
    ['a constant over lines', { columns: { title: { operator: 'constant', text: 'a\nb' } } }],
    ['a constant that no file can hold', { columns: { title: { operator: 'constant', text: 'a\ud800' } } }],
    ['a constant that is long', { columns: { title: { operator: 'constant', text: 'x'.repeat(41) } } }],
    ['no weeks', { columns: { start: { operator: 'shiftDates', weeks: 0 } } }],
    ['half of both ends', { columns: { start: { operator: 'topAndBottomCode', share: 0.5 } } }],
    ['another key', { columns: { profile: { operator: 'pseudonymize', key: 'mine' } } }],
    ['a whole sample', { rows: { ...base.rows, sample: { share: 1 } } }],
    ['no tables', { publish: { as: 'counts', tables: [] } }],
    ['a table twice', { publish: { as: 'counts', tables: ['dayByHour', 'dayByHour'] } }],
    ['noise without a clip', { publish: { as: 'counts', tables: ['dayByHour'], epsilon: 1 } }],
    ['a clip without noise', { publish: { as: 'counts', tables: ['dayByHour'], clip: 10 } }],
    ['a misspelled field', { publish: { as: 'rows', tables: [] } }],
  ])('refuses %s', (_name, change) => {
    expect(Recipe.safeParse({ ...base, ...change }).success).toBe(false);
  });

  it('takes what it can hold', () => {
    const whole: Recipe = {
      ...base,
      columns: {
        profile: { operator: 'pseudonymize', key: 'kept' },
        start: { operator: 'shiftDates', weeks: 26 },
        duration: { operator: 'topAndBottomCode', share: 0.05 },
        title: { operator: 'suppressCells', fewerThan: 5 },
        device: { operator: 'constant', text: 'TV' },
        bookmark: { operator: 'round', seconds: 30 },
      },
      rows: { ...base.rows, order: 'shuffle', sample: { share: 0.5 }, suppressSmall: { k: 5, atMost: 0.05 } },
      publish: { as: 'counts', tables: ['genreByMonth', 'dayByHour'], epsilon: 1, clip: 50 },
    };
    expect(Recipe.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });
});
