/**
 * No regular expression of the program can be kept busy by a text made for it. A worker tries each; one that has computed for
 * seconds and is still at the same text is named. That is a limit, not a measurement: what fails takes minutes or years.
 */

import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { computed } from '#test/fuzz/fuzz.ts';
import { literals, literalsIn, type Literal } from './literals.ts';

/** So much computing for one text is a hang. Not so much waiting: other programs may keep the machine busy. */
const HANGS_AFTER_MS = 5_000;

interface Outcome {
  /** Texts that were tried on expressions that ended. */
  readonly texts: number;
  /** Expressions that did not end. */
  readonly stuck: readonly string[];
}

async function tried(list: readonly Literal[], hangsAfterMs = HANGS_AFTER_MS): Promise<Outcome> {
  const at = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { literals: list, at } });
  let seen = 0;
  let since = computed();
  let watch: NodeJS.Timeout | undefined;
  try {
    const texts = await new Promise<number | undefined>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      watch = setInterval(() => {
        const now = Atomics.load(at, 1);
        if (now !== seen) [seen, since] = [now, computed()];
        else if (now > 0 && computed() - since > hangsAfterMs) resolve(undefined);
      }, 100);
    });
    if (texts !== undefined) return { texts, stuck: [] };
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
  const index = Atomics.load(at, 0);
  const { file, line, source } = list[index]!;
  const rest = await tried(list.slice(index + 1), hangsAfterMs);
  return { texts: seen + rest.texts, stuck: [`${file}:${line} /${source}/`, ...rest.stuck] };
}

const literal = (source: string): Literal => ({ file: 'bad.ts', line: 1, source, flags: '' });

test('expressions are found where they stand', () => {
  const text = 'const a = /x+/g;\n// not /this/\nconst b = "/nor/this/"; a.replace(/[/]\\/\\d/u, "");';
  expect(literalsIn('a.ts', text).map(({ line, source, flags }) => [line, source, flags])).toEqual([
    [1, 'x+', 'g'],
    [3, '[/]\\/\\d', 'u'],
  ]);
});

test.each(['(a+)+$', '^(\\d+|\\d\\d)*x$', '(?:[a-z ]*)*;', '^(\\w+\\s?)*$'])('the bad one /%s/ is caught', async (source) => {
  expect((await tried([literal(source)], 700)).stuck).toEqual([`bad.ts:1 /${source}/`]);
});

test('none of ours can be kept busy', async () => {
  const ours = literals();
  expect(ours.length).toBeGreaterThan(50);
  const { texts, stuck } = await tried(ours);
  expect(stuck).toEqual([]);
  expect(texts).toBeGreaterThan(ours.length * 10);
}, 280_000);
