/**
 * Pseudonymize: fresh labels P1 .. Pn in random order, and no key is kept. Only values of rows in the copy get one,
 * so that no gap tells of what was left out; a label that is itself an original value is passed over.
 */

import { entries } from '../../dictionary.ts';
import { say } from '../../message.ts';
import { shuffle } from '../../random.ts';
import { mapValues } from '../columns.ts';
import type { Operator } from './operator.ts';

/** What a pseudonym looks like. */
export const PSEUDONYM = /^P[1-9]\d*$/;

export const pseudonymize: Operator<'pseudonymize'> = {
  id: 'pseudonymize',
  refusal: (_step, column) => (column.kind === 'text' ? undefined : say('refusal.badRecipe.pseudonymOfTime')),
  level: () => 'pseudonym',
  apply: ({ column }, _step, { random, rows }) => {
    if (column.kind !== 'text') throw new TypeError('Pseudonyms are for a column of texts.');
    const used = new Uint8Array(column.dictionary.size);
    for (const row of rows) used[column.codes[row]!] = 1;
    const taken = new Set<string>();
    const named: number[] = [];
    for (const [code, value] of entries(column.dictionary)) {
      taken.add(value.trim().toUpperCase());
      if (used[code] === 1 && value.trim() !== '') named.push(code);
    }
    const labels = new Map<number, string>();
    let number = 0;
    for (const code of shuffle(named, random)) {
      do number++;
      while (taken.has(`P${number}`));
      labels.set(code, `P${number}`);
    }
    return mapValues(column, (_value, code) => labels.get(code) ?? '');
  },
};
