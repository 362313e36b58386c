/** Texts made to keep a regular expression busy: made of what the expression itself looks for, very often, and then what it does not. */

import type { Literal } from './literals.ts';

/** Long enough that an expression which takes the cube of this, or a power, does not end within the limit of the test. */
export const LENGTH = 6_000;

/** What a class escape stands for. */
const CLASSES: Readonly<Record<string, string>> = {
  d: '07',
  w: 'aZ_0',
  s: ' \t\n',
  S: 'a',
  D: 'a',
  W: '-',
  b: ' ',
  B: 'a',
  p: 'aé',
  P: '-',
};
/** What ends a text so that it does not fit after all. */
const MISMATCHES = ['', '\u0000', '!', '\n', 'x', ' ', '€'];

/** The characters an expression names, those its classes stand for, and the ends of its ranges. */
export function alphabetOf(source: string): string[] {
  const found = new Set<string>(['a', '0', ' ']);
  for (const [, escaped, plain] of source.replace(/\\u\{?[\da-f]+\}?|\\x[\da-f]{2}/gi, unescaped).matchAll(/\\(.)|([^\\])/gsu)) {
    if (escaped !== undefined) for (const char of CLASSES[escaped] ?? escaped) found.add(char);
    else if (plain !== undefined && !'()[]{}*+?|^$.'.includes(plain)) found.add(plain);
  }
  return [...found];
}

const unescaped = (text: string): string => {
  const code = Number.parseInt(text.replace(/[^\da-f]/gi, ''), 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** Runs of words that stand in the expression, e.g. `Season` in `/Season \d+/`. */
const wordsOf = (source: string): string[] => source.match(/[\p{L}\d]{2,}/gu) ?? [];

/** Texts for an expression: each of its characters and words repeated, pairs of them in turn, whole alphabets, with every ending. */
export function* attacksOn({ source }: Literal): Generator<string> {
  const alphabet = alphabetOf(source);
  const units = new Set([...alphabet, ...wordsOf(source).slice(0, 10), alphabet.join('')]);
  const few = alphabet.slice(0, 8);
  for (const one of few) for (const other of few) if (one !== other) units.add(one + other);
  for (const unit of units) {
    const repeated = unit.repeat(Math.ceil(LENGTH / unit.length));
    for (const mismatch of unit.length === 1 ? MISMATCHES : MISMATCHES.slice(0, 2)) {
      yield repeated + mismatch;
    }
    for (const head of alphabet.slice(0, 3)) yield `${head}${repeated}\u0000`;
  }
}
