/** Each operator on small columns: what it writes, what it refuses, and that a seed repeats it. */

import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { anonymize, type AnonymizeContext, type Protected } from '#core/anonymization/anonymize.ts';
import { drawKey, KEYED_PSEUDONYM } from '#core/anonymization/pseudonymKey.ts';
import { Recipe, type ColumnStep } from '#core/anonymization/recipe.ts';
import { cellText, columnOf, instantColumnOf, type Column, type History } from '#core/history.ts';
import type { Message } from '#core/message.ts';
import { ROLES, type Role } from '#core/model.ts';
import { seeded, seedOf } from '#core/random.ts';
import { unattended } from '#core/task.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { arbitraryRows } from './arbitraryRows.ts';
import { historyOf, quickHistoryOf, secondsOf, type Row } from '#test/core/history.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

const speaker = createSpeaker('en');
const label = (message: Message): string => speaker.text(message);
const hmac = (key: Uint8Array, text: string): Uint8Array => createHmac('sha256', key).update(text).digest();

const recipeOf = (columns: Recipe['columns'], rows: Partial<Recipe['rows']> = {}, rest: Partial<Recipe> = {}): Recipe => ({
  version: 1,
  purpose: 'custom',
  columns: { ...Object.fromEntries(ROLES.map((role) => [role, { operator: 'keep' }])), ...columns },
  rows: { previews: 'keep', shortPlays: 'keep', profiles: 'everyone', order: 'keep', ...rows },
  write: 'parseable',
  formulaGuard: true,
  ...rest,
});

interface Options {
  readonly seed?: string;
  readonly timeZone?: string;
  readonly chosen?: Uint8Array;
}

async function run(history: History, recipe: Recipe, { seed = 'seed', timeZone = 'UTC', chosen }: Options = {}) {
  const random = seeded(seedOf(seed));
  const context: AnonymizeContext = { random, label, chosen, key: drawKey(random, hmac) };
  return anonymize(viewingsFrom(history, { timeZone }), recipe, context, unattended);
}

async function copyOf(history: History, recipe: Recipe, options?: Options): Promise<Protected> {
  const made = await run(history, recipe, options);
  if (!made.ok) throw new Error(made.failure.message.key);
  return made.value;
}

const cells = ({ history }: Protected, role: Role): string[] =>
  Array.from({ length: history.rows }, (_, row) => cellText(columnOf(history, role)!, row));

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

describe('rows', () => {
  const many = historyOf(Array.from({ length: 40 }, (_, at) => ({ start: '2024-05-03 20:10:31', title: `Film ${at}` })));

  it('are sampled without putting back, in their order', async () => {
    const { sourceRow, suppressed } = await copyOf(many, recipeOf({}, { sample: { share: 0.25 } }));
    expect(sourceRow.length).toBe(10);
    expect(new Set(sourceRow).size).toBe(10);
    expect([...sourceRow]).toEqual([...sourceRow].toSorted((a, b) => a - b));
    expect(suppressed).toBe(30);
  });

  it('are sampled evenly', async () => {
    const drawn = new Uint32Array(40);
    for (let seed = 0; seed < 200; seed++) {
      const { sourceRow } = await copyOf(many, recipeOf({}, { sample: { share: 0.25 } }), { seed: String(seed) });
      for (const row of sourceRow) drawn[row]!++;
    }
    // 50 of 200 each, standard deviation 6.1.
    for (const count of drawn) expect(Math.abs(count - 50)).toBeLessThan(31);
  });

  it('are shuffled, all of them', async () => {
    const { sourceRow } = await copyOf(many, recipeOf({}, { order: 'shuffle' }));
    expect([...sourceRow].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at));
    expect([...sourceRow]).not.toEqual([...sourceRow].toSorted((a, b) => a - b));
  });

  describe('of small classes', () => {
    const sizes = [5, 3, 2, 1];
    const classes = historyOf(
      sizes.flatMap((size, at) =>
        Array.from({ length: size }, () => ({ start: '2024-05-03 20:10', title: `Film ${at}`, profile: `Name ${at}` })),
      ),
    );
    it.each([
      [2, 0.5, [5, 3, 2]],
      [3, 0.5, [5, 3]],
      [4, 0.6, [5]],
      // Three of eleven may go: the smallest class and the next.
      [6, 0.3, [5, 3]],
      [6, 0.09, [5, 3, 2, 1]],
    ] as const)('k = %j, at most %j', async (k, atMost, left) => {
      const made = await copyOf(classes, recipeOf({ profile: { operator: 'pseudonymize' } }, { suppressSmall: { k, atMost } }));
      const counts = new Map<string, number>();
      for (const title of cells(made, 'title')) counts.set(title, (counts.get(title) ?? 0) + 1);
      expect([...counts.values()]).toEqual(left);
      // No gap in the pseudonyms tells that somebody was left out.
      expect(new Set(cells(made, 'profile'))).toEqual(new Set(left.map((_, at) => `P${at + 1}`)));
    });

    describe('by single cells first', () => {
      /** Profile, device, title of each row, and what the copy holds of them; `-` for a blank cell. */
      const cases: readonly (readonly [name: string, k: number, before: readonly string[], after: readonly string[]])[] = [
        ['nothing where all classes are large enough', 2, ['A tv x', 'A tv x', 'B pc y', 'B pc y'], ['A tv x', 'A tv x', 'B pc y', 'B pc y']],
        ['the one cell that makes a row like others in the same place', 2, ['A tv x', 'A tv x', 'A pc x', 'A box x'], ['A tv x', 'A tv x', 'A - x', 'A - x']],
        ['the cheaper of two columns that would each do', 2, ['A tv x', 'A pc x', 'A pc y', 'A tv y'], ['A - x', 'A - x', 'A - y', 'A - y']],
        ['a dearer one where no cheaper one helps', 2, ['A tv x', 'A tv y', 'A pc z', 'A pc z'], ['A tv -', 'A tv -', 'A pc z', 'A pc z']],
        ['two columns where one is not enough', 2, ['A tv x', 'B pc x', 'C tv y', 'C tv y'], ['- - x', '- - x', 'C tv y', 'C tv y']],
        ['and leaves out rows that no blank cell makes like others', 2, ['A tv x', 'A tv x', 'B pc y'], ['A tv x', 'A tv x']],
      ]; // prettier-ignore
      it.each(cases)('%s', async (_, k, before, after) => {
        const history = historyOf(
          before.map((line): Row => {
            const [profile, device, title] = line.split(' ') as [string, string, string];
            return { start: '2024-05-03 20:10', profile, device, title };
          }),
        );
        const made = await copyOf(history, recipeOf({}, { suppressSmall: { k, atMost: 0.5, cells: true } }));
        const [profiles, devices, titles] = (['profile', 'device', 'title'] as const).map((role) => cells(made, role));
        const lines = titles!.map((title, row) => [profiles![row], devices![row], title].map((text) => text || '-').join(' '));
        expect(lines).toEqual(after);
      });

      it('gives no pseudonym to whom no row names any more', async () => {
        const history = historyOf(
          ['Ada', 'Cas', 'Ben', 'Ben'].map((profile, at): Row => ({
            start: '2024-05-03 20:10',
            profile,
            title: at < 2 ? 'x' : 'y',
          })),
        );
        const rules: Partial<Recipe['rows']> = { suppressSmall: { k: 2, atMost: 0.1, cells: true } };
        const made = await copyOf(history, recipeOf({ profile: { operator: 'pseudonymize' } }, rules));
        expect(cells(made, 'profile')).toEqual(['', '', 'P1', 'P1']);
      });

      it('never blanks a start, without which a reader sets the row aside', async () => {
        const history = historyOf(
          ['03', '04', '05', '05'].map((day, at): Row => ({ start: `2024-05-${day} 20:10`, title: at < 2 ? 'x' : 'y' })),
        );
        const made = await copyOf(history, recipeOf({}, { suppressSmall: { k: 2, atMost: 0.5, cells: true } }));
        expect(cells(made, 'start')).toEqual(['2024-05-05 20:10:00', '2024-05-05 20:10:00']);
      });
    });

    it('refuses to leave nothing', async () => {
      const made = await run(classes, recipeOf({}, { suppressSmall: { k: 20, atMost: 1 } }));
      expect(made).toMatchObject({ ok: false, failure: { code: 'nothing-left' } });
    });
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
