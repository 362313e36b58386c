/** Saving when the world does not help: a copy that fails anywhere is gone, and the export is as it was. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { ColumnStep, Recipe } from '#core/anonymization/recipe.ts';
import type { PlanView } from '#app/contract.ts';
import { changesNothing } from '#renderer/screens/Save/outcome.ts';
import { say } from '#core/message.ts';
import { refuse } from '#core/result.ts';
import type { PendingCopy, Ports, Source } from '#app/ports.ts';
import { inProcessClient } from '#app/transports/inProcess.ts';
import { viewingActivity } from '#test/contract/exports.ts';
import { value } from '#test/contract/journey.ts';
import { testPorts } from '#test/contract/ports.ts';

const recipe = PRESETS[0]!.recipe;

/** The ports with every pending copy changed. */
const withCopies = (ports: Ports, change: (copy: PendingCopy) => Partial<PendingCopy>): Ports => ({
  ...ports,
  files: {
    ...ports.files,
    async beginCopy(path, options) {
      const begun = await ports.files.beginCopy(path, options);
      return begun.ok ? { ok: true, value: { ...begun.value, ...change(begun.value) } } : begun;
    },
  },
});

/** A source that gives its text with one word in place of another. */
async function forged(source: Source, from: string, to: string): Promise<Source> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.stream()) chunks.push(chunk);
  const bytes = Buffer.from(Buffer.concat(chunks).toString('utf8').replace(from, to));
  return {
    ...source,
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
    async *stream() {
      yield bytes;
    },
  };
}

const broken: readonly [
  what: string,
  change: (copy: PendingCopy) => Partial<PendingCopy>,
  code: string,
  /** What the check names. */
  ...details: string[],
][] = [
  [
    'a disk that fills up',
    () => ({ write: () => Promise.resolve(refuse('disk-full', say('app.refusal.diskFull'))) }),
    'disk-full',
  ],
  [
    'a name that was left in the copy',
    (copy) => ({ readBack: () => forge(copy, 'P1,', 'Marguerite,') }),
    'check-failed',
    'verify.problem.finer',
    'verify.problem.originals',
  ],
  [
    'a row that was lost',
    (copy) => ({ readBack: () => forge(copy, /\n[^\n]*\n$/.source, '') }),
    'check-failed',
    'verify.problem.rows',
  ],
  [
    'a copy that is no table',
    (copy) => ({ readBack: () => forge(copy, 'Profile Name,Start Time', 'Something else') }),
    'check-failed',
  ],
  [
    'a place that was taken meanwhile',
    () => ({ commit: () => Promise.resolve(refuse('target-exists', say('app.refusal.targetExists'))) }),
    'target-exists',
  ],
];

async function forge(copy: PendingCopy, from: string, to: string) {
  const back = await copy.readBack();
  if (!back.ok) return back;
  const source = from.startsWith('\\n') ? await shortened(back.value) : await forged(back.value, from, to);
  return { ok: true as const, value: source };
}

/** The source without its last row. */
async function shortened(source: Source): Promise<Source> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.stream()) chunks.push(chunk);
  const lines = Buffer.concat(chunks).toString('utf8').trimEnd().split('\n');
  return forged(source, `${lines.at(-1)}\n`, '');
}

describe('a copy is deleted and nothing is lost after', () => {
  for (const [what, change, code, ...details] of broken) {
    test(what, async () => {
      const { ports, dir, remove } = await testPorts();
      await writeFile(join(dir, 'a.csv'), viewingActivity(300));
      const client = inProcessClient(withCopies(ports, change));
      const before = value(await client.open.mutate({ files: [{ path: join(dir, 'a.csv') }] }));
      const saved = await client.save.mutate({ recipe, path: join(dir, 'copy.csv'), overwrite: false });
      expect(saved).toMatchObject({ ok: false, failure: { code } });
      if (!saved.ok) expect(saved.failure.details?.map(({ key }) => key) ?? []).toEqual(details);
      expect(await readdir(dir)).toEqual(['a.csv']);
      expect(await readFile(join(dir, 'a.csv'), 'utf8')).toBe(viewingActivity(300));
      expect((await client.summary.query())?.counts).toEqual(before.counts);
      expect((await client.plan.query({ recipe })).ok).toBe(true);
      expect(await client.searchCopy.query({ text: 'x' })).toMatchObject({ ok: false });
      await client.close.mutate();
      await remove();
    });
  }
});

test('every choice for every column makes a copy that passes its check, with dates and with labels', async () => {
  const { ports, dir, remove } = await testPorts();
  await writeFile(join(dir, 'a.csv'), viewingActivity(200));
  const client = inProcessClient(ports);
  value(await client.open.mutate({ files: [{ path: join(dir, 'a.csv') }] }));
  const plan = value(await client.plan.query({ recipe }));
  let tried = 0;
  for (const { role, choices } of plan.columns) {
    for (const { step } of choices as readonly { step: ColumnStep }[]) {
      for (const write of ['parseable', 'labels'] as const) {
        const custom: Recipe = { ...recipe, purpose: 'custom', write, columns: { ...recipe.columns, [role]: step } };
        const saved = await client.save.mutate({ recipe: custom, path: join(dir, 'copy.csv'), overwrite: true });
        expect(saved, JSON.stringify({ role, step, write })).toMatchObject({ ok: true });
        tried++;
      }
    }
  }
  expect(tried).toBeGreaterThan(60);
  await client.close.mutate();
  await remove();
});

test('a title that a spreadsheet would run is told of before and after, and the copy of a copy passes too', async () => {
  const { ports, dir, remove } = await testPorts();
  const [path, first, second] = ['a.csv', 'copy.csv', 'again.csv'].map((name) => join(dir, name)) as [string, string, string];
  await writeFile(path, "Title,Date\nQuiet Engines,3/28/24\n+1 Guest,3/27/24\n'=Film,3/26/24\n");
  const client = inProcessClient(ports);
  value(await client.open.mutate({ files: [{ path }] }));
  const tracker = PRESETS.find(({ purpose }) => purpose === 'tracker')!.recipe;
  const plan = value(await client.plan.query({ recipe: tracker }));
  expect(changesNothing(plan as PlanView)).toBe(false);
  expect(plan.columns.map(({ changed, guarded }) => [changed, guarded])).toEqual([
    [0, 2],
    [0, 0],
  ]);
  const how = (uses: PlanView['uses']) => uses.find(({ id }) => id === 'trackerImport')?.how.key;
  expect(how(plan.uses)).toBe('app.use.how.titlesGuarded');
  const receipt = value(await client.save.mutate({ recipe: tracker, path: first, overwrite: false }));
  expect(await readFile(first, 'utf8')).toBe("Title,Date\nQuiet Engines,3/28/24\n'+1 Guest,3/27/24\n''=Film,3/26/24\n");
  expect(receipt.report.columns.map(({ changedCells, guardedCells }) => [changedCells, guardedCells])).toEqual([
    [0, 2],
    [0, 0],
  ]);
  expect(receipt.report.utility.uses['trackerImport']).toBe('partly');
  expect(receipt.changed).toContainEqual(expect.objectContaining({ measured: say('app.receipt.cellsGuarded', { count: 2 }) }));
  expect(receipt.left).toContainEqual(expect.objectContaining({ detail: say('app.receipt.keptGuarded', { count: 2 }) }));
  value(await client.open.mutate({ files: [{ path: first }] }));
  value(await client.save.mutate({ recipe: tracker, path: second, overwrite: false }));
  expect(await readFile(second, 'utf8')).toContain("''+1 Guest,3/27/24");

  // Where the guard is off, the titles are as they were.
  const unguarded = { ...tracker, formulaGuard: false };
  expect(changesNothing(value(await client.plan.query({ recipe: unguarded })) as PlanView)).toBe(true);
  await client.close.mutate();
  await remove();
});

const worded: readonly [what: string, change: Partial<Recipe>, level: string][] = [
  ['without dates', { columns: { ...recipe.columns, start: { operator: 'blank' } } }, 'none'],
  [
    'with dates such as 2019-Q3',
    { write: 'labels', columns: { ...recipe.columns, start: { operator: 'generalize', level: 'quarter' } } },
    'quarter',
  ],
];
for (const [what, change, level] of worded) {
  test(`a copy ${what} can be checked and opened`, async () => {
    const { ports, dir, remove } = await testPorts();
    await writeFile(join(dir, 'a.csv'), viewingActivity(200));
    const client = inProcessClient(ports);
    value(await client.open.mutate({ files: [{ path: join(dir, 'a.csv') }] }));
    const custom: Recipe = { ...recipe, purpose: 'custom', ...change };
    value(await client.save.mutate({ recipe: custom, path: join(dir, 'copy.csv'), overwrite: false }));
    const report = value(await client.verify.mutate({ copy: { path: join(dir, 'copy.csv') } }));
    expect(report.passed).toBe(true);
    expect(report.columns.find(({ role }) => role === 'start')?.level).toBe(level);
    expect(value(await client.open.mutate({ files: [{ path: join(dir, 'copy.csv') }] })).counts.kept).toBe(200);
    expect((await client.findings.query()).ok).toBe(true);
    await client.close.mutate();
    await remove();
  });
}

for (const step of ['write', 'readBack'] as const) {
  test(`a copy that is stopped at ${step} leaves nothing`, async () => {
    const { ports, dir, remove } = await testPorts();
    await writeFile(join(dir, 'a.csv'), viewingActivity(300));
    const client = inProcessClient(
      withCopies(ports, (copy) => ({
        async write(bytes) {
          if (step === 'write') await client.cancel.mutate();
          return copy.write(bytes);
        },
        async readBack() {
          await client.cancel.mutate();
          return copy.readBack();
        },
      })),
    );
    value(await client.open.mutate({ files: [{ path: join(dir, 'a.csv') }] }));
    const saved = await client.save.mutate({ recipe, path: join(dir, 'copy.csv'), overwrite: false });
    expect(saved).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(await readdir(dir)).toEqual(['a.csv']);
    await client.close.mutate();
    await remove();
  });
}

test('what a plan says is left is what is found in the written copy', async () => {
  const { ports, dir, remove } = await testPorts();
  await writeFile(join(dir, 'a.csv'), viewingActivity(2000));
  const client = inProcessClient(ports);
  value(await client.open.mutate({ files: [{ path: join(dir, 'a.csv') }] }));
  value(await client.configure.mutate({ profile: 1 }));
  for (const columns of [
    recipe.columns,
    { ...recipe.columns, start: { operator: 'keep' }, profile: { operator: 'keep' } },
  ] as Recipe['columns'][]) {
    const custom: Recipe = { ...recipe, purpose: 'custom', columns };
    const plan = value(await client.plan.query({ recipe: custom }));
    const receipt = value(await client.save.mutate({ recipe: custom, path: join(dir, 'copy.csv'), overwrite: true }));
    expect(receipt.rows.out).toBe(plan.rowsOut);
    expect(receipt.report.risk).toEqual(plan.risk.copy);
    expect(receipt.report.columns.map(({ changedCells }) => changedCells)).toEqual(plan.columns.map(({ changed }) => changed));
    const { left, closed } = plan.guesses;
    const labels = receipt.left.map(({ label }) => label.key);
    expect(labels.slice(0, left.length)).toEqual(left.map(({ key }) => key));
    expect(labels.includes('app.receipt.sensitive')).toBe(closed > 0);
    expect(left.length + closed).toBe(plan.guesses.copy);
  }
  await client.close.mutate();
  await remove();
});
