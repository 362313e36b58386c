/** What Node lends: fresh randomness, a folder to save in, and a turn of the event loop. */

import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seeded, seedOf } from '#core/random.ts';
import { documentsFolder } from '#platform/documentsFolder.ts';
import { fromHome } from '#platform/homePath.ts';
import { nodePorts } from '#platform/nodePorts.ts';
import { systemRandom } from '#platform/randomness.ts';
import { sqliteRowBrowser } from '#store/rowBrowser.ts';
import { temporaryFolder } from './temporary.ts';

test('two runs draw different numbers, spread over the whole range', () => {
  const [one, other] = [systemRandom(), systemRandom()];
  const draws = Array.from({ length: 3000 }, () => one.uint32());
  expect(new Set(draws).size).toBeGreaterThan(2990);
  expect(draws.slice(0, 5)).not.toEqual(Array.from({ length: 5 }, () => other.uint32()));
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  expect(mean / 2 ** 32).toBeGreaterThan(0.45);
  expect(mean / 2 ** 32).toBeLessThan(0.55);
});

test('copies go to Documents where there is one, otherwise home', async () => {
  await using folder = await temporaryFolder();
  expect(documentsFolder(folder.path)).toBe(folder.path);
  await mkdir(folder.file('Documents'));
  expect(documentsFolder(folder.path)).toBe(folder.file('Documents'));
  // A home that cannot be looked into does not keep the program from starting.
  await writeFile(folder.file('file'), '');
  for (const home of ['file', 'none', 'a\0b']) expect(documentsFolder(folder.file(home))).toBe(folder.file(home));
});

test('a seed makes a run repeatable, and a pause lets others go first', async () => {
  const options = { kind: 'test', version: '0', paths: [], samples: '', knowledge: '', rows: sqliteRowBrowser } as const;
  const ports = nodePorts({ ...options, random: seeded(seedOf('ab')) });
  expect(ports.random.uint32()).toBe(seeded(seedOf('ab')).uint32());
  const order: string[] = [];
  setImmediate(() => order.push('other'));
  await ports.pause();
  order.push('self');
  expect(order).toEqual(['other', 'self']);
  expect(ports.dialogs).toEqual({ chooseFiles: undefined, chooseTarget: undefined, showInFolder: undefined });
});

test('a path may begin at home, as in a shell', () => {
  expect(fromHome('~/a/b.csv')).toBe(join(homedir(), 'a/b.csv'));
  expect(fromHome('~')).toBe(join(homedir(), ''));
  for (const path of ['/a/~/b', '~someone/b', 'a~', './~']) expect(fromHome(path)).toBe(path);
});
