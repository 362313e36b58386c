/**
 * Pseudonymize: fresh labels P1 .. Pn in random order, and no key is kept. Only values of rows in the copy get one,
 * so that no gap tells of what was left out; a label that is itself an original value is passed over.
 *
 * Where a recipe keeps the key, labels are made with HMAC-SHA-256 and never with a plain hash: names and catalogues are
 * few enough to be hashed one by one, and whoever did that would read the labels.
 */

import { entries } from '../../dictionary.ts';
import type { TextColumn } from '../../history.ts';
import { say } from '../../message.ts';
import { shuffle } from '../../random.ts';
import { countRows, mapValues } from '../columns.ts';
import { KEYED_PSEUDONYM, keyedPseudonym } from '../pseudonymKey.ts';
import { countFilled, countShared } from '../sharedValues.ts';
import type { Operator, OperatorContext } from './operator.ts';

/** What a pseudonym looks like. */
export const PSEUDONYM = /^P[1-9]\d*$/;

export const pseudonymize: Operator<'pseudonymize'> = {
  id: 'pseudonymize',
  refusal: (_step, column) => (column.kind === 'text' ? undefined : say('refusal.badRecipe.pseudonymOfTime')),
  level: () => 'pseudonym',
  clock: 'local',
  apply: ({ column }, step, context) => {
    if (column.kind !== 'text') throw new TypeError('Pseudonyms are for a column of texts.');
    const labels = step.key === 'kept' ? keyedLabels(column, context) : freshLabels(column, context);
    return mapValues(column, (_value, code) => labels.get(code) ?? '');
  },
  check: ({ column }, copy, { key }) => {
    const label = key === 'kept' ? KEYED_PSEUDONYM : PSEUDONYM;
    return {
      finer: copy.kind === 'text' ? countRows(copy, (text) => text !== '' && !label.test(text)) : countFilled(copy),
      originals: countShared(column, copy),
    };
  },
};

/** Codes of the values that the copy will hold; blank cells stay blank. */
function named(column: TextColumn, rows: Uint32Array): number[] {
  const used = new Uint8Array(column.dictionary.size);
  for (const row of rows) used[column.codes[row]!] = 1;
  const codes: number[] = [];
  for (const [code, value] of entries(column.dictionary)) if (used[code] === 1 && value.trim() !== '') codes.push(code);
  return codes;
}

function freshLabels(column: TextColumn, { random, rows }: OperatorContext): ReadonlyMap<number, string> {
  const taken = new Set<string>();
  for (const [, value] of entries(column.dictionary)) taken.add(value.trim().toUpperCase());
  const labels = new Map<number, string>();
  let number = 0;
  for (const code of shuffle(named(column, rows), random)) {
    do number++;
    while (taken.has(`P${number}`));
    labels.set(code, `P${number}`);
  }
  return labels;
}

function keyedLabels(column: TextColumn, { rows, key }: OperatorContext): ReadonlyMap<number, string> {
  if (key === undefined) throw new TypeError('A recipe that keeps a key was applied without one.');
  return new Map(named(column, rows).map((code) => [code, keyedPseudonym(key, column.role, column.dictionary.at(code))]));
}
