/** Disks that are full, folders that vanish or may not be written, names that are too long: no copy then, or a whole one, and nothing beside it. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { isSamePlace } from '#platform/samePlace.ts';
import { nodeFiles } from '#platform/files.ts';
import { temporaryFolder } from './temporary.ts';

const SAMPLE = 'resources/sample/ViewingActivity.csv';
const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const files = nodeFiles();
const some = new TextEncoder().encode('Title,Date\n');

/** A folder of a disk of its own, mounted with these options in a namespace of its own; gives what was said and what was left in it. */
function onDisk(folder: string, options: string, target: string): { said: string; left: string[]; status: number } {
  const script = `mount -t tmpfs -o ${options} none "$1" && { "$2" src/cli/main.ts protect "$3" -o "$1/$4" 2>&1; echo "= $?"; ls -A "$1"; }`;
  const { stdout } = spawnSync('unshare', ['-rm', 'sh', '-c', script, 'sh', folder, process.execPath, SAMPLE, target], {
    encoding: 'utf8',
  });
  const [said = '', rest = ''] = stdout.split(/^= /m);
  const [status, ...left] = rest.trim().split('\n');
  return { said, left, status: Number(status) };
}

const canMount =
  process.platform === 'linux' && spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;
const NO_MOUNT = 'a disk cannot be mounted here';

describe('a full disk', () => {
  // The copy of the sample needs about 250 kB: it ends at its first piece, in the middle, and at its last.
  for (const size of ['4k', '64k', '128k', '160k'])
    test(`with room for ${size}: no copy, nothing left, the original as it was`, async ({ skip }) => {
      skip(!canMount, NO_MOUNT);
      await using folder = await temporaryFolder();
      const before = sha256(SAMPLE);
      const { said, left, status } = onDisk(folder.path, `size=${size}`, 'copy.csv');
      expect([status > 0, left]).toEqual([true, []]);
      expect(said).toMatch(/disk|room|space/i);
      expect(sha256(SAMPLE)).toBe(before);
    });

  test('the same disk with room enough: a whole copy', async ({ skip }) => {
    skip(!canMount, NO_MOUNT);
    await using folder = await temporaryFolder();
    expect(onDisk(folder.path, 'size=4m', 'copy.csv')).toMatchObject({ status: 0, left: ['copy.csv'] });
  });

  test('a disk that may only be read', async ({ skip }) => {
    skip(!canMount, NO_MOUNT);
    await using folder = await temporaryFolder();
    const { left, status } = onDisk(folder.path, 'ro', 'copy.csv');
    expect([status > 0, left]).toEqual([true, []]);
  });
});

describe('a folder that vanishes', () => {
  for (const step of ['write', 'readBack', 'commit'] as const)
    test(`before ${step}`, async () => {
      await using folder = await temporaryFolder();
      mkdirSync(folder.file('gone'));
      const begun = await files.beginCopy(folder.file('gone/copy.csv'), { sources: [], overwrite: false });
      if (!begun.ok) throw new Error(begun.failure.code);
      const copy = begun.value;
      if (step !== 'write') await copy.write(some);
      if (step === 'commit') await copy.readBack();
      rmSync(folder.file('gone'), { recursive: true });
      if (step === 'write') await copy.write(some);
      if (step !== 'commit') await copy.readBack();
      const ended = await copy.commit();
      expect(ended.ok).toBe(false);
      await copy.discard();
      expect(await folder.names()).toEqual([]);
    });

  test('or is put elsewhere: nothing appears under the old name', async () => {
    await using folder = await temporaryFolder();
    mkdirSync(folder.file('old'));
    const begun = await files.beginCopy(folder.file('old/copy.csv'), { sources: [], overwrite: false });
    if (!begun.ok) throw new Error(begun.failure.code);
    await begun.value.write(some);
    renameSync(folder.file('old'), folder.file('new'));
    expect(await begun.value.commit()).toMatchObject({ ok: false, failure: { code: 'target-not-writable' } });
    expect(await folder.names()).toEqual(['new']);
    // What stands there is a temporary file of a program that runs: the next copy into that folder removes it.
    expect(readdirSync(folder.file('new')).every((name) => name.endsWith('.tmp'))).toBe(true);
  });
});

describe('a name', () => {
  const NAMES: readonly (readonly [what: string, name: string])[] = [
    ['that is too long', `${'x'.repeat(300)}.csv`],
    ['that is too long in bytes alone', `${'🎬'.repeat(70)}.csv`],
    ['with a NUL', 'a\0b.csv'],
    ['in a path that is too long', `${'d/'.repeat(3000)}copy.csv`],
  ];
  test.each(NAMES)('%s is refused before anything is written', async (_what, name) => {
    await using folder = await temporaryFolder();
    const begun = await files.beginCopy(join(folder.path, name), { sources: [], overwrite: false });
    expect(begun).toMatchObject({ ok: false, failure: { code: 'target-not-writable' } });
    expect(await folder.names()).toEqual([]);
  });

  test('of 255 bytes is as good as any', async () => {
    await using folder = await temporaryFolder();
    const name = `${'x'.repeat(251)}.csv`;
    expect((await files.writeText(folder.file(name), 'x', { sources: [], overwrite: false })).ok).toBe(true);
    expect(await folder.names()).toEqual([name]);
  });

  test('in other letter cases is the same file where the disk says so', async ({ skip }) => {
    await using folder = await temporaryFolder();
    writeFileSync(folder.file('source.csv'), 'original');
    let sees = true;
    try {
      readFileSync(folder.file('SOURCE.CSV'));
    } catch {
      sees = false;
    }
    skip(!sees, 'the temporary folder tells upper from lower case');
    expect(await isSamePlace(folder.file('SOURCE.CSV'), folder.file('source.csv'))).toBe(true);
  });
});

describe('somebody who may not', () => {
  const root = process.getuid?.() === 0;
  const NOBODY = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath];
  const can = !root || spawnSync('setpriv', [...NOBODY, '-v']).status === 0;
  const protect = (source: string, target: string) => {
    const args = ['src/cli/main.ts', 'protect', source, '-o', target];
    return root
      ? spawnSync('setpriv', [...NOBODY, ...args], { encoding: 'utf8' })
      : spawnSync(process.execPath, args, { encoding: 'utf8' });
  };
  const WHY = 'a program cannot be run here as somebody who is not root';

  test('write into a folder is told so', async ({ skip }) => {
    skip(!can || process.platform === 'win32', WHY);
    await using folder = await temporaryFolder();
    chmodSync(folder.path, 0o755);
    mkdirSync(folder.file('locked'));
    chmodSync(folder.file('locked'), 0o555);
    const { status, stderr } = protect(SAMPLE, folder.file('locked/copy.csv'));
    expect(status).toBeGreaterThan(0);
    expect(stderr).toMatch(/written|write/);
    expect(readdirSync(folder.file('locked'))).toEqual([]);
  });

  test('read the original is told so', async ({ skip }) => {
    skip(!can || process.platform === 'win32', WHY);
    await using folder = await temporaryFolder();
    chmodSync(folder.path, 0o777);
    copyFileSync(SAMPLE, folder.file('secret.csv'));
    chmodSync(folder.file('secret.csv'), 0o000);
    const { status, stderr } = protect(folder.file('secret.csv'), folder.file('copy.csv'));
    expect(status).toBeGreaterThan(0);
    expect(stderr).toMatch(/read/);
    expect(await folder.names()).toEqual(['secret.csv']);
  });
});
