/** The file that keeps the key of a copy's pseudonyms: written beside the copy or not at all, used again, never written over. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { refuse } from '#core/result.ts';
import { say } from '#core/message.ts';
import type { Ports } from '#app/ports.ts';
import { inProcessClient, type Client } from '#app/transports/inProcess.ts';
import { presetRecipe } from '#test/core/anonymization/recipes.ts';
import { value } from '#test/contract/journey.ts';
import { testPorts } from '#test/contract/ports.ts';

const research = presetRecipe('research');
const recipe: Recipe = {
  ...research,
  purpose: 'custom',
  columns: { ...research.columns, profile: { operator: 'pseudonymize', key: 'kept' } },
};

let ports: Ports;
let dir: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ ports, dir, remove } = await testPorts());
});
afterEach(() => remove());

async function opened(lent: Ports = ports): Promise<Client> {
  const client = inProcessClient(lent);
  value(await client.open.mutate({ files: [{ path: 'resources/sample/ViewingActivity.csv' }] }));
  return client;
}
const save = (client: Client, name: string, key: string | undefined) =>
  client.save.mutate({
    recipe,
    path: join(dir, name),
    overwrite: false,
    ...(key === undefined ? {} : { keyPath: join(dir, key) }),
  });
/** The pseudonyms of a copy, sorted. */
const namesIn = async (name: string): Promise<string[]> =>
  [
    ...new Set(
      (await readFile(join(dir, name), 'utf8'))
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]!),
    ),
  ].toSorted();

test('is written with the copy, and gives the same pseudonyms when it is used again', async () => {
  const client = await opened();
  value(await save(client, 'first.csv', 'key.json'));
  const key = await readFile(join(dir, 'key.json'), 'utf8');
  expect(JSON.parse(key)).toMatchObject({ unreel: 'pseudonym key', version: 1, key: expect.stringMatching(/^[0-9a-f]{64}$/) });
  value(await save(client, 'second.csv', 'key.json'));
  expect(await readFile(join(dir, 'key.json'), 'utf8')).toBe(key);
  expect(await namesIn('second.csv')).toEqual(await namesIn('first.csv'));
  value(await save(client, 'third.csv', 'other.json'));
  expect(await namesIn('third.csv')).not.toEqual(await namesIn('first.csv'));
});

describe('leaves nothing behind', () => {
  test('where the copy does not get its name', async () => {
    const failing: Ports = {
      ...ports,
      files: {
        ...ports.files,
        beginCopy: async (path, options) => {
          const begun = await ports.files.beginCopy(path, options);
          if (!begun.ok || !path.endsWith('copy.csv')) return begun;
          return {
            ok: true,
            value: { ...begun.value, commit: async () => refuse('check-failed', say('app.refusal.checkFailed')) },
          };
        },
      },
    };
    const client = await opened(failing);
    expect(await save(client, 'copy.csv', 'key.json')).toMatchObject({ ok: false, failure: { code: 'check-failed' } });
    expect(await readdir(dir)).toEqual([]);
  });

  test.each([
    ['no place for the key', undefined, 'bad-recipe'],
    ['the copy itself as the key', 'copy.csv', 'target-is-source'],
    ['a key in a folder that is not there', 'nowhere/key.json', undefined],
  ])('%s', async (_, key, code) => {
    const client = await opened();
    const saved = await save(client, 'copy.csv', key);
    expect(saved).toMatchObject({ ok: false, ...(code === undefined ? {} : { failure: { code } }) });
    expect(await readdir(dir)).toEqual([]);
  });
});

test('refuses a file that holds no key, and leaves it as it is', async () => {
  await writeFile(join(dir, 'notes.txt'), 'my notes');
  const client = await opened();
  expect(await save(client, 'copy.csv', 'notes.txt')).toMatchObject({ ok: false, failure: { code: 'target-exists' } });
  expect(await readdir(dir)).toEqual(['notes.txt']);
  expect(await readFile(join(dir, 'notes.txt'), 'utf8')).toBe('my notes');
});
