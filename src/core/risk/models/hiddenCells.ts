/**
 * Inference by prediction: how often the likeliest guess from the rest of a row tells what was hidden in it. Only what beats the
 * guess that needs no copy counts: (r - r0) / (1 - r0).
 * The criterion is named in: Article 29 Working Party, "Opinion 05/2014 on Anonymisation Techniques", WP216, 2014.
 */

import type { History } from '../../history.ts';
import type { Role } from '../../model.ts';
import type { Steps } from '../../steps.ts';
import type { Viewings } from '../../viewings.ts';
import { keyOf, oneClass, refine, type Classes, type Key } from '../classes.ts';

export interface HiddenCells {
  readonly role: Role;
  /** Rows that were looked at. */
  readonly rows: number;
  /** How often the likeliest guess is right, 0..1. */
  readonly right: number;
  /** How often the most common value of the file is right. */
  readonly base: number;
  /** (right - base) / (1 - base); 0 where the copy helps nobody. */
  readonly gain: number;
}

/** What may be hidden, and what of it is guessed: of a title its show. */
const HIDDEN: readonly Role[] = ['title', 'device', 'country', 'profile'];
const GUESSED_FROM: readonly Role[] = ['profile', 'country', 'device', 'duration', 'start', 'title'];

/** So many rows tell the share to a percent. */
const MOST_ROWS = 20_000;

/** Every column of the original that the copy says less of. `sourceRow`: copy row -> original row. */
export function* hiddenCells(original: Viewings, copy: History, sourceRow: Uint32Array): Steps<readonly HiddenCells[]> {
  const every = Math.max(1, Math.ceil(copy.rows / MOST_ROWS));
  const sample = Uint32Array.from({ length: Math.ceil(copy.rows / every) }, (_, at) => at * every);
  const keys = new Map<Role, Key>();
  for (const role of GUESSED_FROM) {
    const column = copy.columns.find((one) => one.role === role);
    if (column === undefined) continue;
    const { codes, bound } = keyOf(column);
    keys.set(role, { codes: sample.map((row) => codes[row]!), bound });
    yield;
  }
  const found: HiddenCells[] = [];
  for (const role of HIDDEN) {
    const truth = truthOf(original, role);
    const published = copy.columns.find((column) => column.role === role);
    if (truth === undefined || published?.kind !== 'text') continue;
    const hidden = sample.map((row) => truth(sourceRow[row]!));
    if (tellsAll(keys.get(role)!.codes, hidden)) continue;
    let classes = oneClass(sample.length);
    for (const key of keys.values()) classes = refine(classes, key);
    found.push({ role, ...guessWithin(classes, hidden) });
    yield;
  }
  return found;
}

/** Guesses each row's hidden value from the other rows of its class: by their most common one, or by the file's. */
export function guessWithin(classes: Classes, hidden: Uint32Array): Omit<HiddenCells, 'role'> {
  const rows = hidden.length;
  const bound = hidden.reduce((most, one) => Math.max(most, one + 1), 1);
  const key: Key = { codes: hidden, bound };
  const pairs = refine(classes, key);
  const overall = refine(oneClass(rows), key);
  const valueOfPair = new Uint32Array(pairs.count);
  const classOfPair = new Uint32Array(pairs.count);
  for (let row = 0; row < rows; row++) {
    valueOfPair[pairs.of[row]!] = overall.of[row]!;
    classOfPair[pairs.of[row]!] = classes.of[row]!;
  }
  // Of each class the largest and the second count.
  const most = new Uint32Array(classes.count);
  const second = new Uint32Array(classes.count);
  for (let pair = 0; pair < pairs.count; pair++) {
    const at = classOfPair[pair]!;
    const count = pairs.sizes[pair]!;
    if (count > most[at]!) {
      second[at] = most[at]!;
      most[at] = count;
    } else if (count > second[at]!) second[at] = count;
  }
  const common = overall.sizes.reduce((best, count, value) => (count > overall.sizes[best]! ? value : best), 0);
  const base = rows === 0 ? 0 : overall.sizes[common]! / rows;
  let right = 0;
  for (let pair = 0; pair < pairs.count; pair++) {
    const at = classOfPair[pair]!;
    const count = pairs.sizes[pair]!;
    // A row that stands alone tells nothing of itself, so the file's most common value is guessed.
    if (classes.sizes[at] === 1) right += valueOfPair[pair] === common ? 1 : 0;
    // Without the row itself its value must still be the most common one; where two are, half the guesses are right.
    else if (count === most[at]) right += count - 1 > second[at]! ? count : count - 1 === second[at]! ? count / 2 : 0;
  }
  const share = rows === 0 ? 0 : right / rows;
  return { rows, right: share, base, gain: base >= 1 ? 0 : Math.max(0, (share - base) / (1 - base)) };
}

/** Row of the original -> what somebody would want to know of it. */
function truthOf({ has, title, titles, device, country, profile }: Viewings, role: Role): ((row: number) => number) | undefined {
  if (role === 'title') return (row) => titles.show[title[row]!]!;
  if (role === 'device') return has.has('device') ? (row) => device[row]! : undefined;
  if (role === 'country') return has.has('country') ? (row) => country[row]! : undefined;
  return has.has('profile') ? (row) => profile[row]! : undefined;
}

/** Whether each published value stands for one true value: then nothing is hidden. */
function tellsAll(published: Uint32Array, hidden: Uint32Array): boolean {
  const stands = new Map<number, number>();
  for (const [row, value] of published.entries()) {
    const known = stands.get(value);
    if (known === undefined) stands.set(value, hidden[row]!);
    else if (known !== hidden[row]) return false;
  }
  return true;
}
