/** What a person chose for the program is kept between two starts, and a damaged file of it is as if nothing had been chosen. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPreferences, savePreferences, UNCHOSEN, type Preferences } from '#app/preferences.ts';
import { inProcessClient } from '#app/transports/inProcess.ts';
import { preferencesFile, settingsFolder } from '#platform/preferencesFile.ts';
import { temporaryFolder } from '#test/platform/temporary.ts';
import { testPorts } from '#test/contract/ports.ts';

const CHOSEN: Preferences = { language: 'fr', theme: 'dark', motion: 'reduced', hideValues: true };

test('what was chosen is read back, in a folder that was not there, and nothing else is left', async () => {
  await using folder = await temporaryFolder();
  const ports = { preferences: preferencesFile(folder.file('deep/er/settings.json')) };
  expect(await readPreferences(ports)).toEqual(UNCHOSEN);
  expect(await savePreferences(ports, { ...CHOSEN, language: 'es' })).toMatchObject({ ok: true });
  expect(await savePreferences(ports, CHOSEN)).toEqual({ ok: true, value: CHOSEN });
  expect(await readPreferences(ports)).toEqual(CHOSEN);
  expect(readdirSync(folder.file('deep/er'))).toEqual(['settings.json']);
  expect(Object.keys(JSON.parse(readFileSync(folder.file('deep/er/settings.json'), 'utf8')) as object)).toEqual(
    Object.keys(UNCHOSEN),
  );
});

describe('a file that is not as it was written', () => {
  test.each<readonly [string, string | Uint8Array, Preferences]>([
    ['empty', '', UNCHOSEN],
    ['cut', '{ "language": "fr"', UNCHOSEN],
    ['no object', '[1, 2]', UNCHOSEN],
    ['null', 'null', UNCHOSEN],
    ['not text', new Uint8Array([0xff, 0xfe, 0, 1, 2]), UNCHOSEN],
    ['far too large', `{ "language": "fr", "x": "${'x'.repeat(10_000)}" }`, UNCHOSEN],
    ['of a later version', '{ "language": "fr", "theme": "sepia", "shape": 1 }', { ...UNCHOSEN, language: 'fr' }],
    ['of a language that left', '{ "language": "xx", "hideValues": true }', { ...UNCHOSEN, hideValues: true }],
    ['with another kind of value', '{ "hideValues": "yes", "motion": 1 }', UNCHOSEN],
  ])('%s', async (_, content, read) => {
    await using folder = await temporaryFolder();
    writeFileSync(folder.file('settings.json'), content);
    expect(await readPreferences({ preferences: preferencesFile(folder.file('settings.json')) })).toEqual(read);
  });

  test('a folder of that name: nothing is read, and a choice that cannot be kept says why', async () => {
    await using folder = await temporaryFolder();
    await mkdir(folder.file('settings.json'));
    const ports = { preferences: preferencesFile(folder.file('settings.json')) };
    expect(await readPreferences(ports)).toEqual(UNCHOSEN);
    expect(await savePreferences(ports, CHOSEN)).toMatchObject({ ok: false, failure: { code: 'is-a-directory' } });
  });

  test('a file in the place of the folder', async () => {
    await using folder = await temporaryFolder();
    writeFileSync(folder.file('unreel'), '');
    const ports = { preferences: preferencesFile(folder.file('unreel/settings.json')) };
    expect(await readPreferences(ports)).toEqual(UNCHOSEN);
    expect((await savePreferences(ports, CHOSEN)).ok).toBe(false);
  });
});

test.each<readonly [NodeJS.Platform, Record<string, string>, string]>([
  ['linux', {}, '/home/ines/.config/unreel'],
  ['linux', { XDG_CONFIG_HOME: '/etc/ines' }, '/etc/ines/unreel'],
  ['linux', { XDG_CONFIG_HOME: 'not/absolute' }, '/home/ines/.config/unreel'],
  ['darwin', { XDG_CONFIG_HOME: '/etc/ines' }, '/home/ines/Library/Application Support/Unreel'],
  ['win32', { APPDATA: '/data' }, join('/data', 'Unreel')],
  ['win32', {}, join('/home/ines', 'AppData', 'Roaming', 'Unreel')],
])('on %s with %j it lies in %s', (platform, env, folder) => expect(settingsFolder(platform, env, '/home/ines')).toBe(folder));

test('the router takes what is chosen, and nothing more', async () => {
  const { ports, remove } = await testPorts();
  try {
    const client = inProcessClient(ports);
    expect(await client.preferences.query()).toEqual(UNCHOSEN);
    await client.savePreferences.mutate(CHOSEN);
    expect(await client.preferences.query()).toEqual(CHOSEN);
    await expect(client.speak.mutate({ language: 'xx' as 'fr' })).rejects.toThrow();
    await client.savePreferences.mutate({ ...CHOSEN, title: 'Salt Road' } as Preferences);
    expect(await ports.preferences.read()).not.toContain('Salt');
  } finally {
    await remove();
  }
});
