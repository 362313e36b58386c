/** The app archive: the same bytes whenever it is made, holding what the program needs and nothing else, and read back. */

import { createHash } from 'node:crypto';
import { chmodSync, cpSync, readdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage, uncacheAll } from '@electron/asar';
import { expect, test } from 'vitest';
import { faultsOf, writeArchive } from '#electron/package/archive.ts';
import { contentsFor, type Part } from '#electron/package/contents.ts';
import { buildArchive } from '#electron/package/program.ts';
import { nameOf, TARGETS, type Target } from '#electron/package/targets.ts';
import { temporaryFolder } from '#test/platform/temporary.ts';

const HERE: Target = { platform: 'linux', arch: 'x64' };
const ROOT = process.cwd();

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

test('is built twice, from copies of other times and modes, to the same bytes', async () => {
  await using folder = await temporaryFolder();
  const built = [];
  for (const [copy, mode, seconds] of [
    ['one', 0o644, 1_000_000_000],
    ['two', 0o755, 1_700_000_000],
  ] as const) {
    const root = folder.file(copy);
    for (const part of ['package.json', 'LICENSE', 'out', 'resources']) cpSync(part, join(root, part), { recursive: true });
    for (const file of filesIn(root)) {
      chmodSync(file, mode);
      utimesSync(file, seconds, seconds);
    }
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    const out = folder.file(`${copy}-out`);
    await buildArchive({ root, out, version: '0', electronVersion: '0' }, HERE);
    built.push(Object.fromEntries(filesIn(out).map((file) => [file.slice(out.length), sha256(file)])));
  }
  expect(Object.keys(built[0] ?? {})).toContain('/archive-linux-x64/app.asar');
  expect(built[1]).toEqual(built[0]);
});

test.each(TARGETS.map((target) => [nameOf(target), target] as const))(
  'for %s holds what the program is made of',
  (name, target) => {
    const paths = contentsFor(target, ROOT).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSES.txt',
        'package.json',
        'out/main/index.js',
        'out/main/worker.js',
        'out/preload/index.cjs',
        'out/renderer/index.html',
        'resources/sample/ViewingActivity.csv',
        'node_modules/better-sqlite3/lib/index.js',
        `node_modules/better-sqlite3/prebuilds/${name}.node`,
      ]),
    );
    expect(paths.filter((path) => /\.map$|\.tsx?$|^src|^test|pictures|\.c$/.test(path))).toEqual([]);
    expect(paths.filter((path) => path.endsWith('.node'))).toHaveLength(1);
    expect(paths).toEqual([...paths].sort());
  },
);

test('names in its manifest nothing but what the program reads', () => {
  const manifest = contentsFor(HERE, ROOT).find(({ path }) => path === 'package.json');
  const keys = Object.keys(JSON.parse(new TextDecoder().decode(manifest?.bytes)) as object);
  expect(keys).toEqual(['name', 'productName', 'version', 'description', 'license', 'type', 'main', 'dependencies']);
});

const text = (path: string, words: string, unpacked = false): Part => ({ path, bytes: Buffer.from(words), unpacked });
const SOUND: readonly Part[] = [
  text('out/main/index.js', "import a from 'electron';import b from 'better-sqlite3';import 'node:fs';"),
  text('node_modules/better-sqlite3/package.json', '{}'),
  text('node_modules/better-sqlite3/x.node', 'binary', true),
];

test('read back, a sound one has no fault', async () => {
  await using folder = await temporaryFolder();
  await writeArchive(SOUND, folder.file('app.asar'));
  expect(faultsOf(folder.file('app.asar'), SOUND)).toEqual([]);
  expect(extractFile(folder.file('app.asar'), 'node_modules/better-sqlite3/x.node').toString()).toBe('binary');
  expect(listPackage(folder.file('app.asar'), { isPack: false })).toContain('/out/main/index.js');
});

const FAULTS: readonly (readonly [what: string, written: readonly Part[], expected: readonly Part[], fault: string])[] = [
  ['a part that is missing', SOUND.slice(1), SOUND, 'out/main/index.js is not in the archive.'],
  ['a part that nobody put there', [...SOUND, text('.env', 'x')], SOUND, '.env is in the archive and was not put there.'],
  ['other bytes', [...SOUND.slice(0, 2), text('node_modules/better-sqlite3/x.node', 'others', true)], SOUND, 'other bytes'],
  [
    'code packed that is mapped',
    [...SOUND.slice(0, 2), text('node_modules/better-sqlite3/x.node', 'binary')],
    SOUND,
    'wrong side',
  ],
  [
    'an import that nothing answers',
    [text('out/main/index.js', "import x from 'left-pad';")],
    [text('out/main/index.js', "import x from 'left-pad';")],
    'out/main/index.js imports left-pad, which is not in the archive.',
  ],
];
test.each(FAULTS)('read back, it tells of %s', async (_what, written, expected, fault) => {
  await using folder = await temporaryFolder();
  await writeArchive(written, folder.file('app.asar'));
  expect(faultsOf(folder.file('app.asar'), expected).join(' ')).toContain(fault);
  uncacheAll();
});
