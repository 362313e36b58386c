/** An unknown table over the router: looked at, opened by its mapping, protected, read back, verified, and its mapping kept. */

import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { Mapping } from '#core/import/mapping/mapping.ts';
import { inProcessClient } from '#app/transports/inProcess.ts';
import { value } from '#test/contract/journey.ts';
import { testPorts } from '#test/contract/ports.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** Sixty evenings in one's own words. */
const rows = (line: (i: number) => string): string => Array.from({ length: 60 }, (_, i) => `${line(i)}\n`).join('');
const TABLE = `Quand;Quoi;Qui;Minutes\n${rows((i) => `${two((i % 28) + 1)}/${two(12 - (i % 3))}/2023 21:${two(i)};Phare ${i};${i % 2 ? 'Odile' : 'Rémi'};${40 + i}`)}`;
const HEADLESS = rows((i) => `2023-12-${two((i % 28) + 1)},Phare ${i},Odile`);

async function desk() {
  const { ports, dir, remove } = await testPorts();
  const path = (name: string): string => join(dir, name);
  await writeFile(path('table.csv'), TABLE);
  await writeFile(path('headless.csv'), HEADLESS);
  await writeFile(path('shopping.csv'), 'Item,Price\nBread,2\n');
  return { client: inProcessClient(ports), path, [Symbol.asyncDispose]: remove };
}

describe('a table nobody knows', () => {
  test('is refused, and can be looked at', async () => {
    await using at = await desk();
    const file = { path: at.path('table.csv') };
    expect(await at.client.open.mutate({ files: [file] })).toMatchObject({ ok: false, failure: { code: 'not-a-history' } });
    const view = value(await at.client.mappable.query({ file }));
    expect(view.mapping.columns).toEqual({ start: 'Quand', title: 'Quoi', profile: 'Qui', duration: 'Minutes' });
    expect(view.columns.map(({ name, ref, guess, confidence }) => [name, ref, guess, confidence])).toEqual([
      ['Quand', 'Quand', 'start', 'high'],
      ['Quoi', 'Quoi', 'title', 'high'],
      ['Qui', 'Qui', 'profile', 'some'],
      ['Minutes', 'Minutes', 'duration', 'some'],
    ]);
    expect(view.columns.map(({ looks }) => looks)).toEqual([
      { kind: 'times', count: 60, of: 60 },
      { kind: 'texts', count: 60, of: 60 },
      { kind: 'texts', count: 2, of: 60 },
      { kind: 'numbers', count: 60, of: 60 },
    ]);
    expect(view.preview[0]).toEqual({
      title: 'Phare 0',
      local: '2023-12-01 21:00',
      cells: [
        { role: 'profile', text: 'Rémi' },
        { role: 'duration', text: '40' },
      ],
    });
    expect(view.problem).toBeUndefined();
  });

  test('is looked at again by the answers of a person', async () => {
    await using at = await desk();
    const file = { path: at.path('table.csv') };
    const { mapping } = value(await at.client.mappable.query({ file }));
    const without = value(await at.client.mappable.query({ file, mapping: { ...mapping, columns: { start: 'Quand' } } }));
    expect([without.problem, without.preview]).toEqual([{ key: 'refusal.bad-mapping.title' }, []]);
    const headless = value(await at.client.mappable.query({ file, settled: { header: false } }));
    expect(headless.columns.map(({ name, ref }) => [name, ref])).toEqual([['A', 1], ['B', 2], ['C', 3], ['D', 4]]); // prettier-ignore
    expect(await at.client.mappable.query({ file, settled: { delimiter: '|' } })).toMatchObject({ ok: false });
  });

  test('that holds no day anywhere is only refused', async () => {
    await using at = await desk();
    expect(await at.client.mappable.query({ file: { path: at.path('shopping.csv') } })).toMatchObject({
      ok: false,
      failure: { code: 'not-a-history' },
    });
  });

  test.each(['table.csv', 'headless.csv'])('%s is opened, saved, read back and verified by its mapping', async (name) => {
    await using at = await desk();
    const file = { path: at.path(name) };
    const { mapping } = value(await at.client.mappable.query({ file }));
    const summary = value(await at.client.open.mutate({ files: [file], mapping }));
    expect(summary).toMatchObject({ service: 'Table', format: 'mapped-table', counts: { read: 60, kept: 60 } });
    const again = value(await at.client.configure.mutate({ dateOrder: 'dmy' }));
    expect(again.counts.kept).toBe(60);

    const copy = at.path('copy.csv');
    const receipt = value(await at.client.save.mutate({ recipe: PRESETS[0]!.recipe, path: copy, overwrite: false }));
    expect([receipt.rows.out, receipt.check.passed]).toEqual([60, true]);
    const text = await readFile(copy, 'utf8');
    expect(text.split('\n').length).toBe((name === 'table.csv' ? TABLE : HEADLESS).split('\n').length);
    expect(text).not.toContain('Odile');
    const report = value(await at.client.verify.mutate({ copy: { path: copy } }));
    expect(report.passed).toBe(true);
  });

  test('needs a mapping that fits', async () => {
    await using at = await desk();
    const files = [{ path: at.path('table.csv') }];
    const mapping: Mapping = {
      version: 1,
      delimiter: ';',
      header: true,
      columns: { title: 'Titel', start: 'Quand' },
      times: 'utc',
    };
    expect(await at.client.open.mutate({ files, mapping })).toMatchObject({
      ok: false,
      failure: { code: 'bad-mapping', message: { key: 'refusal.bad-mapping.column', values: { column: 'Titel' } } },
    });
  });
});

describe('a mapping', () => {
  test('is saved without a cell, and never over its table', async () => {
    await using at = await desk();
    const of = { path: at.path('table.csv') };
    const { mapping } = value(await at.client.mappable.query({ file: of }));
    const path = at.path('mapping.json');
    expect(value(await at.client.saveMapping.mutate({ path, mapping }))).toBe(path);
    const text = await readFile(path, 'utf8');
    expect(JSON.parse(text)).toEqual(mapping);
    expect(text).not.toMatch(/Phare|Odile|Rémi|2023/);
    expect(await at.client.saveMapping.mutate({ path, mapping })).toMatchObject({ failure: { code: 'target-exists' } });
    expect(await at.client.saveMapping.mutate({ path: of.path, mapping, of, overwrite: true })).toMatchObject({
      failure: { code: 'target-is-source' },
    });
    await access(of.path);
    expect(value(await at.client.open.mutate({ files: [of, { path }] })).format).toBe('mapped-table');
  });

  test('that holds a cell in place of a header is not taken', async () => {
    await using at = await desk();
    const mapping = {
      version: 1,
      delimiter: ',',
      header: false,
      columns: { title: 'Phare 1', start: 1 },
      times: 'local',
    } as const;
    await expect(at.client.saveMapping.mutate({ path: at.path('x.json'), mapping })).rejects.toThrow('BAD_REQUEST');
  });
});
