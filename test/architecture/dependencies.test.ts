/** Every package has its reason in one table of CONTRIBUTING.md, is pinned, and runs no script when it is installed. */

import { readFileSync } from 'node:fs';
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

describe('dependencies', () => {
  test('each stands in the table of reasons, and the table names no other', () => {
    const text = readFileSync('CONTRIBUTING.md', 'utf8');
    const section = text.slice(text.indexOf('## Dependencies'));
    const named = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named)).toEqual(new Set(Object.keys(wanted)));
    expect(named.length).toBe(Object.keys(wanted).length);
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
