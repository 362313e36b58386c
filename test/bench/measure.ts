/** One measure in a process of its own: `measure.ts WHAT FILE`. Prints seconds of work and the peak memory of the process as JSON. */

import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import Papa from 'papaparse';
import { importHistory } from '#core/import/importHistory.ts';
import { infer } from '#core/inference/infer.ts';
import type { Result } from '#core/result.ts';
import { unattended } from '#core/task.ts';
import { viewingsOf } from '#core/viewings.ts';
import { application } from '#cli/application.ts';
import { nodeFiles } from '#platform/files.ts';

export interface Measured {
  readonly seconds: number;
  readonly peakBytes: number;
  /** Rows that came out, so that a measure that did nothing shows. */
  readonly rows: number;
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

const MEASURES: Record<string, (path: string) => Promise<number>> = {
  /** The floor: splitting the same bytes into cells and keeping nothing. */
  papaparse: (path) =>
    new Promise((done, fail) => {
      let rows = -1;
      Papa.parse<string[]>(createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 }), {
        chunk: ({ data }) => void (rows += data.length),
        complete: () => done(rows),
        error: fail,
        skipEmptyLines: true,
      });
    }),
  /** From the file to every finding. */
  async open(path) {
    const source = must(await nodeFiles().open({ path }));
    const { history } = must(await importHistory([source], {}, unattended));
    const findings = await infer(viewingsOf(history, { timeZone: 'Europe/Amsterdam', leaveOutShort: true }), unattended);
    await source.close();
    if (findings.facts.length === 0) throw new Error('Nothing was found.');
    return history.rows;
  },
  /** From the file to a copy that was read back and checked, through the application. */
  async protect(path) {
    const folder = await mkdtemp(join(tmpdir(), 'unreel-bench-'));
    try {
      const client = application();
      must(await client.open.mutate({ files: [{ path }], timeZone: 'Europe/Amsterdam' }));
      const [preset] = await client.presets.query();
      if (!preset) throw new Error('There is no preset.');
      const receipt = must(await client.save.mutate({ recipe: preset.recipe, path: join(folder, 'copy.csv'), overwrite: false }));
      return receipt.rows.out;
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

const [, , what = '', path = ''] = process.argv;
const measure = MEASURES[what];
if (!measure) throw new Error(`There is no measure called ${what}.`);
const began = performance.now();
const rows = await measure(path);
const measured: Measured = {
  seconds: (performance.now() - began) / 1000,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  rows,
};
process.stdout.write(JSON.stringify(measured));
