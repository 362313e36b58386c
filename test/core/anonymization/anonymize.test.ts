/** Whole copies: what each recipe writes, what it leaves out, in which order, and what it refuses. */

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { anonymize, type Protected } from '#core/anonymization/anonymize.ts';
import { choicesFor } from '#core/anonymization/choices.ts';
import { OPERATORS } from '#core/anonymization/operators/index.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import { PURPOSES, Recipe, type ColumnStep } from '#core/anonymization/recipe.ts';
import { cellText, columnOf, type History } from '#core/history.ts';
import type { Message } from '#core/message.ts';
import { ROLES, type Role } from '#core/model.ts';
import { seeded, seedOf } from '#core/random.ts';
import { unattended } from '#core/task.ts';
import { viewingsOf } from '#core/viewings.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { historyOf, quickHistoryOf, type Row } from '#test/core/history.ts';
import { arbitraryRows } from './arbitraryRows.ts';
import { textOf } from './bytes.ts';
import { kindsByYear, showsByMonth } from './recipes.ts';

const speaker = createSpeaker('en');
const label = (message: Message): string => speaker.text(message);
const keepAll: Recipe = {
  ...showsByMonth,
  purpose: 'custom',
  columns: Object.fromEntries(ROLES.map((role) => [role, { operator: 'keep' }])),
  rows: { previews: 'keep', shortPlays: 'keep', profiles: 'everyone', order: 'keep' },
};
const withStep = (role: Role, step: ColumnStep, rows: Partial<Recipe['rows']> = {}): Recipe => ({
  ...keepAll,
  columns: { ...keepAll.columns, [role]: step },
  rows: { ...keepAll.rows, ...rows },
});

async function run(history: History, recipe: Recipe, options: { seed?: string; mine?: number } = {}) {
  const viewings = viewingsOf(history, { timeZone: 'UTC', mine: options.mine, leaveOutShort: true });
  return anonymize(viewings, recipe, { random: seeded(seedOf(options.seed ?? 'seed')), label }, unattended);
}

async function copyOf(history: History, recipe: Recipe, options: { seed?: string; mine?: number } = {}): Promise<Protected> {
  const made = await run(history, recipe, options);
  if (!made.ok) throw new Error(made.failure.message.key);
  return made.value;
}

const cells = (history: History, role: Role): string[] => {
  const column = columnOf(history, role);
  return column === undefined ? [] : Array.from({ length: history.rows }, (_, row) => cellText(column, row));
};

const rows: readonly Row[] = [
  { profile: 'Ada', start: '2024-05-03 20:10:00', duration: '00:47:12' },
  { profile: 'Max', start: '2024-05-02 07:10:00', title: 'Mad Max', duration: '01:50:00', country: 'ES (Spain)' },
  { profile: 'Ada', start: '2024-04-01 20:10:00', supplemental: 'TRAILER', duration: '00:00:30' },
  { profile: 'Ada', start: '2023-04-01 20:10:00', duration: '00:01:59' },
];

describe('the presets', () => {
  it('are recipes, say what they keep, change and lose, and cover every role', () => {
    expect([...PRESETS.map(({ purpose }) => purpose), 'custom']).toEqual(PURPOSES);
    for (const { recipe, purpose, keeps, changes, loses, label: name } of PRESETS) {
      expect(Recipe.parse(recipe)).toEqual(recipe);
      expect(recipe.purpose).toBe(purpose);
      expect(Object.keys(recipe.columns).toSorted()).toEqual([...ROLES].toSorted());
      for (const message of [keeps, changes, loses, name]) expect(speaker.text(message)).not.toMatch(/safe|anonym|100 %/i);
    }
  });

  it('writes shows by month', async () => {
    const { history, columns, suppressed } = await copyOf(historyOf(rows), showsByMonth);
    expect(textOf(history).split('\n').slice(0, 1)).toEqual(textOf(historyOf(rows)).split('\n').slice(0, 1));
    expect(suppressed).toBe(0);
    expect(new Set(cells(history, 'start'))).toEqual(
      new Set(['2024-05-01 18:00:00', '2024-05-01 06:00:00', '2024-04-01 18:00:00', '2023-04-01 18:00:00']),
    );
    expect(new Set(cells(history, 'profile'))).toEqual(new Set(['P1', 'P2']));
    expect(new Set(cells(history, 'title'))).toEqual(new Set(['Harbour Lights', 'Mad Max']));
    expect(new Set(cells(history, 'attributes'))).toEqual(new Set(['']));
    expect(history.dates).toMatchObject({ utc: false, order: 'ymd' });
    expect(columns.map(({ operator, level, changedCells }) => [operator, level, changedCells])).toEqual([
      ['pseudonymize', 'pseudonym', 4],
      ['generalize', 'month+partOfDay', 4],
      ['generalize', '15min', 4],
      ['blank', 'none', 0],
      ['generalize', 'show', 3],
      ['keep', 'exact', 0],
      ['generalize', 'class', 4],
      ['blank', 'none', 4],
      ['blank', 'none', 4],
      ['generalize', 'homeAway', 4],
    ]);
  });

  it('writes kinds by year', async () => {
    const { history, suppressed } = await copyOf(historyOf(rows), kindsByYear);
    expect(suppressed).toBe(2);
    expect(textOf(history).trimEnd().split('\n').slice(1).toSorted()).toEqual(
      [',2024-01-01 00:00:00,Episode length,,Series,,,,,', ',2024-01-01 00:00:00,Film length,,Film,,,,,'].map((line) =>
        expect.stringMatching(new RegExp(`^${line.replace('Film,,,,,', '(Film|Unknown),,,,,')}$`)),
      ),
    );
  });

  it('works on a file of days', async () => {
    const history = quickHistoryOf([
      ['Harbour Lights: Season 1: Tide', '2024-05-03'],
      ['Harbour Lights: Season 1: Salt', '2023-01-31'],
    ]);
    const research = await copyOf(history, showsByMonth);
    expect(textOf(research.history)).toBe('Title,Date\n"Harbour Lights","5/1/24"\n"Harbour Lights","1/1/23"\n');
    expect(research.columns.map(({ level }) => level)).toEqual(['show', 'month']);
  });
});

describe('refusals', () => {
  const cases: readonly (readonly [name: string, recipe: Recipe, key: string])[] = [
    ['an unknown level', withStep('title', { operator: 'generalize', level: 'mood' }), 'refusal.badRecipe.unknownLevel'],
    ['a level of another role', withStep('device', { operator: 'generalize', level: 'month' }), 'refusal.badRecipe.unknownLevel'],
    ['weeks with months', withStep('start', { operator: 'generalize', level: 'week+month' }), 'refusal.badRecipe.weekAndMonth'],
    [
      'levels where there are none',
      withStep('profile', { operator: 'generalize', level: 'pseudonym' }),
      'refusal.badRecipe.noLevels',
    ],
    ['a pseudonym for a date', withStep('start', { operator: 'pseudonymize' }), 'refusal.badRecipe.pseudonymOfTime'],
    ['yours, and nobody said whose', { ...keepAll, rows: { ...keepAll.rows, profiles: 'yours' } }, 'refusal.badRecipe.whoseRows'],
  ];
  it.each(cases)('%s', async (_name, recipe, key) => {
    const made = await run(historyOf(rows), recipe);
    expect(made).toMatchObject({ ok: false, failure: { code: 'bad-recipe', message: { key } } });
    if (!made.ok) expect(speaker.text(made.failure.message)).toMatch(/^[A-Z].*\.$/);
  });

  it('says when nothing is left', async () => {
    const made = await run(historyOf([rows[2]!]), withStep('title', { operator: 'keep' }, { previews: 'suppress' }));
    expect(made).toMatchObject({ ok: false, failure: { code: 'nothing-left' } });
  });

  it('stops when asked to', async () => {
    const viewings = viewingsOf(historyOf(rows), { timeZone: 'UTC', leaveOutShort: true });
    const made = await anonymize(viewings, keepAll, { random: seeded([1, 2, 3, 4]), label }, { ...unattended, cancelled: true });
    expect(made).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  });
});

describe('rows', () => {
  const suppression: readonly (readonly [rules: Partial<Recipe['rows']>, mine: number | undefined, left: readonly number[]])[] = [
    [{}, undefined, [0, 1, 2, 3]],
    [{ previews: 'suppress' }, undefined, [0, 1, 3]],
    [{ shortPlays: 'suppress' }, undefined, [0, 1]],
    [{ profiles: 'yours' }, 0, [0, 2, 3]],
    [{ profiles: 'yours', previews: 'suppress' }, 1, [1]],
  ];
  it.each(suppression)('%j of profile %s leaves %j', async (rules, mine, left) => {
    const made = await copyOf(
      historyOf(rows),
      withStep('title', { operator: 'keep' }, rules),
      mine === undefined ? {} : { mine },
    );
    expect([...made.sourceRow]).toEqual(left);
    expect(made.suppressed).toBe(4 - left.length);
    expect([...made.history.lines]).toEqual(left.map((_, row) => row + 2));
  });

  it('keeps nothing in the dictionaries of a copy that no row of it holds', async () => {
    const { history } = await copyOf(historyOf(rows), withStep('title', { operator: 'keep' }, { profiles: 'yours' }), {
      mine: 0,
    });
    const profile = columnOf(history, 'profile');
    expect(profile?.kind === 'text' && profile.dictionary.size).toBe(1);
  });

  it('numbers only the profiles that are in the copy', async () => {
    const recipe = withStep('profile', { operator: 'pseudonymize' }, { profiles: 'yours' });
    for (const seed of ['a', 'b', 'c']) {
      const { history } = await copyOf(historyOf(rows), recipe, { mine: 1, seed });
      expect(cells(history, 'profile')).toEqual(['P1']);
    }
  });

  it('takes their order from what is published', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRows, fc.string(), async (some, seed) => {
        const recipe = {
          ...withStep('start', { operator: 'generalize', level: 'month' }),
          rows: { ...keepAll.rows, order: 'published' as const },
        };
        const order = async (list: readonly Row[], withSeed: string) => {
          const { history } = await copyOf(historyOf(list), recipe, { seed: withSeed });
          return cells(history, 'profile').map((profile, row) => `${profile} ${cells(history, 'start')[row]}`);
        };
        const forwards = await order(some, seed);
        const byProfile = (line: string): string => line.slice(0, line.indexOf(' '));
        expect(await order(some.toReversed(), `${seed}2`)).toEqual(forwards);
        for (let row = 1; row < forwards.length; row++) {
          const [before, after] = [forwards[row - 1]!, forwards[row]!];
          if (byProfile(before) === byProfile(after)) expect(before >= after).toBe(true);
        }
        expect(new Set(forwards.map(byProfile)).size).toBe(
          forwards.filter((line, row) => row === 0 || byProfile(line) !== byProfile(forwards[row - 1]!)).length,
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('properties', () => {
  it('gives the same bytes for the same seed, and changes no original', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRows, fc.string(), async (some, seed) => {
        const history = historyOf(some);
        const before = textOf(history);
        for (const { recipe } of PRESETS) {
          const [one, two] = [await run(history, recipe, { seed }), await run(historyOf(some), recipe, { seed })];
          expect(one.ok && textOf(one.value.history)).toEqual(two.ok && textOf(two.value.history));
        }
        expect(textOf(history)).toBe(before);
      }),
      { numRuns: 40 },
    );
  });

  it('gives each profile one pseudonym that is no original name, in an order that differs between copies', async () => {
    const list = Array.from({ length: 40 }, (_, at) => ({ profile: at === 7 ? 'p3' : `Name ${at}`, start: '2024-05-01 20:00' }));
    const orders = await Promise.all(
      ['a', 'b', 'c'].map(async (seed) => {
        const { history } = await copyOf(historyOf(list), withStep('profile', { operator: 'pseudonymize' }), { seed });
        const names = cells(history, 'profile');
        expect(new Set(names).size).toBe(40);
        expect(names).not.toContain('P3');
        for (const name of names) expect(name).toMatch(/^P\d+$/);
        return names.join(' ');
      }),
    );
    expect(new Set(orders).size).toBe(3);
  });

  it('counts exactly the cells that differ', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRows, fc.constantFrom('parseable', 'labels'), async (some, write) => {
        const original = historyOf(some);
        const { history, columns, sourceRow } = await copyOf(original, {
          ...showsByMonth,
          write,
        });
        for (const [at, column] of history.columns.entries()) {
          const differing = sourceRow.reduce(
            (sum, source, row) => sum + (cellText(column, row) === cellText(original.columns[at]!, source) ? 0 : 1),
            0,
          );
          expect([column.name, columns[at]?.changedCells]).toEqual([column.name, differing]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('choices', () => {
  it('offers what a file can use', () => {
    const days = quickHistoryOf([['A film', '2024-05-03']]);
    const offered = (role: Role, history: History): string[] =>
      choicesFor(role, history).map(({ step }) => (step.operator === 'generalize' ? step.level : step.operator));
    expect(offered('start', days)).toEqual([
      'keep',
      'week',
      'month',
      'quarter',
      'year',
      'weekday',
      'shiftDates',
      'relativeTime',
      'blank',
    ]);
    expect(offered('start', historyOf(rows))).toContain('month+partOfDay');
    expect(offered('profile', historyOf(rows))).toEqual(['keep', 'pseudonymize', 'blank']);
    expect(offered('title', days)).toEqual([
      'keep',
      'pseudonymize',
      'season',
      'show',
      'popularOrGenre',
      'genre',
      'kind',
      'blank',
    ]);
    expect(offered('attributes', historyOf(rows))).toEqual(['keep', 'blank']);
    expect(offered('device', days)).toEqual([]);
  });

  it('offers nothing that is refused, and every step of the presets', async () => {
    const history = historyOf(rows);
    for (const role of ROLES) {
      const steps = choicesFor(role, history).map(({ step }) => step);
      for (const step of steps) expect((await run(history, withStep(role, step))).ok).toBe(true);
      // A file without the column has nothing to choose.
      if (steps.length > 0 && role !== 'other')
        for (const { recipe } of PRESETS) expect(steps).toContainEqual(recipe.columns[role]);
    }
  });
});

it('registers every operator', () => {
  const files = readdirSync(new URL('../../../src/core/anonymization/operators', import.meta.url))
    .map((file) => file.replace('.ts', ''))
    .filter((file) => !['index', 'operator', 'suppressRows', 'suppressSmall', 'suppressSmallCells', 'sampleRows'].includes(file));
  expect(files.toSorted()).toEqual(Object.keys(OPERATORS).toSorted());
});
