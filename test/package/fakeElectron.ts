/** Small files that stand for Electron's release: the shape of its folder, and a binary that is little more than its fuses. */

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options } from '@electron/fuses';
import { strToU8, zipSync } from 'fflate';
import { zipName, type Checksums } from '#electron/package/electronZip.ts';
import type { Target } from '#electron/package/targets.ts';

/** What Electron's binary holds before the bytes of its fuses, so that tools find them. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length;

/** A binary with the fuses of a release: all as Electron sets them, or more of them than anybody knows here. */
export function binary(fuses: number = FUSES): Buffer {
  const wire = Buffer.from([
    1,
    fuses,
    ...Array.from({ length: fuses }, (_, at) => (at % 2 === 0 ? FuseState.ENABLE : FuseState.DISABLE)),
  ]);
  return Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(5000, 7), Buffer.from(SENTINEL), wire, Buffer.alloc(3000, 9)]);
}

export const FAKE_VERSION = '45.4.1';
export const LINUX: Target = { platform: 'linux', arch: 'x64' };

/** Puts the zip of a release for Linux into a folder; gives the checksums that its maker would publish. */
export function fakeRelease(folder: string, fuses?: number): Checksums {
  const executable = { attrs: 0o100755 << 16, os: 3 };
  const zip = zipSync({
    electron: [binary(fuses), executable],
    'chrome-sandbox': [strToU8('sandbox'), executable],
    chrome_crashpad_handler: [strToU8('crash'), executable],
    LICENSE: strToU8('Copyright (c) Electron contributors\n'),
    'LICENSES.chromium.html': strToU8('<title>Credits</title>'),
    version: strToU8(FAKE_VERSION),
    'locales/en-US.pak': strToU8('pak'),
    'resources/default_app.asar': strToU8('default'),
  });
  const name = zipName(FAKE_VERSION, LINUX);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), zip);
  return {
    [name]: createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  };
}
