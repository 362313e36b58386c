/**
 * `npm run bench [-- --quick]`: writes invented exports of 10 thousand to a million rows and measures what is done to them,
 * each measure in a process of its own, the median of three. Prints Markdown.
 */

import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { viewingActivity } from '#core/sample/manyViewings.ts';
import type { Measured } from './measure.ts';

const SIZES = process.argv.includes('--quick') ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
const MEASURES = [
  ['papaparse', 'papaparse alone'],
  ['open', 'open to all findings'],
  ['protect', 'protect to checked copy'],
] as const;
const TIMES = 3;

const script = join(import.meta.dirname, 'measure.ts');
const line = (cells: readonly string[]): void => void process.stdout.write(`| ${cells.join(' | ')} |\n`);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

function measure(what: string, path: string): Measured {
  const runs = Array.from({ length: TIMES }, () => {
    const child = spawnSync(process.execPath, [script, what, path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    if (child.status !== 0) throw new Error(`${what} ended with ${child.status ?? child.signal}.`);
    return JSON.parse(child.stdout) as Measured;
  });
  const median = runs.sort((a, b) => a.seconds - b.seconds)[TIMES >> 1];
  if (!median) throw new Error('Nothing was measured.');
  return { ...median, peakBytes: Math.max(...runs.map((run) => run.peakBytes)) };
}

const folder = await mkdtemp(join(tmpdir(), 'unreel-bench-'));
try {
  process.stdout.write(
    `Node ${process.versions.node}, ${cpus().length} cores, median of ${TIMES}; peak memory of the whole process.\n\n`,
  );
  line(['rows', 'what', 'wall', 'of papaparse', 'against a tenth', 'peak memory', 'of the file', 'rows out']);
  line(Array.from({ length: 8 }, () => '---'));
  const earlier = new Map<string, number>();
  for (const rows of SIZES) {
    const path = join(folder, `ViewingActivity-${rows}.csv`);
    await pipeline(Readable.from(viewingActivity({ seed: 'bench', rows })), createWriteStream(path));
    const { size } = await stat(path);
    let floor = 0;
    for (const [what, label] of MEASURES) {
      const { seconds, peakBytes, rows: out } = measure(what, path);
      if (what === 'papaparse') floor = seconds;
      const before = earlier.get(what);
      earlier.set(what, seconds);
      line([
        `${rows} (${megabytes(size)})`,
        label,
        `${seconds.toFixed(2)} s`,
        `× ${(seconds / floor).toFixed(2)}`,
        before === undefined ? '' : `× ${(seconds / before).toFixed(1)}`,
        megabytes(peakBytes),
        `× ${(peakBytes / size).toFixed(2)}`,
        String(out),
      ]);
    }
    await rm(path);
  }
} finally {
  await rm(folder, { recursive: true });
}
