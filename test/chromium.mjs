/** A real browser for the end-to-end tests: the one that is there, or Debian's where it can be installed. */

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function find() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = [process.env.UNREEL_CHROMIUM, ...FIXED, ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))];
  return places.find((place) => {
    if (!place) return false;
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @returns {{ path?: string, reason: string }} */
export function ensureChromium() {
  const there = find();
  if (there !== undefined) return { path: there, reason: '' };
  const root = process.getuid?.() === 0;
  const apt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!root || !apt)
    return { reason: 'no Chrome or Chromium was found; install one (on Debian: apt-get install chromium) and run again' };
  console.error('Installing chromium with apt-get, for the tests in a real browser…');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  const installed = find();
  return installed === undefined ? { reason: 'chromium could not be installed with apt-get' } : { path: installed, reason: '' };
}
