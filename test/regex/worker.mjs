/** Runs expressions against their attacks, and says before each which one it is at, so that one that never ends is known. */

import { parentPort, workerData } from 'node:worker_threads';
import { attacksOn } from './attacks.ts';

const { literals, current } = workerData;
for (let index = workerData.from; index < literals.length; index++) {
  const literal = literals[index];
  Atomics.store(current, 0, index);
  let texts = 0;
  for (const text of attacksOn(literal)) {
    const expression = new RegExp(literal.source, literal.flags);
    Atomics.add(current, 1, 1);
    expression.test(text);
    texts++;
  }
  parentPort.postMessage(texts);
}
