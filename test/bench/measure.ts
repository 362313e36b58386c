/** One measure in a process of its own: `measure.ts ID FILE`. Prints what it took as JSON. */

import { join } from 'node:path';
import process from 'node:process';
import { secondThread } from '#platform/secondThread.ts';
import { MEASURES } from './measures/index.ts';
import { StopWatch } from './stopWatch.ts';

export interface Measured {
  /** Of the work alone: without the start of the process and without what the measure needs beforehand. */
  readonly seconds: number;
  /** User and system time of the same, of all threads: what a busy machine changes less than the clock. */
  readonly cpuSeconds: number;
  /** Seconds of the longest stretch of work in which nobody else is answered; undefined for work without pauses. */
  readonly longest: number | undefined;
  /** Of the whole process. */
  readonly peakBytes: number;
  /** What came out, so that a measure that did nothing shows. */
  readonly out: number;
}

const [, , id = '', path = ''] = process.argv;
const measure = MEASURES.find((known) => known.id === id);
if (!measure) throw new Error(`There is no measure called ${id}.`);
const work = await measure.prepare(path);
const hands = secondThread(join(import.meta.dirname, '..', '..', 'src', 'platform', 'thread.ts'));
await hands?.warm();
const watch = new StopWatch(hands);
const out = await work(watch);
const measured: Measured = { ...watch.stop(), peakBytes: process.resourceUsage().maxRSS * 1024, out };
process.stdout.write(JSON.stringify(measured), () => process.exit(0));
