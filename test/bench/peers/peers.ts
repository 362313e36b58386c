/** Other programs on the same file. They have a package of their own, so that nobody installs them who does not ask. */

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

interface PeerMeasured {
  readonly seconds: number;
  readonly readSeconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly out: number;
}

/** What is compared of a run. */
type Compared = Pick<PeerMeasured, 'seconds' | 'cpuSeconds' | 'peakBytes'>;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

const folder = import.meta.dirname;
const PEERS = [
  ['table', 'DuckDB: read into a table, then count by profile, device, country, day × hour'],
  ['file', 'DuckDB: the same four counts straight from the file'],
] as const;

/**
 * The cells of a line of the bench for each peer, without the first, the median of so many runs. `ours` runs what they are compared
 * with: once before each of theirs, for a machine that is shared may be slower a minute later. One line that says so where none can
 * be installed.
 */
export function peers(path: string, times: number, ours: () => Compared): string[][] {
  if (!existsSync(join(folder, 'node_modules')) && !install()) {
    return [
      ['*DuckDB could not be installed here (`npm install` in test/bench/peers failed)*', ...Array.from({ length: 9 }, () => '')],
    ];
  }
  const { size } = statSync(path);
  return PEERS.map(([how, label]) => {
    const beside: Compared[] = [];
    const runs = Array.from({ length: times }, () => {
      beside.push(ours());
      return run(path, how);
    });
    const failed = runs.find((one) => 'ended' in one);
    if (failed && 'ended' in failed) return [`*${label}: ended with ${failed.ended}*`, ...Array.from({ length: 9 }, () => '')];
    const ratio = (of: keyof Compared): string =>
      `× ${median(runs.map((one, at) => ('seconds' in one ? beside[at]![of] / one[of] : Number.NaN))).toFixed(2)}`;
    const measured = runs.filter((one) => 'seconds' in one).sort((a, b) => a.seconds - b.seconds);
    const { seconds, readSeconds, cpuSeconds, whole, out } = measured[times >> 1]!;
    const peakBytes = Math.max(...measured.map((one) => one.peakBytes));
    const opened = median(beside.map((one) => one.seconds)).toFixed(2);
    const compared = `open beside it ${opened} s: ${ratio('seconds')} the time (CPU ${ratio('cpuSeconds')}), ${ratio('peakBytes')} the memory`;
    return [
      `*${label}*`,
      `${seconds.toFixed(2)} s`,
      `${cpuSeconds.toFixed(2)} s`,
      [how === 'table' ? `${readSeconds.toFixed(2)} s of it reading` : [], compared].flat().join('; '),
      '',
      '',
      `${whole.toFixed(2)} s`,
      `${(peakBytes / 1e6).toFixed(0)} MB`,
      `× ${(peakBytes / size).toFixed(2)}`,
      String(out),
    ];
  });
}

/** One run in a process of its own; how it ended where it failed. */
function run(path: string, how: string): (PeerMeasured & { readonly whole: number }) | { readonly ended: string } {
  const began = performance.now();
  const child = spawnSync(process.execPath, [join(folder, 'duckdb.mjs'), path, how], { encoding: 'utf8' });
  const whole = (performance.now() - began) / 1000;
  if (child.status !== 0) return { ended: String(child.status ?? child.signal) };
  return { ...(JSON.parse(child.stdout) as PeerMeasured), whole };
}

function install(): boolean {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}
