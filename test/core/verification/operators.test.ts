/** Each operator's copy passes its check, and whatever is planted in one is caught, in whatever encoding. */

import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { anonymize } from '#core/anonymization/anonymize.ts';
import { drawKey } from '#core/anonymization/pseudonymKey.ts';
import type { ColumnStep, Recipe } from '#core/anonymization/recipe.ts';
import { importHistory } from '#core/import/importHistory.ts';
import type { History } from '#core/history.ts';
import type { Message } from '#core/message.ts';
import { ROLES, type Identifier, type Role } from '#core/model.ts';
import { seeded, seedOf } from '#core/random.ts';
import { unattended } from '#core/task.ts';
import type { Viewings } from '#core/viewings.ts';
import { verify, type RowsMade, type VerificationReport } from '#core/verification/verify.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { arbitraryRows } from '#test/core/anonymization/arbitraryRows.ts';
import { textOf } from '#test/core/anonymization/bytes.ts';
import { historyOf, type Row } from '#test/core/history.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

const speaker = createSpeaker('en');
const label = (message: Message): string => speaker.text(message);
const hmac = (key: Uint8Array, text: string): Uint8Array => createHmac('sha256', key).update(text).digest();

const blankAll = (columns: Recipe['columns'], rows: Partial<Recipe['rows']> = {}): Recipe => ({
  version: 1,
  purpose: 'custom',
  columns: { ...Object.fromEntries(ROLES.map((role) => [role, { operator: 'blank' }])), ...columns },
  rows: { previews: 'keep', shortPlays: 'keep', profiles: 'everyone', order: 'keep', ...rows },
  write: 'parseable',
  formulaGuard: true,
});

const hidden: Identifier = {
  kind: 'identifier',
  identifier: 'email',
  columns: [],
  values: ['ines@example.org'],
  rows: new Uint32Array(),
};

const rows: readonly Row[] = [
  { profile: 'Ines', start: '2024-05-03 20:10:31', duration: '00:47:12', title: 'Salt Road: Season 1: Wind (Episode 1)' },
  { profile: 'Ines', start: '2024-05-08 07:10:02', duration: '01:50:05', title: 'Salt Road: Season 1: Wind (Episode 1)' },
  { profile: 'Max', start: '2024-03-01 20:10:59', duration: '00:41:59', title: 'Salt Road: Season 1: Wind (Episode 1)' },
  { profile: 'Max', start: '2024-06-01 21:10:59', duration: '00:41:59', title: 'Pepper Road', device: 'Apple iPhone XR' },
  { profile: 'Max', start: '2024-04-01 21:10:59', duration: '00:41:59', title: 'Pepper Road', device: 'Apple iPhone XR' },
  { profile: 'Max', start: '2024-04-02 21:10:59', duration: '00:41:59', title: 'One Rare Film' },
];
const original = viewingsFrom(historyOf(rows));

interface Made {
  readonly text: string;
  readonly made: RowsMade;
  readonly undated: boolean;
}

async function write(viewings: Viewings, recipe: Recipe, chosen?: Uint8Array): Promise<Made> {
  const random = seeded(seedOf('copy'));
  const made = await anonymize(viewings, recipe, { random, label, chosen, key: drawKey(random, hmac) }, unattended);
  if (!made.ok) throw new Error(made.failure.message.key);
  const { history, sourceRow, candidates } = made.value;
  return {
    text: textOf(history, recipe),
    made: { sourceRow, candidates, chosen },
    undated: !history.columns.some(({ kind }) => kind === 'instant'),
  };
}

async function read(text: string, { dates }: History, undated: boolean): Promise<History> {
  const bytes = Buffer.from(text);
  const source = {
    name: 'ViewingActivity.csv',
    size: bytes.length,
    async *stream() {
      yield bytes;
    },
    read: async (offset: number, length: number) => bytes.subarray(offset, offset + length),
  };
  const imported = await importHistory([source], { dates: undated ? 'text' : { order: dates.order } }, unattended);
  if (!imported.ok) throw new Error(imported.failure.message.key);
  return imported.value.history;
}

async function check(viewings: Viewings, recipe: Recipe, { text, made, undated }: Made): Promise<VerificationReport> {
  return verify(
    {
      original: viewings,
      identifiers: [hidden],
      copy: await read(text, viewings.history, undated),
      copyBytes: (async function* () {
        yield Buffer.from(text);
      })(),
      recipe,
      made,
      label,
    },
    unattended,
  );
}

/** What each operator must not let through: the cell that is changed, and what is put there. */
const PLANTS: readonly (readonly [role: Role, step: ColumnStep, plants: readonly (readonly [name: string, cell: string])[]])[] = [
  [
    'start',
    { operator: 'shiftDates', weeks: 4 },
    [
      ['an unshifted date', '2024-05-03 20:10:31'],
      ['a date shifted by days', '2024-05-12 20:10:31'],
      ['a date shifted too far', '2024-10-18 20:10:31'],
      ['another minute', '2024-05-10 20:11:31'],
    ],
  ],
  [
    'start',
    { operator: 'relativeTime' },
    [
      ['the real day', '2024-05-03 00:00:00'],
      ['another day', '2001-01-03 00:00:00'],
      ['an hour', '2001-01-01 20:00:00'],
      ['the real time', '2024-05-03 20:10:31'],
    ],
  ],
  [
    'start',
    { operator: 'topAndBottomCode', share: 0.2 },
    [
      ['the first day', '2024-03-01 20:10:59'],
      ['the last day', '2024-06-01 21:10:59'],
      ['a day that never was', '2024-04-15 21:10:59'],
    ],
  ],
  [
    'start',
    { operator: 'generalize', level: 'weekday+hour' },
    [
      ['a date', '2024-05-03 20:00:00'],
      ['a minute', '2001-01-05 20:10:00'],
    ],
  ],
  [
    'duration',
    { operator: 'round', seconds: 600 },
    [
      ['an exact length', '00:47:12'],
      ['a finer length', '00:45:00'],
      ['no length', 'about an hour'],
    ],
  ],
  [
    'duration',
    { operator: 'topAndBottomCode', share: 0.1 },
    [
      ['the longest', '01:50:05'],
      ['a length that never was', '00:45:00'],
    ],
  ],
  [
    'title',
    { operator: 'suppressCells', fewerThan: 2 },
    [
      ['a rare title', 'One Rare Film'],
      ['an invented title', 'Another Film'],
    ],
  ],
  ['device', { operator: 'suppressCells', fewerThan: 3 }, [['a rare device', 'Apple iPhone XR']]],
  [
    'device',
    { operator: 'constant', text: 'TV' },
    [
      ['a device', 'Apple iPhone XR'],
      ['nothing', ''],
    ],
  ],
  ['device', { operator: 'generalize', level: 'makerAndClass' }, [['a model', 'Apple iPhone XR']]],
  ['country', { operator: 'generalize', level: 'country' }, [['what is beside a country', 'NL (Netherlands)']]],
  [
    'profile',
    { operator: 'pseudonymize', key: 'kept' },
    [
      ['a name', 'Ines'],
      ['a pseudonym of no key', 'P1'],
      ['a pseudonym that says more', 'K0123456789abcdef (Ines)'],
    ],
  ],
];

/** The ways in which a hidden text could still stand in a cell. */
const ENCODINGS: readonly (readonly [name: string, write: (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['in capitals', (text) => text.toUpperCase()],
  ['in base64', (text) => Buffer.from(text).toString('base64')],
  ['percent-encoded', (text) => encodeURIComponent(text)],
  ['in hexadecimal', (text) => Buffer.from(text).toString('hex')],
  ['backwards', (text) => Array.from(text).reverse().join('')],
  ['in full width', (text) => text.replace(/[!-~]/g, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0))],
];

/** The copy's text with one cell of the first row replaced. */
function withCell({ text, ...made }: Made, role: Role, cell: string): Made {
  const lines = text.split('\n');
  const at = original.history.columns.findIndex((column) => column.role === role);
  const cells = lines[1]!.split(',');
  cells[at] = cell;
  return { ...made, text: [lines[0], cells.join(','), ...lines.slice(2)].join('\n') };
}

describe.each(PLANTS)('%s, %j', (role, step, plants) => {
  const recipe = blankAll({ [role]: step });
  it('passes as it was made', async () => {
    expect(await check(original, recipe, await write(original, recipe))).toMatchObject({ passed: true, problems: [] });
  });
  it.each(plants)('%s is caught', async (_name, cell) => {
    const planted = withCell(await write(original, recipe), role, cell);
    expect((await check(original, recipe, planted)).passed).toBe(false);
  });
  it.each(ENCODINGS)('a hidden title %s is caught', async (_name, encode) => {
    const planted = withCell(await write(original, recipe), role, encode('One Rare Film'));
    const report = await check(original, recipe, planted);
    expect(report.passed).toBe(false);
    expect(JSON.stringify(report)).not.toMatch(/Rare|Ines|Salt/);
  });
});

describe('rows that were left out', () => {
  const chosen = Uint8Array.of(1, 1, 1, 1, 1, 0);
  it.each(['keep', 'season', 'show', 'popularOrGenre'])('stay out of titles at %s', async (level) => {
    const recipe = blankAll({ title: level === 'keep' ? { operator: 'keep' } : { operator: 'generalize', level } });
    const made = await write(original, recipe, chosen);
    expect(made.text).not.toContain('One Rare Film');
    expect(await check(original, recipe, made)).toMatchObject({ passed: true, rows: 5 });
    const report = await check(original, recipe, withCell(made, 'title', 'One Rare Film'));
    expect(report.passed).toBe(false);
  });

  it('are missed when they come back', async () => {
    const recipe = blankAll({ title: { operator: 'keep' } });
    const all = await write(original, recipe);
    expect((await check(original, recipe, { ...all, made: { ...all.made, chosen } })).problems.map(({ key }) => key)).toContain(
      'verify.problem.choice',
    );
  });

  it('are as many as a sample says', async () => {
    const recipe = blankAll({ title: { operator: 'keep' } }, { sample: { share: 0.5 } });
    const made = await write(original, recipe);
    expect(await check(original, recipe, made)).toMatchObject({ passed: true, rows: 3 });
    const whole = await write(original, blankAll({ title: { operator: 'keep' } }));
    expect(await check(original, recipe, whole)).toMatchObject({ passed: false });
  });

  it('are those of small classes', async () => {
    const recipe = blankAll({ title: { operator: 'keep' } }, { suppressSmall: { k: 3, atMost: 0.5 } });
    const made = await write(original, recipe);
    expect(await check(original, recipe, made)).toMatchObject({ passed: true, rows: 3 });
    const whole = await write(original, blankAll({ title: { operator: 'keep' } }));
    expect((await check(original, recipe, whole)).problems.map(({ key }) => key)).toContain('verify.problem.smallClasses');
  });

  it('are all there where blank cells are enough, and a cell that should be blank is missed', async () => {
    const columns: Recipe['columns'] = { title: { operator: 'keep' }, device: { operator: 'keep' } };
    const recipe = blankAll(columns, { suppressSmall: { k: 2, atMost: 0.2, cells: true } });
    const made = await write(original, recipe);
    expect(await check(original, recipe, made)).toMatchObject({ passed: true, rows: 5 });
    const whole = await write(original, blankAll(columns));
    expect((await check(original, recipe, whole)).problems.map(({ key }) => key)).toContain('verify.problem.smallClasses');
  });
});

it('passes for any history, step and choice of rows', () => {
  const steps = PLANTS.map(([role, step]) => ({ [role]: step }));
  return fc.assert(
    fc.asyncProperty(
      arbitraryRows,
      fc.constantFrom(...steps),
      fc.constantFrom<Partial<Recipe['rows']>>(
        {},
        { order: 'shuffle' },
        { order: 'published' },
        { sample: { share: 0.4 } },
        { suppressSmall: { k: 3, atMost: 0.4 } },
        { suppressSmall: { k: 3, atMost: 0.4, cells: true } },
      ),
      fc.constantFrom<Recipe['write']>('parseable', 'labels'),
      fc.func(fc.boolean()),
      async (some, columns, rules, form, chooses) => {
        const viewings = viewingsFrom(historyOf(some), { timeZone: 'America/New_York' });
        const recipe: Recipe = { ...blankAll(columns, rules), write: form };
        const chosen = Uint8Array.from(some, (_, at) => (at === 0 || chooses(at) ? 1 : 0));
        const made = await write(viewings, recipe, chosen);
        expect((await check(viewings, recipe, made)).problems).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
