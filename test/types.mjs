/** Checks the types of every room with that room's own libraries: the core cannot name `window`, the screens cannot name `process`. */

import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import process from 'node:process';

const only = process.argv.slice(2);
const rooms = globSync('{src,electron}/**/tsconfig.json').concat('test/tsconfig.json', 'tsconfig.json').sort();
if (rooms.length < 10) throw new Error(`Found only ${rooms.length} rooms to check.`);

let failed = 0;
for (const room of rooms) {
  if (only.length > 0 && !only.some((name) => room.startsWith(name))) continue;
  const run = spawnSync(process.execPath, ['node_modules/typescript-7/bin/tsc', '-p', room], { stdio: 'inherit' });
  if (run.status !== 0) failed++;
}
process.exitCode = failed === 0 ? 0 : 1;
