/** `npm run fuzz -- [--cases N] [--seed S]`: a long run. Ends with status 1 at the first case that fails, naming its seed. */

import { parseArgs } from 'node:util';
import { Found, fuzz } from './fuzz.ts';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '1000000' }, seed: { type: 'string' } },
});
const cases = Number(values.cases);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
if (!Number.isSafeInteger(cases) || cases < 1 || !Number.isSafeInteger(seed)) {
  console.error('--cases and --seed need whole numbers.');
  process.exit(2);
}
console.log(`${cases} cases, --seed ${seed}`);
const began = performance.now();
try {
  const tally = await fuzz(cases, seed, ({ cases: done, opened }) => {
    if (done % 50_000 === 0) console.log(`${done} cases, ${opened} opened, ${((performance.now() - began) / 1000).toFixed(0)} s`);
  });
  console.log(`${JSON.stringify(tally)} in ${((performance.now() - began) / 1000).toFixed(0)} s`);
} catch (error) {
  if (!(error instanceof Found)) throw error;
  console.error(error.message);
  console.error(error.cause);
  process.exit(1);
}
