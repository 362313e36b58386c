/** `npm run smoke`: a packaged program is checked, and what cannot be is said and never passes. */

import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { setFuses } from '#electron/package/fuses.ts';
import { temporaryFolder } from '#test/platform/temporary.ts';
import { binary } from './fakeElectron.ts';

const smoke = (folder: string, env: Record<string, string> = {}) => {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _w, ...rest } = process.env;
  return spawnSync(process.execPath, ['electron/package/smoke.ts', folder], { encoding: 'utf8', env: { ...rest, ...env } });
};

/** A script that carries fuses behind its end: as much of a program as a shell can run. */
const script = (lines: string): Buffer => Buffer.concat([Buffer.from(`#!/bin/sh\n${lines}\n`), binary()]);

describe.skipIf(process.platform !== 'linux')('npm run smoke', () => {
  const LINES: readonly (readonly [what: string, lines: string, status: number, said: string])[] = [
    ['opens its sample', 'echo "Unreel 0.1.0 opened its sample: 3048 rows"; exit 0', 0, 'starts, opens its sample and ends'],
    ['ends with a fault', 'echo "Unreel 0.1.0 opened its sample: 3048 rows"; exit 1', 1, 'it ended with 1'],
    ['says nothing', 'exit 0', 1, 'did not say that it opened its sample'],
    ['is not told to smoke', '[ "$1" = --smoke ] || exit 0; exit 7', 1, 'it ended with 7'],
  ];
  test.each(LINES)('a program that %s', async (_what, lines, status, said) => {
    await using folder = await temporaryFolder();
    writeFileSync(folder.file('unreel'), script(lines), { mode: 0o755 });
    await setFuses(folder.file('unreel'), false);
    const run = smoke(folder.path, { DISPLAY: ':9' });
    expect([run.status, run.stdout]).toEqual([status, expect.stringContaining(said)]);
  });

  test('a program whose fuses are not set is not started', async () => {
    await using folder = await temporaryFolder();
    writeFileSync(folder.file('unreel'), script(`touch '${folder.file('started')}'`), { mode: 0o755 });
    const run = smoke(folder.path, { DISPLAY: ':9' });
    expect([run.status, run.stdout]).toEqual([1, expect.stringContaining('The fuse ')]);
    expect(existsSync(folder.file('started'))).toBe(false);
  });

  test('no program, no display: it says so and fails', async () => {
    await using folder = await temporaryFolder();
    expect(smoke(folder.path)).toMatchObject({ status: 1, stdout: expect.stringContaining('no packaged program') as string });
    writeFileSync(folder.file('unreel'), binary(), { mode: 0o755 });
    await setFuses(folder.file('unreel'), false);
    expect(smoke(folder.path)).toMatchObject({ status: 1, stdout: expect.stringContaining('no display') as string });
  });
});

test('the packaged program of this machine', ({ skip }) => {
  const folder = join('dist', `Unreel-${process.platform}-${process.arch}`);
  skip(!existsSync(folder), 'no package was made here: npm run package needs Electron’s binary');
  expect(
    smoke(folder, { DISPLAY: process.env['DISPLAY'] ?? '', WAYLAND_DISPLAY: process.env['WAYLAND_DISPLAY'] ?? '' }).stdout,
  ).toContain('starts, opens its sample and ends');
});
