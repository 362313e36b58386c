/**
 * `npm run fuzz -- [--cases N] [--seed S] [--only TARGET] [--from N] [--jobs N]`: a long run on several threads. A case
 * that fails ends its stretch and is named with the command that finds it again; the others go on. Status 1 if any failed.
 */

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { commandFor, HANGS_AFTER_MS, shareOf } from './fuzz.ts';
import { TARGETS } from './targets/index.ts';
import type { Done, Job } from './worker.ts';

/** Cases between two lines of progress. */
const STRETCH = 10_000;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string' },
    only: { type: 'string' },
    from: { type: 'string', default: '0' },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});
const numbers = {
  cases: Number(values.cases),
  seed: Number(values.seed ?? Date.now() % 1_000_000_000),
  from: Number(values.from),
  jobs: Number(values.jobs),
};
if (Object.values(numbers).some((one) => !Number.isSafeInteger(one) || one < 0) || numbers.cases < 1 || numbers.jobs < 1)
  fail('--cases, --seed, --from and --jobs need whole numbers.');
const targets = TARGETS.filter(({ name }) => values.only === undefined || name === values.only);
if (targets.length === 0) fail(`--only needs one of ${TARGETS.map(({ name }) => name).join(', ')}.`);

const { cases, seed, from } = numbers;
/** Every stretch of the run, the same for the same cases and seed: a run that was broken off goes on behind those that are done. */
const stretches: readonly Job[] = targets
  .flatMap((target) => {
    const own = targets.length === 1 ? cases : shareOf(target, cases);
    return Array.from({ length: Math.ceil(own / STRETCH) }, (_, at) => ({
      target: target.name,
      seed: seed + at * STRETCH,
      cases: Math.min(STRETCH, own - at * STRETCH),
      place: (at + 1) / own,
    }));
  })
  // All targets from the beginning, each by its share.
  .toSorted((x, y) => x.place - y.place);

const began = performance.now();
const done = new Set<number>();
const sums = new Map<string, Record<string, number>>();
let next = from;
let failed = 0;
console.log(`${cases} cases in ${stretches.length} stretches, --seed ${seed}`);
await Promise.all(Array.from({ length: Math.min(numbers.jobs, stretches.length) }, () => thread()));
for (const [target, counts] of sums) console.log(`${target}: ${JSON.stringify(counts)}`);
console.log(`${failed === 0 ? 'Nothing fell' : `${failed} fell`} in ${seconds()} s.`);
process.exit(failed === 0 ? 0 : 1);

/** Takes stretches until none is left. */
async function thread(): Promise<void> {
  let worker = new Worker(new URL('./worker.ts', import.meta.url));
  while (next < stretches.length) {
    const index = next++;
    const job = stretches[index]!;
    const outcome = await answerOf(worker, job);
    done.add(index);
    if ('found' in outcome) {
      failed++;
      console.error(`\n${outcome.found}\n`);
      if (outcome.isLost) {
        await worker.terminate();
        worker = new Worker(new URL('./worker.ts', import.meta.url));
      }
    } else {
      const own = sums.get(job.target) ?? {};
      for (const [key, count] of Object.entries({ cases: job.cases, ...outcome.counts })) own[key] = (own[key] ?? 0) + count;
      sums.set(job.target, own);
    }
    console.log(
      `${done.size + from}/${stretches.length}: ${job.target} from seed ${job.seed}, ${seconds()} s; --from ${firstLeft()} goes on here`,
    );
  }
  await worker.terminate();
}

/** What a worker makes of a stretch; one that hangs or dies is lost, and the case it was at is the one that fell. */
function answerOf(worker: Worker, job: Job): Promise<Done & { readonly isLost?: boolean }> {
  const at = new Int32Array(new SharedArrayBuffer(4));
  return new Promise((resolve) => {
    let last = -1;
    let since = performance.now();
    const settle = (outcome: Done & { readonly isLost?: boolean }): void => {
      clearInterval(timer);
      worker.removeAllListeners();
      resolve(outcome);
    };
    const lost = (why: string): void => settle({ found: `${commandFor(job.target, Atomics.load(at, 0))}\n${why}`, isLost: true });
    const timer = setInterval(() => {
      const now = Atomics.load(at, 0);
      if (now !== last) [last, since] = [now, performance.now()];
      // Twice as long as a case that comes to an end may take, and tells of itself.
      else if (performance.now() - since > 2 * HANGS_AFTER_MS) lost('It hangs.');
    }, 1000);
    worker.on('message', settle);
    worker.on('error', (error) => lost(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    worker.on('exit', (code) => lost(`The thread ended with ${code}.`));
    worker.postMessage({ job, at });
  });
}

function firstLeft(): number {
  let index = from;
  while (done.has(index)) index++;
  return index;
}

function seconds(): string {
  return ((performance.now() - began) / 1000).toFixed(0);
}

function fail(why: string): never {
  console.error(why);
  process.exit(2);
}
