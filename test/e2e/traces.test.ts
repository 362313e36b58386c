/**
 * Nothing of the person's data is in any file but the copy they saved: the command line, the host and the browser beside it
 * work with home, temporary and settings folders of their own, which are then searched for values that stand nowhere else.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '#test/platform/temporary.ts';
import { mainJob } from './mainJob.ts';
import { startApp } from './startedApp.ts';

const PROFILE = 'Plantagenetta';
const TITLE = 'Xanthic Quizzaciousness';
const DEVICE = 'Kryptofon 9000 Zzyzx';
const PLANTED = [PROFILE, TITLE, DEVICE];

/** The sample with values of its own, in a folder that is nobody's home. */
function plant(folder: string): string {
  const file = join(folder, 'ViewingActivity.csv');
  const sample = readFileSync('resources/sample/ViewingActivity.csv', 'utf8');
  const planted = sample
    .replace(/^Ines,/gm, `${PROFILE},`)
    .replaceAll('Quiet Platform', TITLE)
    .replaceAll('Apple iPhone 14', DEVICE);
  for (const value of PLANTED) expect(planted).toContain(value);
  writeFileSync(file, planted);
  return file;
}

/** Home, temporary and XDG folders, all new. */
function foldersOf(folder: TemporaryFolder): Record<string, string> {
  const names = ['HOME', 'TMPDIR', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_RUNTIME_DIR'];
  const folders = Object.fromEntries(names.map((name) => [name, folder.file(name)]));
  for (const path of Object.values(folders)) mkdirSync(path, { mode: 0o700 });
  mkdirSync(join(folder.file('HOME'), 'Documents'));
  return folders;
}

/** The planted values as bytes: as they are, in small and in capital letters, in UTF-8 and in UTF-16. */
const NEEDLES = PLANTED.flatMap((value) => [value, value.toLowerCase(), value.toUpperCase()]).flatMap((value) => [
  Buffer.from(value, 'utf8'),
  Buffer.from(value, 'utf16le'),
]);

/** A browser that has just ended may still be taking its files away: what is gone holds nothing. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/** Paths of files that hold a planted value. Bytes are searched as bytes: a browser's profile holds files too large for texts. */
function holding(folder: string): { looked: number; found: string[] } {
  const found: string[] = [];
  let looked = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    looked++;
    const path = join(entry.parentPath, entry.name);
    const bytes = bytesOf(path);
    if (NEEDLES.some((needle) => bytes.includes(needle)) || PLANTED.some((value) => path.includes(value)))
      found.push(path.slice(folder.length + 1));
  }
  return { looked, found };
}

test('a value that was written is found', async () => {
  await using folder = await temporaryFolder();
  mkdirSync(folder.file('deep'));
  writeFileSync(folder.file('deep/one'), `…${TITLE.toUpperCase()}…`);
  writeFileSync(folder.file('deep/two'), Buffer.from(`x${DEVICE}`, 'utf16le'));
  writeFileSync(folder.file('three'), 'nothing');
  expect(holding(folder.path)).toEqual({ looked: 3, found: expect.arrayContaining(['deep/one', 'deep/two']) as string[] });
});

test('the command line leaves the copy and nothing else', async () => {
  await using source = await temporaryFolder();
  await using folder = await temporaryFolder();
  const file = plant(source.path);
  const env = { ...process.env, ...foldersOf(folder) };
  const copy = join(folder.file('HOME'), 'copy.csv');
  const report = join(folder.file('HOME'), 'report.json');
  for (const args of [
    ['inspect', file, '--json'],
    ['protect', file, '-o', copy, '--report', report],
    ['verify', copy, '--against', file],
    ['risk', copy],
    ['inspect', join(source.path, 'none.csv')],
    ['protect', file, '-o', copy],
  ])
    spawnSync(process.execPath, ['src/cli/main.ts', ...args], { env });
  const { looked, found } = holding(folder.path);
  expect(looked).toBe(2);
  expect(found.filter((path) => path !== 'HOME/copy.csv')).toEqual([]);
  expect(await source.names()).toEqual(['ViewingActivity.csv']);
});

test('the host and its browser leave the copy and nothing else', async () => {
  await using source = await temporaryFolder();
  await using folder = await temporaryFolder();
  const file = plant(source.path);
  const folders = foldersOf(folder);
  const env = { ...(process.env as Record<string, string>), ...folders };
  {
    await using app = await startApp({ host: { env: folders }, browser: { env, keepProfile: true } });
    const open = async (): Promise<void> => {
      await app.chooseFiles([file]);
      await app.opened();
    };
    const saved = await mainJob(app, async () => {
      await open();
      await app.chooseProfile(PROFILE);
    });
    expect(saved).toMatch(/^Saved/);
    // Once more without an end: the page and the host are gone while the export is open.
    await open();
  }
  const { looked, found } = holding(folder.path);
  // The browser's profile is among them: it writes more than a few files.
  expect(looked).toBeGreaterThan(20);
  expect(found.filter((path) => path !== 'HOME/Documents/viewing-history-copy.csv')).toEqual([]);
});
