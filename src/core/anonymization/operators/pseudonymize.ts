/**
 * Pseudonymize: fresh labels P1 .. Pn in random order, and no key is kept. Only values of rows in the copy get one,
 * so that no gap tells of what was left out; a label that is itself an original value is passed over.
 *
 * Where a recipe keeps the key, labels are made with HMAC-SHA-256 and never with a plain hash: names and catalogues are
 * few enough to be hashed one by one, and whoever did that would read the labels.
 */

import { dictionaryOf, entries } from '../../dictionary.ts';
import type { TextColumn } from '../../history.ts';
import { say } from '../../message.ts';
import { shuffle } from '../../random.ts';
import { countRows, textColumn } from '../columns.ts';
import { KEYED_PSEUDONYM, keyedPseudonym } from '../pseudonymKey.ts';
import { countFilled, countShared } from '../commonValues.ts';
import type { Operator, OperatorContext } from './operator.ts';

/** What a pseudonym looks like. */
export const PSEUDONYM = /^P[1-9]\d*$/;

export const pseudonymize: Operator<'pseudonymize'> = {
  id: 'pseudonymize',
  refusal: (_step, column) => (column.kind === 'text' ? undefined : say('refusal.badRecipe.pseudonymOfTime')),
  level: () => 'pseudonym',
  clock: 'local',
  dependsOnRows: true,
  apply: ({ column }, step, context) => {
    if (column.kind !== 'text') throw new TypeError('Pseudonyms are for a column of texts.');
    return labelled(column, step.key === 'kept' ? keyedLabels(column, context) : freshLabels(column, context));
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
function named(column: TextColumn, rows: Uint32Array): Uint32Array<ArrayBuffer> {
  const used = new Uint8Array(column.dictionary.size);
  for (let at = 0; at < rows.length; at++) used[column.codes[rows[at]!]!] = 1;
  const codes = new Uint32Array(used.length);
  let count = 0;
  for (const [code, value] of entries(column.dictionary)) if (used[code] === 1 && value.trim() !== '') codes[count++] = code;
  return codes.slice(0, count);
}

/** Labels in the order they were drawn, with the code that each stands for; no two are the same. */
interface Labels {
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
}

function freshLabels(column: TextColumn, { random, rows }: OperatorContext): Labels {
  const taken = new Set<string>();
  for (const [, value] of entries(column.dictionary)) {
    const label = value.trim().toUpperCase();
    if (PSEUDONYM.test(label)) taken.add(label);
  }
  let number = 0;
  const codes = shuffle(named(column, rows), random);
  const texts = Array.from(codes, () => {
    do number++;
    while (taken.has(`P${number}`));
    return `P${number}`;
  });
  return { codes, texts };
}

function keyedLabels(column: TextColumn, { rows, key }: OperatorContext): Labels {
  if (key === undefined) throw new TypeError('A recipe that keeps a key was applied without one.');
  const codes = named(column, rows);
  return { codes, texts: Array.from(codes, (code) => keyedPseudonym(key, column.role, column.dictionary.at(code))) };
}

/** The column with its labels; what has none is blank. */
function labelled(column: TextColumn, { codes, texts }: Labels): TextColumn {
  const recode = new Uint32Array(column.dictionary.size);
  for (const [at, code] of codes.entries()) recode[code] = at + 1;
  return textColumn(
    column,
    column.codes.map((code) => recode[code]!),
    dictionaryOf(['', ...texts]),
  );
}
