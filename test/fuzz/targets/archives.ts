/** Harmed archives: their directory, their members, their names and their nesting. What is inside is opened or refused, never thrown. */

import { zipSync, type Zippable } from 'fflate';
import { importHistory } from '#core/import/importHistory.ts';
import { unattended } from '#core/task.ts';
import { fileOf, uploadOf } from '../../core/import/sources.ts';
import { checkAccounts, countsOf } from '../accounts.ts';
import { oneOf, once, several, type Draw } from '../draws.ts';
import { fixtures, type Fixture } from '../fixtures.ts';
import { mutated } from '../mutate.ts';
import type { Target } from '../target.ts';

/** Folders and names that mean something to a reader of archives. */
const FOLDERS = [
  '',
  'netflix-report/',
  'CONTENT_INTERACTION/',
  '123/',
  '../',
  '/',
  'C:\\',
  'é/',
  'e\u0301/',
  'a\0b/',
  '__MACOSX/',
];
const NAMES = [
  'ViewingActivity.csv',
  'Devices.csv',
  'IpAddressesStreaming.csv',
  'Profiles.csv',
  'GamePlaySession.txt',
  'a.zip',
  '._x.csv',
];
const EMPTY_TABLE = new TextEncoder().encode('We found no information for this table.');
/** Where a zip is told apart: the signatures of its records, each with a run of numbers behind it. */
const RECORDS: readonly number[] = [0x0201_4b50, 0x0403_4b50, 0x0605_4b50, 0x0606_4b50, 0x0706_4b50];
const RECORD_BYTES = 46;

export const archives: Target = {
  name: 'archive',
  share: 15,
  least: { opened: 0.15, rows: 0.5 },
  prepare() {
    const all = fixtures();
    return async (draw) => {
      const archive = harmed(zipSync(members(all, draw), { level: once(2, draw) ? 0 : 6 }), draw);
      const source = once(3, draw)
        ? uploadOf(archive, 'report.zip', 1 + draw(900))
        : fileOf(archive, 'report.zip', 1 + draw(900));
      const result = await importHistory([source], {}, unattended);
      if (!result.ok) return {};
      checkAccounts(result.value);
      return countsOf(result.value);
    };
  },
};

function members(all: readonly Fixture[], draw: Draw): Zippable {
  return Object.fromEntries(
    several(1, 5, draw, () => {
      const { name, bytes } = oneOf(all, draw);
      const base = once(3, draw) ? oneOf(NAMES, draw) : name.slice(name.lastIndexOf('/') + 1);
      const path = (once(2, draw) ? oneOf(FOLDERS, draw) : '') + base;
      const inside = once(8, draw) ? zipSync({ 'inner.csv': bytes }) : once(8, draw) ? EMPTY_TABLE : bytes;
      return [path, once(4, draw) ? mutated(inside, draw) : inside];
    }),
  );
}

/** An archive with a number of one of its records changed, harmed anywhere, or whole. */
function harmed(archive: Uint8Array, draw: Draw): Uint8Array {
  if (once(4, draw)) return archive;
  if (once(3, draw)) return mutated(archive, draw);
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const records: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++) if (RECORDS.includes(view.getUint32(at, true))) records.push(at);
  for (let changes = 1 + draw(2); changes > 0 && records.length > 0; changes--) {
    const at = oneOf(records, draw) + 4 + draw(RECORD_BYTES);
    if (at < bytes.length) bytes[at] = once(2, draw) ? draw(256) : bytes[at]! ^ (1 << draw(8));
  }
  return bytes;
}
