/** Opens the person's own browser where there is a screen to open it on. */

import { spawn } from 'node:child_process';
import process from 'node:process';

/** The program that opens an address on this system; undefined where nobody would see it. */
export function browserCommand(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly [command: string, ...args: string[]] | undefined {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
}

/** Tries to open the address. The printed address stays the way in when this does not work. */
export function openBrowser(url: string): void {
  const found = browserCommand(process.platform, process.env);
  if (found === undefined) return;
  const [command, ...args] = found;
  const child = spawn(command, [...args, url], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
