/** Runs expressions against their attacks. `at` says which one it is at, so that one that never ends is known. */

import { parentPort, workerData } from 'node:worker_threads';
import { attacksOn } from './attacks.ts';

const { literals, at } = workerData;
let texts = 0;
for (const [index, literal] of literals.entries()) {
  const expression = new RegExp(literal.source, literal.flags);
  Atomics.store(at, 0, index);
  for (const text of attacksOn(literal)) {
    Atomics.add(at, 1, 1);
    expression.lastIndex = 0;
    expression.test(text);
    texts++;
  }
}
parentPort.postMessage(texts);
