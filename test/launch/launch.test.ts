/** The launch scripts decide right on what they find; nothing here installs, builds or downloads. */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const launch = join(import.meta.dirname, '..', '..', 'src', 'launch');
const load = async <T>(name: string): Promise<T> => (await import(join(launch, `${name}.mjs`))) as T;
let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'unreel-launch-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('which Node is new enough', async () => {
  const { isNewEnough } = await load<{ isNewEnough: (version: string) => boolean }>('node24');
  test.each([
    ['20.20.2', false],
    ['22.13.9', false],
    ['22.17.0', false],
    ['22.18.0', true],
    ['v24.21.0', true],
    ['30.0.0', true],
  ])('%s: %s', (version, enough) => expect(isNewEnough(version)).toBe(enough));
});

describe('large pages', async () => {
  const { withLargePages } = await load<{ withLargePages: (env: object) => object }>('largePages');
  test.each([
    [{ HOME: '/h' }, { HOME: '/h', GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' }],
    [{ GLIBC_TUNABLES: 'glibc.cpu.x86_shstk=on' }, { GLIBC_TUNABLES: 'glibc.cpu.x86_shstk=on:glibc.malloc.hugetlb=1' }],
    [{ GLIBC_TUNABLES: 'glibc.malloc.hugetlb=0' }, { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=0' }],
  ])('%j', (env, given) => expect(withLargePages(env)).toEqual(given));
});

function executable(at: string, name: string, mode = 0o755): void {
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, name), '');
  chmodSync(join(at, name), mode);
}
function complete(at: string, mode: number): void {
  executable(join(at, 'dist'), 'electron', mode);
  writeFileSync(join(at, 'path.txt'), 'electron');
}

describe('whether the packages are there', async () => {
  const { isInstalled } = await load<{ isInstalled: (root: string) => boolean }>('install');
  const lock = {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'x' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };
  const { '': _root, 'node_modules/b': _b, ...installed } = lock;
  const cases: [name: string, present: object | undefined, there: boolean][] = [
    ['nothing installed', undefined, false],
    ['all but an optional package', installed, true],
    ['another version', { 'node_modules/a': { version: '1.0.1', integrity: 'x' } }, false],
    ['other contents of the same version', { 'node_modules/a': { version: '1.0.0', integrity: 'y' } }, false],
    ['a package too many', { ...installed, 'node_modules/c': { version: '1.0.0' } }, false],
    ['a package missing', {}, false],
  ];
  test.each(cases)('%s', (name, present, there) => {
    const root = join(folder, name);
    mkdirSync(join(root, 'node_modules', 'a'), { recursive: true });
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: lock }));
    if (present) writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }));
    expect(isInstalled(root)).toBe(there);
  });
  test('is known of this checkout', () => expect(isInstalled(join(launch, '..', '..'))).toBe(true));
});

describe('whether Electron can open a window', async () => {
  type Env = Record<string, string | undefined>;
  const { electronHere } = await load<{
    electronHere: (folder: string, env: Env, platform: string) => { binary?: string; reason?: string };
  }>('electronBinary');
  const cases: [name: string, make: (at: string) => void, env: Env, platform: string, window: boolean][] = [
    ['no download', () => {}, { DISPLAY: ':0' }, 'linux', false],
    [
      'a download that was not unpacked to the end',
      (at) => executable(join(at, 'dist'), 'electron'),
      { DISPLAY: ':0' },
      'linux',
      false,
    ],
    ['a file that cannot be run', (at) => complete(at, 0o644), { DISPLAY: ':0' }, 'linux', false],
    ['all there, no display', (at) => complete(at, 0o755), {}, 'linux', false],
    ['all there on X', (at) => complete(at, 0o755), { DISPLAY: ':0' }, 'linux', true],
    ['all there on Wayland', (at) => complete(at, 0o755), { WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
    ['all there on another system', (at) => complete(at, 0o755), {}, 'darwin', true],
  ];
  test.each(cases)('%s', (name, make, env, platform, window) => {
    const at = join(folder, `electron ${name}`);
    mkdirSync(at);
    make(at);
    const { binary, reason } = electronHere(at, env, platform);
    expect([binary !== undefined, typeof reason === 'string']).toEqual([window, !window]);
  });
  test('a binary elsewhere is honoured', () => {
    const at = join(folder, 'electron elsewhere');
    complete(at, 0o755);
    executable(join(folder, 'other dist'), 'electron');
    const env = { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'other dist') };
    expect(electronHere(at, env, 'linux').binary).toBe(join(folder, 'other dist', 'electron'));
  });
});

const project = (name: string, text: string): string => {
  const root = join(folder, `project ${name}`);
  for (const at of ['src/core', 'electron', 'resources/knowledge']) mkdirSync(join(root, at), { recursive: true });
  for (const file of ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'electron/main.ts'])
    writeFileSync(join(root, file), '');
  writeFileSync(join(root, 'src/core/a.ts'), text);
  return root;
};

describe('whether the build fits the sources', async () => {
  const { sourcesHash } = await load<{ sourcesHash: (root: string) => string }>('build');
  test('the same sources elsewhere are the same', () =>
    expect(sourcesHash(project('one', 'a'))).toBe(sourcesHash(project('two', 'a'))));
  test('one letter makes a difference', () =>
    expect(sourcesHash(project('one', 'a'))).not.toBe(sourcesHash(project('three', 'b'))));
});

describe('scripts run under the Node that was found', () => {
  test('with their arguments, their output and their status, also through a link', () => {
    const script = join(folder, 'ends.mjs');
    writeFileSync(script, 'process.stdout.write(process.argv.slice(2).join("|")); process.exitCode = 7;');
    symlinkSync(join(launch, 'node24.mjs'), join(folder, 'linked.mjs'));
    const ran = spawnSync(process.execPath, [join(folder, 'linked.mjs'), script, 'a b', '--c'], { encoding: 'utf8' });
    expect([ran.stdout, ran.status]).toEqual(['a b|--c', 7]);
  });
  test('an unknown option of start is a wrong usage', () => {
    const ran = spawnSync(process.execPath, [join(launch, 'start.mjs'), '--nonsense'], { encoding: 'utf8' });
    expect([ran.status, ran.stdout, ran.stderr.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  });
});

describe('relative paths are relative to the folder of the person', () => {
  const project = join(launch, '..', '..');
  const cases: [name: string, cwd: () => string, env: NodeJS.ProcessEnv, there: boolean][] = [
    ['called by itself', () => folder, {}, true],
    ['called by npm, which went to the project', () => project, { npm_lifecycle_event: 'unreel', INIT_CWD: 'folder' }, true],
    [
      'called from another script of npm, whose folder is not the person’s',
      () => project,
      { npm_lifecycle_event: 'test', INIT_CWD: 'folder' },
      false,
    ],
  ];
  test.each(cases)('%s', (_, cwd, { INIT_CWD, ...env }, there) => {
    writeFileSync(join(folder, 'near.csv'), 'Title,Date\n"One","12/31/23"\n"Another","12/30/23"\n');
    const ran = spawnSync(process.execPath, [join(launch, 'unreel.mjs'), 'inspect', 'near.csv'], {
      cwd: cwd(),
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...env, ...(INIT_CWD ? { INIT_CWD: folder } : {}) },
    });
    expect(ran.status).toBe(there ? 0 : 3);
  });
});
