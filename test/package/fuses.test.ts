/** Fuses are set in a program and read back from it; a fuse that nobody decided on, or that was turned back, is told of. */

import { readFileSync, writeFileSync } from 'node:fs';
import { FuseState, FuseV1Options } from '@electron/fuses';
import { expect, test } from 'vitest';
import { FUSES, setFuses, wrongFuses } from '#electron/package/fuses.ts';
import { temporaryFolder } from '#test/platform/temporary.ts';
import { binary } from './fakeElectron.ts';

const NAMES = Object.values(FuseV1Options).filter((value): value is string => typeof value === 'string');

test('every fuse of this Electron is in the table, with a reason', () => {
  expect(Object.keys(FUSES)).toHaveLength(NAMES.length);
  for (const { why } of Object.values(FUSES)) expect(why.length).toBeGreaterThan(20);
});

test('what opens the program to code from outside is off, what ties it to its archive is on', () => {
  const of = (fuse: FuseV1Options): boolean => FUSES[fuse].on;
  expect([
    of(FuseV1Options.RunAsNode),
    of(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    of(FuseV1Options.EnableNodeCliInspectArguments),
    of(FuseV1Options.GrantFileProtocolExtraPrivileges),
    of(FuseV1Options.OnlyLoadAppFromAsar),
    of(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
  ]).toEqual([false, false, false, false, true, true]);
});

test('they are set in the bytes of a program and nothing else is touched', async () => {
  await using folder = await temporaryFolder();
  const program = folder.file('unreel');
  writeFileSync(program, binary());
  expect((await wrongFuses(program)).length).toBeGreaterThan(0);
  await setFuses(program, false);
  expect(await wrongFuses(program)).toEqual([]);
  const changed = [...readFileSync(program)].flatMap((byte, at) => (byte === binary()[at] ? [] : [at]));
  const wire = binary().indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 32 + 2;
  expect(changed.filter((at) => at < wire || at >= wire + NAMES.length)).toEqual([]);
  expect(changed.length).toBeGreaterThan(0);
});

test.each(NAMES.map((name, at) => [name, at] as const))('%s turned back is seen', async (name, at) => {
  await using folder = await temporaryFolder();
  const program = folder.file('unreel');
  writeFileSync(program, binary());
  await setFuses(program, false);
  const bytes = readFileSync(program);
  const place = bytes.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 32 + 2 + at;
  bytes[place] = bytes[place] === FuseState.ENABLE ? FuseState.DISABLE : FuseState.ENABLE;
  writeFileSync(program, bytes);
  expect(await wrongFuses(program)).toEqual([expect.stringContaining(name)]);
});

test('a program with a fuse that is not in the table is not packaged', async () => {
  await using folder = await temporaryFolder();
  writeFileSync(folder.file('unreel'), binary(NAMES.length + 1));
  await expect(setFuses(folder.file('unreel'), false)).rejects.toThrow(/strictlyRequireAllFuses/);
});

test('a program without fuses is not packaged', async () => {
  await using folder = await temporaryFolder();
  writeFileSync(folder.file('unreel'), 'nothing');
  await expect(setFuses(folder.file('unreel'), false)).rejects.toThrow(/sentinel/);
});
