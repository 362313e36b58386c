/**
 * Says whether Electron can be started here. Its binary is downloaded apart from the package, and many networks refuse
 * that; so it is looked for and never asked for: `require('electron')` in plain Node would begin the download.
 */

import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from './paths.mjs';

/** The path of the executable; undefined when it is not there or not complete. */
export function electronBinary(folder = join(ROOT, 'node_modules', 'electron'), env = process.env) {
  try {
    // Electron writes path.txt last, so where it is, the download was unpacked to the end.
    const path = join(
      env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'),
      readFileSync(join(folder, 'path.txt'), 'utf8').trim(),
    );
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return undefined;
  }
}

/** On Linux a window needs a display server; elsewhere there always is one. */
export const hasDisplay = (platform = process.platform, env = process.env) =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** The executable, or in one sentence why there will be no window. */
export function electronHere(folder, env = process.env, platform = process.platform) {
  const binary = electronBinary(folder, env);
  if (!binary) return { reason: 'The Electron binary is not on this machine' };
  if (!hasDisplay(platform, env)) return { reason: 'There is no display for a window' };
  return { binary };
}
