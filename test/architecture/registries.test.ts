/** A file in a registry's folder that is not registered would be dead without anyone noticing. */

import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const REGISTRIES = [
  'src/core/import/formats',
  'src/core/import/netflixReport',
  'src/core/import/primeVideoReport',
  'src/core/inference/facts',
  'src/core/inference/guesses',
  'src/core/inference/identifiers',
  'src/core/identifiers',
  'src/core/anonymization/operators',
  'src/core/anonymization/hierarchies',
  'src/core/risk/models',
  'electron/main/lockdown',
];

describe('registries', () => {
  test.each(REGISTRIES)('%s lists every file of its folder', (folder) => {
    const index = readFileSync(join(folder, 'index.ts'), 'utf8');
    const files = globSync(`${folder}/*.ts`).filter((file) => basename(file) !== 'index.ts');
    expect(files.length).toBeGreaterThan(0);
    const reachable = (file: string): boolean =>
      index.includes(`./${basename(file)}'`) ||
      // A file that another registered file is made of counts as registered with it.
      globSync(`{${dirname(file)},${dirname(dirname(file))}}/*.ts`).some(
        (other) => other !== file && new RegExp(`'\\./(?:[a-zA-Z]+/)?${basename(file)}'`).test(readFileSync(other, 'utf8')),
      );
    expect(files.filter((file) => !reachable(file))).toEqual([]);
  });

  test('no folder or file has a name that says nothing', () => {
    const empty = globSync('{src,electron,test}/**/*').filter((file) =>
      /(?:^|\/)(?:utils?|helpers?|managers?|common|misc|stuff)(?:\.|\/|$)/i.test(file),
    );
    expect(empty).toEqual([]);
  });
});
