/** Rows that were set aside are listed, and can be saved as they stand, over no file of the export. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inProcessClient, type Client } from '#app/transports/inProcess.ts';
import { value } from '#test/contract/journey.ts';
import { testPorts } from '#test/contract/ports.ts';

const FILE = 'Title,Date\n"A","1/25/24"\nno date here\n"B","1/24/24"\n"C","2/30/24"\n';

async function opened(text: string): Promise<{ client: Client; dir: string; source: string; remove: () => Promise<void> }> {
  const { ports, dir, remove } = await testPorts();
  const source = join(dir, 'export.csv');
  await writeFile(source, text);
  const client = inProcessClient(ports);
  const summary = value(await client.open.mutate({ files: [{ path: source }] }));
  expect(summary.counts.read).toBe(summary.counts.kept + summary.counts.setAside);
  return { client, dir, source, remove };
}

test('listed with line and reason, and saved as they stand', async () => {
  const { client, dir, source, remove } = await opened(FILE);
  const summary = await client.summary.query();
  expect(summary?.setAside).toEqual([
    { line: 3, reason: 'too-few-cells' },
    { line: 5, reason: 'no-date' },
  ]);
  const path = join(dir, 'aside.csv');
  expect(value(await client.saveSetAside.mutate({ path, overwrite: false }))).toEqual({ path, rows: 2, cut: 0 });
  expect(await readFile(path, 'utf8')).toBe('Title,Date\nno date here\n"C","2/30/24"\n');

  expect(await client.saveSetAside.mutate({ path, overwrite: false })).toMatchObject({ failure: { code: 'target-exists' } });
  expect(await client.saveSetAside.mutate({ path: source, overwrite: true })).toMatchObject({
    failure: { code: 'target-is-source' },
  });
  expect(await readFile(source, 'utf8')).toBe(FILE);
  await remove();
});

test('a file that changed meanwhile, and one without such rows', async () => {
  const { client, dir, source, remove } = await opened(FILE);
  const target = { path: join(dir, 'aside.csv'), overwrite: false };
  await writeFile(source, 'Title,Date\n"A","1/25/24"\n');
  expect(await client.saveSetAside.mutate(target)).toMatchObject({ failure: { code: 'not-readable' } });
  await client.open.mutate({ files: [{ path: source }] });
  expect(await client.saveSetAside.mutate(target)).toMatchObject({ failure: { code: 'nothing-left' } });
  await client.close.mutate();
  expect(await client.saveSetAside.mutate(target)).toMatchObject({ failure: { code: 'nothing-open' } });
  await expect(readFile(target.path)).rejects.toThrow(/ENOENT/);
  await remove();
});

test('entries of a list have no rows to write', async () => {
  const text = await readFile(join(import.meta.dirname, '..', 'fixtures', 'trakt', 'history-1.json'), 'utf8');
  const { client, dir, remove } = await opened(text.replace(/"watched_at": *"[^"]*"/, '"watched_at": "never"'));
  const target = { path: join(dir, 'aside.csv'), overwrite: false };
  expect((await client.summary.query())?.counts.setAside).toBe(1);
  expect(await client.saveSetAside.mutate(target)).toMatchObject({ failure: { code: 'not-a-table' } });
  await remove();
});
