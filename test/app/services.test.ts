/** Exports of other services through the whole program: opened, protected, saved, read back, checked, and opened again as what they were. */

import { copyFile, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindsByYear, showsByMonth } from '#test/core/anonymization/recipes.ts';
import type { ColumnStep, Recipe } from '#core/anonymization/recipe.ts';
import { ROLES, type Role } from '#core/model.ts';
import type { Ports } from '#app/ports.ts';
import { inProcessClient, type Client } from '#app/transports/inProcess.ts';
import { value } from '#test/contract/journey.ts';
import { CASES } from '#test/core/import/cases.ts';
import { testPorts } from '#test/contract/ports.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const [research, publicCopy] = [showsByMonth, kindsByYear];
const keepAll: Recipe = {
  ...research,
  purpose: 'custom',
  columns: Object.fromEntries(ROLES.map((role) => [role, { operator: 'keep' }])),
  rows: { ...research.rows, order: 'keep' },
};

/** Roles whose cells other services write in forms of their own. */
const TOLD_BY_LEVELS: readonly Role[] = ['start', 'title', 'duration'];

/** Files of one part, with the texts that must not be in a copy. */
const FILES = CASES.flatMap(({ files: [file = ''], secrets }) => (secrets === undefined ? [] : [[file, secrets] as const]));

let ports: Ports;
let dir: string;
let remove: () => Promise<void>;
let client: Client;

beforeAll(async () => {
  ({ ports, dir, remove } = await testPorts());
  client = inProcessClient(ports);
});
afterAll(async () => {
  await client.close.mutate();
  await remove();
});

async function opened(file: string) {
  const path = join(dir, basename(file));
  await copyFile(join(FIXTURES, file), path);
  return value(await client.open.mutate({ files: [{ path }], timeZone: 'Europe/Amsterdam' }));
}

async function saved(recipe: Recipe, name: string): Promise<{ path: string; text: string }> {
  const path = join(dir, name);
  const receipt = value(await client.save.mutate({ recipe, path, overwrite: true }));
  expect(receipt.check.passed).toBe(true);
  return { path, text: await readFile(path, 'utf8') };
}

describe.each(FILES)('%s', (file, secrets) => {
  test('has findings and a plan', async () => {
    await opened(file);
    const findings = value(await client.findings.query());
    expect(findings.facts.length).toBeGreaterThan(0);
    expect((await client.plan.query({ recipe: research })).ok).toBe(true);
    expect(value(await client.rows.query({ search: '', offset: 0, limit: 10 })).total).toBeGreaterThan(1);
  });

  test.each([
    ['for research', research],
    ['for anyone', publicCopy],
  ])('is protected %s, checked, and opened again', async (_, recipe) => {
    const before = await opened(file);
    const ending = (await client.suggestTarget.query()).path.replace(/^.*\./, '.');
    expect(ending).toBe(/\.(?:json|html)$/.test(file) ? '.json' : '.csv');
    const { path, text } = await saved(recipe, `copy${ending}`);
    for (const secret of secrets) expect(text).not.toContain(secret);
    const report = value(await client.verify.mutate({ copy: { path } }));
    expect(report.hits.filter(({ standing }) => standing === 'unexpected')).toEqual([]);
    const again = value(await client.open.mutate({ files: [{ path }] }));
    expect([again.service, again.format, again.columns]).toEqual([before.service, before.format, before.columns]);
    await rm(path);
  });

  test('is kept cell by cell where a recipe keeps everything', async () => {
    const before = await opened(file);
    const rows = value(await client.rows.query({ search: '', offset: 0, limit: 50 }));
    const { path } = await saved(keepAll, `kept${/\.(?:json|html)$/.test(file) ? '.json' : '.csv'}`);
    const again = value(await client.open.mutate({ files: [{ path }] }));
    expect(again.counts).toEqual(before.counts);
    const copy = value(await client.rows.query({ search: '', offset: 0, limit: 50 }));
    expect(copy.rows.map(({ cells }) => cells)).toEqual(rows.rows.map(({ cells }) => cells));
    await rm(path);
  });

  test('is written at every level', async () => {
    await opened(file);
    const plan = value(await client.plan.query({ recipe: research }));
    const wanted = plan.columns.filter(({ role }) => TOLD_BY_LEVELS.includes(role));
    for (const { role, choices } of new Map(wanted.map((column) => [column.role, column])).values()) {
      for (const { step } of choices as readonly { step: ColumnStep }[]) {
        for (const write of role === 'start' ? (['parseable', 'labels'] as const) : (['parseable'] as const)) {
          const recipe: Recipe = { ...research, purpose: 'custom', write, columns: { ...research.columns, [role]: step } };
          const result = await client.save.mutate({ recipe, path: join(dir, 'level'), overwrite: true });
          expect(result, JSON.stringify({ role, step, write })).toMatchObject({ ok: true });
        }
      }
    }
  });
});

test('what names a person is looked for in the values of a JSON copy, however they are escaped', async () => {
  await opened('spotify/Streaming_History_Audio_2020_0.json');
  const { path } = await saved({ ...keepAll, columns: { ...keepAll.columns, profile: { operator: 'blank' } } }, 'names.json');
  const report = value(await client.verify.mutate({ copy: { path } }));
  // The addresses were kept in a column that may hold anything; the name was not.
  expect(report.hits.map(({ kind, column }) => [kind, column])).toEqual([['ipAddress', 'ip_addr_decrypted']]);
});

/** What a copy for research says of some entry or row. */
const SAID: readonly (readonly [file: string, said: readonly string[]])[] = [
  // The series is told, and nothing of the episode; the moment is written as the service writes moments.
  ['trakt/history-1.json', ['"title":"Salt and Rope"', '"number":null,"title":""', '"watched_at":"2024-05-01T18:00:00.000Z"']],
  ['youtube/watch-history.json', ['"name":"The Harbor & Workshop"', '"title":""', '"time":"2024-01-01T06:00:00.000Z"']],
  // Lengths stay numbers of the service's unit.
  ['spotify/Streaming_History_Audio_2020_0.json', ['"ms_played":2700000', '"episode_show_name":"Harbor Radio"']],
  ['prime-video/history.csv', [',"Salt and Rope","2700",']],
  ['disney-plus/history.csv', [';;Salt and Rope;01/02/2024;']],
];

test.each(SAID)('a copy of %s says what is left as the service would', async (file, said) => {
  await opened(file);
  const { text } = await saved(research, 'said');
  for (const one of said) expect(text).toContain(one);
});
