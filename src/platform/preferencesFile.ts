/** Where the program keeps the few things a person chose: one file in the folder the system sets aside for settings. */

import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { PreferencesFile } from '#app/ports.ts';
import { nodeFiles } from './files.ts';
import { refuseWriting } from './refusals.ts';

/** More than a file of ours can hold: a larger one is not ours. */
const LIMIT_BYTES = 4096;

/** The folder of the system for settings of programs: XDG on Linux, the platform's own elsewhere. */
export function settingsFolder(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Unreel');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Unreel');
  const named = env['XDG_CONFIG_HOME'];
  // The base directory specification: a path that is not absolute is as good as none.
  return join(named?.startsWith('/') ? named : join(home, '.config'), 'unreel');
}

export function preferencesFile(path: string = join(settingsFolder(), 'settings.json')): PreferencesFile {
  const files = nodeFiles();
  return {
    async read() {
      const read = await files.readText(path, LIMIT_BYTES);
      return read.ok ? read.value : undefined;
    },
    async write(text) {
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      } catch (error) {
        return refuseWriting(error);
      }
      return files.writeText(path, text, { sources: [], overwrite: true });
    },
  };
}
