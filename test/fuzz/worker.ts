/** One thread of a long run: takes cases, runs them, and says in shared memory which one it is at, so that a hang can be told. */

import { parentPort } from 'node:worker_threads';
import { fuzz, type Cases } from './fuzz.ts';
import type { Counts, Trial } from './target.ts';
import { TARGETS } from './targets/index.ts';

export interface Job extends Cases {
  readonly target: string;
}

/** What came of a job; `found` says of each case that fell how to find it again, and why. */
export interface Done {
  readonly counts: Counts;
  readonly found: readonly string[];
}

const prepared = new Map<string, Trial>();

parentPort!.on('message', ({ job, at }: { job: Job; at: Int32Array }) => {
  void run(job, at).then((done) => parentPort!.postMessage(done));
});

async function run({ target: name, ...cases }: Job, at: Int32Array): Promise<Done> {
  const target = TARGETS.find((one) => one.name === name)!;
  let trial = prepared.get(name);
  if (trial === undefined) prepared.set(name, (trial = await target.prepare()));
  const { counts, found } = await fuzz(target, trial, cases, (seed) => Atomics.store(at, 0, seed));
  return { counts, found: found.map(({ message }) => message) };
}
