/**
 * A program of its own, run with `--expose-gc`: opens exports full of planted values, uses them, closes them, and says what is
 * left. Prints `{ before, after, growth }`: how often planted text stands in the heap while open and after closing, and by how
 * many bytes the heap grew over the later half of the cycles.
 */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { getHeapStatistics, writeHeapSnapshot } from 'node:v8';
import { inProcessClient, type Client } from '#app/transports/inProcess.ts';
import { testPorts } from '#test/contract/ports.ts';
import { presetRecipe } from './recipe.ts';

const CYCLES = Number(process.argv[2] ?? 100);
/** Never a literal of the program: only a value that was read can hold it. */
const MARK = ['Xanthic', 'Quizzaciousness'].join(' ');

const { ports, dir, remove } = await testPorts();
const file = join(dir, 'ViewingActivity.csv');
const rows = readFileSync('resources/sample/ViewingActivity.csv', 'utf8').split('\n').slice(0, 400);
writeFileSync(
  file,
  rows.join('\n').replaceAll(/^(Ines,[^,]*,[^,]*,[^,]*,)[^,]*/gm, (_row, head: string) => `${head}${MARK} ${head.length}`),
);

async function use(client: Client, cycle: number): Promise<void> {
  const opened = await client.open.mutate({ files: [{ path: file }] });
  if (!opened.ok) throw new Error(opened.failure.code);
  const findings = await client.findings.query();
  if (!findings.ok) throw new Error(findings.failure.code);
  const found = await client.rows.query({ search: MARK, offset: 0, limit: 10 });
  if (!found.ok) throw new Error(found.failure.code);
  const saved = await client.save.mutate({
    recipe: await presetRecipe(client),
    path: join(dir, `copy-${cycle}.csv`),
    overwrite: false,
  });
  if (!saved.ok) throw new Error(saved.failure.code);
  rmSync(join(dir, `copy-${cycle}.csv`));
}

async function collect(): Promise<void> {
  for (let i = 0; i < 4; i++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** How often the planted text stands in a snapshot of the heap. */
function inHeap(name: string): number {
  const path = join(dir, name);
  writeHeapSnapshot(path);
  // The values end in a number, which the mark of this program does not.
  const count = readFileSync(path, 'latin1').match(new RegExp(`${MARK} \\d`, 'g'))?.length ?? 0;
  rmSync(path);
  return count;
}

const client = inProcessClient(ports);
const heap: number[] = [];
await use(client, 0);
const before = inHeap('open.heapsnapshot');
for (let cycle = 1; cycle <= CYCLES; cycle++) {
  await client.close.mutate();
  if (cycle % 10 === 0) {
    await collect();
    const { used_heap_size: used, external_memory: external } = getHeapStatistics();
    heap.push(used + external);
  }
  if (cycle < CYCLES) await use(client, cycle);
}
await collect();
const after = inHeap('closed.heapsnapshot');
const late = heap.slice(heap.length >> 1);
await remove();
process.stdout.write(`${JSON.stringify({ before, after, growth: (late.at(-1) ?? 0) - (late[0] ?? 0) })}\n`);
