/** A whole package for Linux, made from a small folder that stands for Electron: program, archive of Debian, tape archive, zip, sums. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wrongFuses } from '#electron/package/fuses.ts';
import { debName, writeDeb, writeTarGz, type Packaged } from '#electron/package/linux/deb.ts';
import { desktopEntry, folderEntries } from '#electron/package/linux/install.ts';
import { refuseZip, zipName } from '#electron/package/electronZip.ts';
import { buildArchive, buildProgram, programIn } from '#electron/package/program.ts';
import { writeSums } from '#electron/package/sums.ts';
import { notHere, TARGETS } from '#electron/package/targets.ts';
import { writeZip } from '#electron/package/zip.ts';
import { temporaryFolder, type TemporaryFolder } from '#test/platform/temporary.ts';
import { FAKE_VERSION, fakeRelease, LINUX } from './fakeElectron.ts';

const SECONDS = 1_700_000_000;
const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const hasDpkg = spawnSync('dpkg-deb', ['--version']).status === 0;
const NO_DPKG = 'dpkg-deb is not installed here';

let folder: TemporaryFolder;
let program = '';
let packaged: Packaged;

beforeAll(async () => {
  folder = await temporaryFolder();
  const build = { root: process.cwd(), out: folder.file('out'), version: '0.1.0', electronVersion: FAKE_VERSION };
  fakeRelease(folder.file('zips'));
  const archive = await buildArchive(build, LINUX);
  program = await buildProgram(build, LINUX, archive, { zips: folder.file('zips') });
  packaged = {
    folder: program,
    root: process.cwd(),
    arch: 'x64',
    version: '0.1.0',
    description: 'Opens a viewing-history export offline.',
    seconds: SECONDS,
  };
});
afterAll(() => folder[Symbol.asyncDispose]());

/** What Debian's own tool says of a package. */
const dpkg = (...args: string[]): string => {
  const run = spawnSync('dpkg-deb', args, { encoding: 'utf8' });
  expect([run.status, run.stderr]).toEqual([0, '']);
  return run.stdout;
};

describe('the program', () => {
  test('is Electron under our name, with our archive in the place of its own, and the licences of both', () => {
    expect(readdirSync(program).sort()).toEqual([
      'LICENSE',
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
      'LICENSES.txt',
      'chrome-sandbox',
      'chrome_crashpad_handler',
      'locales',
      'resources',
      'unreel',
      'version',
    ]);
    expect(readdirSync(join(program, 'resources')).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
    expect(readFileSync(join(program, 'LICENSE'), 'utf8')).toBe(readFileSync('LICENSE', 'utf8'));
    expect(readFileSync(join(program, 'LICENSE.electron.txt'), 'utf8')).toContain('Electron contributors');
  });

  test('has its fuses set', async () => {
    expect(await wrongFuses(programIn(program, LINUX))).toEqual([]);
  });

  test('is not made for a Mac anywhere else', () => {
    const here = (platform: NodeJS.Platform): number =>
      TARGETS.filter((target) => notHere(target, platform) === undefined).length;
    expect([here('linux'), here('win32'), here('darwin')]).toEqual([4, 4, 6]);
  });
});

describe('Electron’s zip', () => {
  test('is taken when it is the released one, and no other', async () => {
    await using other = await temporaryFolder();
    const checksums = fakeRelease(other.path);
    const name = zipName(FAKE_VERSION, LINUX);
    expect(await refuseZip(other.path, name, checksums)).toBeUndefined();
    expect(await refuseZip(other.path, 'electron-v1.zip', checksums)).toContain('is not in');
    writeFileSync(join(other.path, name), 'another');
    expect(await refuseZip(other.path, name, checksums)).toContain('its checksum differs');
    expect(await refuseZip(other.path, name, {})).toContain('its checksum differs');
  });
});

describe('the package of Debian', () => {
  test('is made twice to the same bytes', async () => {
    await writeDeb(packaged, folder.file('one.deb'));
    await writeDeb(packaged, folder.file('two.deb'));
    expect(sha256(folder.file('two.deb'))).toBe(sha256(folder.file('one.deb')));
    await writeDeb({ ...packaged, seconds: SECONDS + 1 }, folder.file('later.deb'));
    expect(sha256(folder.file('later.deb'))).not.toBe(sha256(folder.file('one.deb')));
    expect((await folder.names()).filter((name) => name.endsWith('.data'))).toEqual([]);
  });

  test('says of itself what Debian asks', ({ skip }) => {
    skip(!hasDpkg, NO_DPKG);
    const fields = dpkg('--field', folder.file('one.deb'));
    expect(fields).toContain('Package: unreel\nVersion: 0.1.0\nArchitecture: amd64\nMaintainer: ');
    expect(fields).toMatch(/^Installed-Size: [1-9]\d{3}$/m);
    expect(fields).toMatch(/^Depends: .*libgtk-3-0.*libnss3/m);
    expect(fields).toMatch(/^Description: .+\n .+$/m);
    expect(debName(packaged)).toBe('unreel_0.1.0_amd64.deb');
    expect(debName({ ...packaged, arch: 'arm64' })).toBe('unreel_0.1.0_arm64.deb');
  });

  test('runs no script at install', ({ skip }) => {
    skip(!hasDpkg, NO_DPKG);
    expect(dpkg('--ctrl-tarfile', folder.file('one.deb')).match(/\.\/\w+/g)).toEqual(['./control', './md5sums']);
  });

  test('lays everything in its place, owned by root, at the time it was told', ({ skip }) => {
    skip(!hasDpkg, NO_DPKG);
    const lines = dpkg('--contents', folder.file('one.deb')).trim().split('\n');
    const found = new Map(lines.map((line) => [line.slice(line.indexOf('./')), line]));
    const modeOf = (path: string): string | undefined => found.get(path)?.slice(0, 10);
    expect({
      program: modeOf('./usr/lib/unreel/unreel'),
      sandbox: modeOf('./usr/lib/unreel/chrome-sandbox'),
      archive: modeOf('./usr/lib/unreel/resources/app.asar'),
      command: modeOf('./usr/bin/unreel -> ../lib/unreel/unreel'),
      desktop: modeOf('./usr/share/applications/unreel.desktop'),
      icon: modeOf('./usr/share/icons/hicolor/48x48/apps/unreel.png'),
      drawing: modeOf('./usr/share/icons/hicolor/scalable/apps/unreel.svg'),
      licences: modeOf('./usr/share/doc/unreel/copyright'),
      folder: modeOf('./usr/lib/unreel/'),
    }).toEqual({
      program: '-rwxr-xr-x',
      sandbox: '-rwsr-xr-x',
      archive: '-rw-r--r--',
      command: 'lrwxrwxrwx',
      desktop: '-rw-r--r--',
      icon: '-rw-r--r--',
      drawing: '-rw-r--r--',
      licences: '-rw-r--r--',
      folder: 'drwxr-xr-x',
    });
    for (const line of lines)
      expect(line).toMatch(/^\S{10} root\/root +\d+ 2023-11-14 22:13 \.\/(?:usr\/(?:bin|lib|share)\/|usr\/$|$)/);
  });

  test('is unpacked to the very files', ({ skip }) => {
    skip(!hasDpkg, NO_DPKG);
    dpkg('--extract', folder.file('one.deb'), folder.file('installed'));
    const at = (path: string): string => folder.file(join('installed', path));
    expect(sha256(at('usr/lib/unreel/resources/app.asar'))).toBe(sha256(join(program, 'resources/app.asar')));
    expect(readFileSync(at('usr/share/applications/unreel.desktop'), 'utf8')).toBe(desktopEntry(packaged));
    expect(statSync(at('usr/bin/unreel')).mode & 0o111).toBe(0o111);
    dpkg('--control', folder.file('one.deb'), folder.file('control'));
    const sums = spawnSync('md5sum', ['--check', '--quiet', folder.file('control/md5sums')], { cwd: folder.file('installed') });
    expect(sums.status).toBe(0);
  });
});

describe('the entry of the desktop', () => {
  test('offers the program for tables and archives, with the files that were chosen', () => {
    const lines = desktopEntry(packaged).trimEnd().split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '[Desktop Entry]',
        'Type=Application',
        'Exec=unreel %F',
        'Icon=unreel',
        'MimeType=text/csv;text/tab-separated-values;application/json;application/zip;',
      ]),
    );
    const checked = spawnSync('desktop-file-validate', ['--version']).status === 0;
    if (!checked) return;
    writeFileSync(folder.file('unreel.desktop'), desktopEntry(packaged));
    expect(spawnSync('desktop-file-validate', [folder.file('unreel.desktop')], { encoding: 'utf8' }).stdout).toBe('');
  });
});

describe('archives', () => {
  /** A folder with all that a package can hold: long names, links, folders that are empty, modes. */
  const strange = (): string => {
    const at = folder.file('strange');
    rmSync(at, { recursive: true, force: true });
    mkdirSync(join(at, 'empty'), { recursive: true });
    const deep = join(at, 'a'.repeat(60), 'b'.repeat(60));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'c.txt'), 'deep');
    writeFileSync(join(at, 'run'), 'x'.repeat(513), { mode: 0o755 });
    symlinkSync('run', join(at, 'link'));
    return at;
  };

  test('tape: what tar unpacks is what was packed', async () => {
    const at = strange();
    await writeTarGz(folderEntries(at, 'unreel'), SECONDS, folder.file('strange.tar.gz'));
    mkdirSync(folder.file('untarred'), { recursive: true });
    const run = spawnSync('tar', ['-xzf', folder.file('strange.tar.gz'), '-C', folder.file('untarred')], { encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(spawnSync('diff', ['-r', at, folder.file('untarred/unreel')]).status).toBe(0);
    expect(existsSync(folder.file('untarred/unreel/empty'))).toBe(true);
  });

  test('tape: a path that cannot be said is refused', async () => {
    const entry = { path: 'x'.repeat(101), mode: 0o644, content: { kind: 'bytes', bytes: Buffer.alloc(0) } } as const;
    await expect(writeTarGz([entry], SECONDS, folder.file('never.tar.gz'))).rejects.toThrow('too long');
  });

  test('zip: the same bytes twice, every file in it, links and modes kept', async () => {
    const at = strange();
    await writeZip(folderEntries(at, 'Unreel'), SECONDS, folder.file('one.zip'));
    await writeZip(folderEntries(at, 'Unreel'), SECONDS, folder.file('two.zip'));
    expect(sha256(folder.file('two.zip'))).toBe(sha256(folder.file('one.zip')));
    const members = unzipSync(readFileSync(folder.file('one.zip')));
    expect(Buffer.from(members['Unreel/run'] ?? []).toString()).toBe('x'.repeat(513));
    expect(Buffer.from(members['Unreel/link'] ?? []).toString()).toBe('run');
    const can = spawnSync('python3', ['-c', '']).status === 0;
    if (!can) return;
    const modes = spawnSync(
      'python3',
      [
        '-c',
        `import zipfile,sys\nfor i in zipfile.ZipFile(sys.argv[1]).infolist(): print(i.filename.split('/')[-1], oct(i.external_attr >> 16), i.date_time)`,
        folder.file('one.zip'),
      ],
      { encoding: 'utf8' },
    ).stdout;
    expect(modes).toContain('run 0o100755 (2023, 11, 14, 22, 13, 0)');
    expect(modes).toContain('link 0o120777');
  });

  test('sums: what sha256sum checks', async () => {
    writeFileSync(folder.file('b.zip'), 'b');
    writeFileSync(folder.file('a.deb'), 'a');
    await writeSums([folder.file('b.zip'), folder.file('a.deb')], folder.path);
    expect(readFileSync(folder.file('SHA256SUMS'), 'utf8')).toMatch(/^[0-9a-f]{64} {2}a\.deb\n[0-9a-f]{64} {2}b\.zip\n$/);
    const check = (): number | null => spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder.path }).status;
    expect(check()).toBe(0);
    writeFileSync(folder.file('a.deb'), 'changed');
    expect(check()).not.toBe(0);
  });
});
