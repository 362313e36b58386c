/**
 * `npm run bench [-- --quick] [--rows=5000000] [--only=open,protect] [--times=1] [--peers] [--attack] [--browser]`: writes invented exports of 10
 * thousand to five million rows and measures what is done to them, each measure in a process of its own, the median of three; of
 * the largest only what opening takes. Prints Markdown.
 */

import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { viewingActivity } from '#core/sample/manyViewings.ts';
import type { Measured } from './measure.ts';
import { benchAttack } from './attack.ts';
import { benchBrowser } from './browser.ts';
import { line } from './markdown.ts';
import { MEASURES } from './measures/index.ts';
import { peers } from './peers/peers.ts';

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rows: { type: 'string' },
    only: { type: 'string' },
    times: { type: 'string', default: '3' },
    peers: { type: 'boolean', default: false },
    attack: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
  },
});
const SIZES = asked.rows?.split(',').map(Number) ?? (asked.quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000, 5_000_000]);
/** Beyond this many rows only the measures that say so: plain ways that keep every row as strings need more memory than there is. */
const LARGE = 1_000_000;
const TIMES = Number(asked.times);

const script = join(import.meta.dirname, 'measure.ts');
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
const seconds = (value: number): string => `${value.toFixed(value < 1 ? 3 : 2)} s`;
const times = (value: number): string => `× ${value.toFixed(2)}`;

/** The median run, with the peak memory of the worst; `whole` is the wall time of the process from start to end. */
function measure(id: string, path: string): Measured & { readonly whole: number } {
  const runs = Array.from({ length: TIMES }, () => once(id, path));
  const median = runs.sort((a, b) => a.seconds - b.seconds)[TIMES >> 1];
  if (!median) throw new Error('Nothing was measured.');
  return { ...median, peakBytes: Math.max(...runs.map((run) => run.peakBytes)) };
}

function once(id: string, path: string): Measured & { readonly whole: number } {
  const began = performance.now();
  const child = spawnSync(process.execPath, [script, id, path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.status !== 0) throw new Error(`${id} ended with ${child.status ?? child.signal}.`);
  return { ...(JSON.parse(child.stdout) as Measured), whole: (performance.now() - began) / 1000 };
}

/** The wanted measures and what they are compared with. */
function wanted(rows: number): typeof MEASURES {
  const ids = asked.only?.split(',');
  const possible = rows > LARGE ? MEASURES.filter(({ large }) => large) : MEASURES;
  if (ids === undefined) return possible;
  const compared = possible.filter(({ id }) => ids.includes(id)).map(({ against }) => against);
  return possible.filter(({ id }) => ids.includes(id) || compared.includes(id));
}

if (asked.attack) {
  await benchAttack(join(import.meta.dirname, '..', '..', 'resources', 'knowledge'), asked);
  process.exit();
}

if (asked.browser) {
  await benchBrowser(Number(asked.rows ?? 1_000_000));
  process.exit();
}

const folder = await mkdtemp(join(tmpdir(), 'unreel-bench-'));
try {
  process.stdout.write(
    `Node ${process.versions.node}, ${cpus().length} cores, median of ${TIMES}. *Wall* and *CPU* are of the work in a running program ` +
      `(CPU: of all threads); *whole process* adds its start and what the measure needs beforehand; *longest step* is the longest ` +
      `time in which nobody else is answered, and Cancel waits; *growth per tenfold* is against the size before it, 10 being linear. Lines in italics are the plain way to do the same.\n\n`,
  );
  line([
    'rows',
    'what',
    'wall',
    'CPU',
    'compared',
    'growth per tenfold',
    'longest step',
    'whole process',
    'peak memory',
    'of the file',
    'out',
  ]);
  line(Array.from({ length: 11 }, () => '---'));
  /** Of the size before, by measure. */
  const smaller = new Map<string, { readonly rows: number; readonly seconds: number }>();
  for (const rows of SIZES) {
    const path = join(folder, `ViewingActivity-${rows}.csv`);
    await pipeline(Readable.from(viewingActivity({ seed: 'bench', rows })), createWriteStream(path));
    const { size } = await stat(path);
    const done = new Map<string, Measured>();
    for (const { id, label, against } of wanted(rows)) {
      const measured = measure(id, path);
      done.set(id, measured);
      const compared = against === undefined ? undefined : done.get(against);
      const before = smaller.get(id);
      smaller.set(id, { rows, seconds: measured.seconds });
      line([
        `${rows} (${megabytes(size)})`,
        label,
        seconds(measured.seconds),
        seconds(measured.cpuSeconds),
        compared === undefined
          ? ''
          : `${times(measured.seconds / compared.seconds)} ${against} (CPU ${times(measured.cpuSeconds / compared.cpuSeconds)})`,
        before === undefined ? '' : times((measured.seconds / before.seconds) ** (1 / Math.log10(rows / before.rows))),
        measured.longest === undefined ? '' : `${(measured.longest * 1000).toFixed(0)} ms`,
        seconds(measured.whole),
        megabytes(measured.peakBytes),
        times(measured.peakBytes / size),
        String(measured.out),
      ]);
    }
    if (asked.peers)
      for (const peer of peers(path, TIMES, () => once('open', path))) line([`${rows} (${megabytes(size)})`, ...peer]);
    await rm(path);
  }
} finally {
  await rm(folder, { recursive: true });
}
