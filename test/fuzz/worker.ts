/** One thread of a long run: takes cases, runs them, and says in shared memory which one it is at, so that a hang can be told. */

import { parentPort } from 'node:worker_threads';
import { Found, fuzz, type Cases } from './fuzz.ts';
import type { Counts, Trial } from './target.ts';
import { TARGETS } from './targets/index.ts';

export interface Job extends Cases {
  readonly target: string;
}

export type Done = { readonly counts: Counts } | { readonly found: string };

const prepared = new Map<string, Trial>();

parentPort!.on('message', ({ job, at }: { job: Job; at: Int32Array }) => {
  void run(job, at).then((done) => parentPort!.postMessage(done));
});

async function run({ target: name, ...cases }: Job, at: Int32Array): Promise<Done> {
  const target = TARGETS.find((one) => one.name === name)!;
  let trial = prepared.get(name);
  if (trial === undefined) prepared.set(name, (trial = await target.prepare()));
  try {
    return { counts: await fuzz(target, trial, cases, (seed) => Atomics.store(at, 0, seed)) };
  } catch (error) {
    if (!(error instanceof Found)) throw error;
    return { found: error.message };
  }
}
