/** A copy that is as the recipe says passes; whatever is planted in one is caught. */

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { anonymize } from '#core/anonymization/anonymize.ts';
import type { ColumnStep, Recipe } from '#core/anonymization/recipe.ts';
import type { Hands } from '#core/hands.ts';
import { importHistory } from '#core/import/importHistory.ts';
import type { History } from '#core/history.ts';
import { say, type Message } from '#core/message.ts';
import { ROLES, type Identifier, type IdentifierKind, type Role } from '#core/model.ts';
import { seeded } from '#core/random.ts';
import { unattended } from '#core/task.ts';
import { viewingsOf, type Viewings } from '#core/viewings.ts';
import { searching as searchElsewhere } from '#core/verification/searching.ts';
import { verify, type VerificationReport } from '#core/verification/verify.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { arbitraryRows } from '#test/core/anonymization/arbitraryRows.ts';
import { textOf } from '#test/core/anonymization/bytes.ts';
import { kindsByYear, showsByMonth } from '#test/core/anonymization/recipes.ts';
import { handsFor } from '#test/core/hands.ts';
import { historyOf, quickHistoryOf, type Row } from '#test/core/history.ts';
import { fileOf } from '#test/core/import/sources.ts';

const speaker = createSpeaker('en');
const label = (message: Message): string => speaker.text(message);
const [research, publicCopy] = [showsByMonth, kindsByYear];

const rows: readonly Row[] = [
  { profile: 'Ines', start: '2024-05-03 20:10:31', duration: '00:47:12', bookmark: '00:47:12', latestBookmark: '00:47:12' },
  { profile: 'Ines', start: '2024-05-02 07:10:02', title: 'Mad Max', duration: '01:50:05' },
  {
    profile: 'Max',
    start: '2023-04-01 20:10:59',
    title: 'Salt Road: Season 2: Dust (Episode 2)',
    duration: '00:41:59',
    device: 'Apple iPhone XR',
  },
  {
    profile: 'Max',
    start: '2023-03-01 21:10:59',
    title: 'Salt Road: Season 1: Wind (Episode 1)',
    duration: '00:43:59',
    country: 'ES (Spain)',
  },
];
const identifier = (kind: IdentifierKind, ...values: string[]): Identifier => ({
  kind: 'identifier',
  identifier: kind,
  columns: [],
  values,
  rows: new Uint32Array(),
});
const names = identifier('profileName', 'Ines', 'Max');

async function read(text: string, history: History, dates: 'read' | 'text' = 'read'): Promise<History> {
  const name = history.format.includes('activity') ? 'ViewingActivity.csv' : 'NetflixViewingHistory.csv';
  const source = fileOf(text, name);
  const imported = await importHistory(
    [source],
    { dates: dates === 'text' ? dates : { order: history.dates.order } },
    unattended,
  );
  if (!imported.ok) throw new Error(imported.failure.message.key);
  return imported.value.history;
}

async function* streamOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
}

/** Searched here and in another thread, which must not differ. */
async function check(
  original: Viewings,
  recipe: Recipe | undefined,
  text: string,
  identifiers: readonly Identifier[] = [names],
): Promise<VerificationReport> {
  const copy = await read(text, original.history);
  const asked = { original, identifiers, copy, copyBytes: streamOf(text), recipe, label };
  const hands = handsFor(0.5);
  const searching = searchElsewhere(hands, identifiers, copy, { stream: () => streamOf(text), size: text.length });
  const report = await verify({ ...asked, searching, copyBytes: streamOf('') }, unattended);
  expect(hands.taken).toBeGreaterThan(0);
  expect(report).toEqual(await verify(asked, unattended));
  return report;
}

async function written(original: Viewings, recipe: Recipe): Promise<string> {
  const made = await anonymize(original, recipe, { random: seeded([1, 2, 3, 4]), label }, unattended);
  if (!made.ok) throw new Error(made.failure.message.key);
  return textOf(made.value.history, recipe);
}

const viewingsIn = (history: History, timeZone = 'Europe/Madrid'): Viewings =>
  viewingsOf(history, { timeZone, leaveOutShort: true });
const original = viewingsIn(historyOf(rows));
const keepAll: Recipe = {
  ...research,
  purpose: 'custom',
  columns: Object.fromEntries(ROLES.map((role) => [role, { operator: 'keep' }])),
  rows: { previews: 'keep', shortPlays: 'keep', profiles: 'everyone', order: 'keep' },
};
const withStep = (role: Role, step: ColumnStep): Recipe => ({ ...keepAll, columns: { ...keepAll.columns, [role]: step } });

describe('a copy as the recipe says', () => {
  it('passes, and a name in a published title is explained', async () => {
    const text = await written(original, research);
    expect(text).toContain('Mad Max');
    const report = await check(original, research, text);
    expect(report).toMatchObject({ passed: true, identifiersFound: 0, explained: 1, searched: 2, rows: 4, problems: [] });
    expect(report.hits).toEqual([{ kind: 'profileName', column: 'Title', standing: 'explained', count: 1 }]);
    expect(report.columns.map(({ role, level }) => `${role}: ${level}`)).toEqual([
      'profile: pseudonym',
      'start: month+partOfDay',
      'duration: 15min',
      'attributes: none',
      'title: show',
      'supplemental: exact',
      'device: class',
      'bookmark: none',
      'latestBookmark: none',
      'country: homeAway',
    ]);
    expect(JSON.stringify(report)).not.toMatch(/Ines|Mad Max|Salt Road|iPhone/);
  });

  it('counts a name that the recipe keeps', async () => {
    const report = await check(original, keepAll, await written(original, keepAll));
    expect(report).toMatchObject({ passed: true, identifiersFound: 4, explained: 1 });
    expect(report.hits).toContainEqual({ kind: 'profileName', column: 'Profile Name', standing: 'kept', count: 4 });
  });

  it('passes for any history, preset and form of date', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryRows,
        fc.constantFrom(research, publicCopy, keepAll),
        fc.constantFrom('UTC', 'America/New_York', 'Asia/Kathmandu'),
        async (some, recipe, timeZone) => {
          const viewings = viewingsIn(historyOf(some), timeZone);
          const made = await anonymize(viewings, recipe, { random: seeded([5, 6, 7, 8]), label }, unattended);
          if (!made.ok) return;
          const report = await check(viewings, recipe, textOf(made.value.history), [
            identifier('profileName', 'Ada', 'Max', 'Zoë'),
          ]);
          expect(report.problems).toEqual([]);
          expect(report).toMatchObject({ passed: true, identifiersFound: recipe === keepAll ? expect.any(Number) : 0 });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('passes for a file of days', async () => {
    const quick = viewingsIn(
      quickHistoryOf([
        ['Harbour Lights: Season 1: Tide', '2024-12-13'],
        ['=Film', '2024-11-30'],
        ['Mad Max', '2023-01-31'],
      ]),
    );
    for (const recipe of [research, publicCopy])
      expect(await check(quick, recipe, await written(quick, recipe))).toMatchObject({ passed: true });
  });
});

describe('cells that a spreadsheet would run', () => {
  const quick = viewingsIn(
    quickHistoryOf([
      ['=Film', '2024-12-13'],
      ["'+1 Guest", '2024-11-30'],
      ["''@Home", '2023-01-31'],
    ]),
  );

  it.each([true, false])('pass as they stand, with or without a quote of their own; guard: %s', async (formulaGuard) => {
    const recipe = { ...keepAll, formulaGuard };
    const text = await written(quick, recipe);
    const titles = text
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split('"')[1]);
    expect(titles).toEqual(formulaGuard ? ["'=Film", "''+1 Guest", "'''@Home"] : ['=Film', "'+1 Guest", "''@Home"]);
    expect((await check(quick, recipe, text)).problems).toEqual([]);
  });

  it('are caught where the guard is gone', async () => {
    const text = (await written(quick, keepAll)).replace("'=Film", '=Film');
    expect((await check(quick, keepAll, text)).problems).toEqual([say('verify.problem.formulas', { count: 1 })]);
  });

  it('are caught where another quote was put', async () => {
    const text = (await written(quick, keepAll)).replace("''+1 Guest", "'''+1 Guest");
    const [problem] = (await check(quick, keepAll, text)).problems;
    expect(problem?.key).toBe('verify.problem.finer');
  });
});

describe('what is planted is caught', () => {
  const guilty = identifier('email', 'ines@example.org');
  const cases: readonly (readonly [name: string, change: (text: string) => string, problem: string])[] = [
    ['a profile name for a pseudonym', (text) => text.replace('P1,', 'Ines,'), 'verify.problem.originals'],
    ['a profile name in a blank cell', (text) => text.replace(',,Mad Max', ',max,Mad Max'), 'verify.problem.finer'],
    [
      'a name in a title that is not published',
      (text) => text.replace('Mad Max', 'Ines and the sea'),
      'verify.problem.identifiers',
    ],
    [
      'an e-mail address in base64',
      (text) => text.replace(',Mad Max', `,${Buffer.from('to ines@example.org').toString('base64')}`),
      'verify.problem.identifiers',
    ],
    [
      'an e-mail address, percent-encoded',
      (text) => text.replace('Mad Max', 'x?to=ines%40example.org'),
      'verify.problem.identifiers',
    ],
    ['a finer time', (text) => text.replace('18:00:00', '18:10:00'), 'verify.problem.finer'],
    ['the exact time', (text) => text.replace('2024-05-01 18:00:00', '2024-05-03 20:10:31'), 'verify.problem.originals'],
    ['a finer day', (text) => text.replace('2024-05-01', '2024-05-02'), 'verify.problem.finer'],
    ['a whole title', (text) => text.replace('Salt Road', 'Salt Road: Season 2: Dust (Episode 2)'), 'verify.problem.originals'],
    ['an invented title', (text) => text.replace('Salt Road', 'Pepper Road'), 'verify.problem.finer'],
    ['a device', (text) => text.replace('Phone', 'Apple iPhone XR'), 'verify.problem.originals'],
    ['an exact duration', (text) => text.replace('01:45:00', '01:50:05'), 'verify.problem.originals'],
    ['a country', (text) => text.replace('Away', 'ES (Spain)'), 'verify.problem.originals'],
    ['a bookmark', (text) => text.replace(',,,Home', ',00:47:12,,Home'), 'verify.problem.originals'],
    ['a row too few', (text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`, 'verify.problem.rows'],
    ['a row twice', (text) => `${text}${text.trimEnd().split('\n').at(-1)}\n`, 'verify.problem.rows'],
    ['another header', (text) => text.replace('Device Type', 'Device Kind'), 'verify.problem.headers'],
  ];
  it.each(cases)('%s', async (_name, change, problem) => {
    const text = await written(original, research);
    expect(await check(original, research, text, [names, guilty])).toMatchObject({ passed: true });
    const changed = change(text);
    expect(changed).not.toBe(text);
    const report = await check(original, research, changed, [names, guilty]);
    expect(report.passed).toBe(false);
    expect(report.problems.map(({ key }) => key)).toContain(problem);
    for (const message of report.problems) expect(label(message)).toMatch(/\.$/);
  });

  it('a value that a kept column never had', async () => {
    const text = (await written(original, keepAll)).replace('Apple iPhone XR', 'Apple iPhone 4');
    expect(await check(original, keepAll, text)).toMatchObject({ passed: false });
  });

  it('an e-mail address where a title should be is not published as one', async () => {
    const mail = viewingsIn(historyOf([{ start: '2024-05-03 20:10:31', title: 'ines@example.org' }]));
    const recipe = withStep('title', { operator: 'generalize', level: 'show' });
    const text = await written(mail, recipe);
    expect(await check(mail, recipe, text, [guilty])).toMatchObject({ passed: true, identifiersFound: 0 });
    const planted = text.replace(',,,Samsung', ',ines@example.org,,Samsung');
    expect(planted).not.toBe(text);
    expect(await check(mail, recipe, planted, [guilty])).toMatchObject({ passed: false, identifiersFound: 1 });
    expect(await check(mail, keepAll, await written(mail, keepAll), [guilty])).toMatchObject({
      passed: true,
      identifiersFound: 1,
    });
  });
});

describe('a start that no importer reads', () => {
  const report = async (recipe: Recipe, text: string): Promise<VerificationReport> =>
    verify(
      {
        original,
        identifiers: [names],
        copy: await read(text, original.history, 'text'),
        copyBytes: streamOf(text),
        recipe,
        label,
      },
      unattended,
    );
  const start = '2024-05 evening';

  it('passes as a label, and what is finer than the label is caught', async () => {
    const recipe: Recipe = { ...research, write: 'labels' };
    const text = await written(original, recipe);
    expect(text).toContain(start);
    expect(await report(recipe, text)).toMatchObject({ passed: true, problems: [] });
    for (const finer of ['2024-05-03 evening', '2024-05 20:00', '2024-W18 evening', '2024-05-03 20:10:31']) {
      expect(await report(recipe, text.replace(start, finer))).toMatchObject({ passed: false });
    }
  });

  it('passes blank, and a date that is left is caught', async () => {
    const recipe = withStep('start', { operator: 'blank' });
    const text = await written(original, recipe);
    expect(await report(recipe, text)).toMatchObject({ passed: true, problems: [] });
    const planted = await report(recipe, text.replace('Ines,,', 'Ines,2024-05-03 20:10:31,'));
    expect(planted).toMatchObject({ passed: false });
    expect(planted.columns.find(({ role }) => role === 'start')).toMatchObject({ finer: 1, originals: 1 });
  });
});

describe('without a recipe', () => {
  it('says what is still there and how coarse the rest is', async () => {
    const report = await check(original, undefined, await written(original, research));
    const found = Object.fromEntries(report.columns.map(({ role, level, share }) => [role, [level, share]]));
    expect(report).toMatchObject({ passed: true, identifiersFound: 0, explained: 1 });
    expect(found).toMatchObject({
      profile: ['pseudonym', 0],
      start: ['month+partOfDay', 0],
      duration: ['15min', 0],
      attributes: ['none', 0],
      title: ['show', 0.25],
      device: ['class', 0],
      country: ['homeAway', 0],
      bookmark: ['none', 0],
    });
  });

  it('finds the original in itself', async () => {
    const report = await check(original, undefined, textOf(original.history));
    expect(report).toMatchObject({ passed: false, identifiersFound: 4 });
    for (const { role, level, share } of report.columns) {
      if (role !== 'attributes' && role !== 'supplemental') expect([role, level, share]).toEqual([role, 'exact', 1]);
    }
  });
});

it('tells columns of one name apart by their place', async () => {
  const source = 'Profile Name,Start Time,Duration,Title,Duration\nInes,2024-05-03 20:10:31,00:47:12,Mad Max,a\n';
  const imported = await importHistory([fileOf(source, 'ViewingActivity.csv')], {}, unattended);
  if (!imported.ok) throw new Error(imported.failure.code);
  const twice = viewingsOf(imported.value.history, { timeZone: 'UTC', leaveOutShort: false });
  const recipe: Recipe = {
    ...research,
    columns: { ...research.columns, duration: { operator: 'blank' }, other: { operator: 'keep' } },
  };
  expect(await check(twice, recipe, await written(twice, recipe))).toMatchObject({ problems: [] });
});

it('has not passed when it was stopped', async () => {
  const text = await written(original, research);
  const report = await verify(
    {
      original,
      identifiers: [names],
      copy: await read(text, original.history),
      copyBytes: streamOf(text),
      recipe: research,
      label,
    },
    { ...unattended, cancelled: true },
  );
  expect(report.passed).toBe(false);
});

describe('a search that another thread has begun', () => {
  const leaking = async () => {
    const text = (await written(original, research)).replace(/\bP1\b/, 'Ines');
    const copy = await read(text, original.history);
    return { original, identifiers: [names], copy, copyBytes: streamOf(text), recipe: research, label };
  };

  it('is done here where that thread is lost', async () => {
    const lost: Hands = {
      pays: 0,
      share: 0.5,
      begin: () => ({
        hungry: false,
        done: 0,
        result: undefined,
        dismissed: true,
        feed: () => {},
        end: () => {},
        heard: () => Promise.resolve(),
        dismiss: () => {},
      }),
    };
    const input = await leaking();
    const searching = searchElsewhere(lost, [names], input.copy, { stream: () => streamOf('x'), size: 1 });
    expect(await verify({ ...input, searching }, unattended)).toMatchObject({ passed: false, identifiersFound: 1 });
  });

  it('fails where the disk does', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(8);
      await Promise.reject(new Error('The disk is gone.'));
    }
    const input = await leaking();
    const searching = searchElsewhere(handsFor(0.5), [names], input.copy, { stream: broken, size: 1 });
    await expect(verify({ ...input, searching }, unattended)).rejects.toThrow('The disk is gone.');
  });
});
