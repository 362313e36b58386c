/**
 * Which rows of an export a person wants in the copy. A choice names titles, profiles and days, so it is no part of a recipe
 * and is never saved with one. It is data: whoever drops a rule of it has undone that rule exactly.
 */

import { z } from 'zod';
import { codesWhere, entries } from '../dictionary.ts';
import { fold } from '../fold.ts';
import { cellText, type Column } from '../history.ts';
import { say } from '../message.ts';
import { assertNever, ok, refuse, type Result } from '../result.ts';
import { NO_DAY, type Viewings } from '../viewings.ts';

const Text = z.string().trim().min(1).max(1000);
/** Days since 1970-01-01; a day of viewing begins at 04:00 on the local clock. */
const Day = z.int().min(-200_000).max(200_000);

/** What the rows of a rule have in common. */
const Where = z.discriminatedUnion('by', [
  /** Some cell holds the text, whatever its case and accents. */
  z.strictObject({ by: z.literal('search'), text: Text }),
  /** The title exactly, or every title of the show. */
  z.strictObject({ by: z.literal('title'), title: Text }),
  z.strictObject({ by: z.literal('profile'), profile: z.string().max(1000) }),
  z.strictObject({ by: z.literal('device'), device: z.string().max(1000) }),
  /** ISO 3166-1 alpha-2; `ZZ`: not known. */
  z.strictObject({ by: z.literal('place'), country: z.string().regex(/^[A-Z]{2}$/) }),
  /** Both days belong to it; without one of them it has no end there. Rows without a date are in none. */
  z.strictObject({ by: z.literal('dates'), from: Day.optional(), to: Day.optional() }),
  /** The rows a fact or a guess rests on. */
  z.strictObject({ by: z.literal('finding'), finding: z.string().min(1).max(80) }),
  /** Indexes of rows. */
  z.strictObject({ by: z.literal('rows'), rows: z.array(z.int().nonnegative()).max(1_000_000) }),
]);

export const RowRule = z.strictObject({ does: z.enum(['leaveOut', 'keepOnly']), where: Where });
export type RowRule = z.infer<typeof RowRule>;

/** Rows that any rule to keep names, or all where there is none, without those that any rule to leave out names. */
export const RowChoice = z.array(RowRule).max(500);
export type RowChoice = z.infer<typeof RowChoice>;

/** The rows a finding of the open export rests on; undefined for one it does not have. */
export type Evidence = (finding: string) => Uint32Array | undefined;

/**
 * Row -> 1 where the choice has it. Whatever order the rules are in, what one of them leaves out stays out.
 * Refused with `bad-recipe` for a finding or a row that the file does not have.
 */
export function chosenRows(viewings: Viewings, choice: RowChoice, evidence: Evidence): Result<Uint8Array> {
  const kept = new Uint8Array(viewings.rows).fill(choice.some(({ does }) => does === 'keepOnly') ? 0 : 1);
  const out = new Uint8Array(viewings.rows);
  for (const { does, where } of choice) {
    const marked = does === 'keepOnly' ? kept : out;
    const test = testOf(where, viewings, evidence);
    if (!test.ok) return test;
    for (let row = 0; row < marked.length; row++) if (test.value(row)) marked[row] = 1;
  }
  for (let row = 0; row < kept.length; row++) if (out[row] === 1) kept[row] = 0;
  return ok(kept);
}

/** How many rows each rule names by itself. Refused as `chosenRows` refuses. */
export function rowsNamed(viewings: Viewings, choice: RowChoice, evidence: Evidence): Result<readonly number[]> {
  const counts: number[] = [];
  for (const { where } of choice) {
    const test = testOf(where, viewings, evidence);
    if (!test.ok) return test;
    let rows = 0;
    for (let row = 0; row < viewings.rows; row++) if (test.value(row)) rows++;
    counts.push(rows);
  }
  return ok(counts);
}

type Test = (row: number) => boolean;

/** Whether a row is one of a rule's, worked out once per distinct value. */
function testOf(where: RowRule['where'], viewings: Viewings, evidence: Evidence): Result<Test> {
  switch (where.by) {
    case 'search':
      return ok(holding(fold(where.text), viewings.history.columns));
    case 'title': {
      const { titles, title } = viewings;
      const shows = codesWhere(
        titles.dictionary.size,
        (code) => titles.dictionary.at(code) === where.title || titles.parts(code).show === where.title,
      );
      return ok((row) => shows[title[row]!] === 1);
    }
    case 'profile':
      return ok(withCode(viewings.profile, viewings.profiles, where.profile));
    case 'device':
      return ok(withCode(viewings.device, viewings.devices, where.device));
    case 'place':
      return ok(withCode(viewings.country, viewings.countries, where.country));
    case 'dates': {
      const { from = -Infinity, to = Infinity } = where;
      return ok((row) => viewings.day[row] !== NO_DAY && viewings.day[row]! >= from && viewings.day[row]! <= to);
    }
    case 'finding': {
      const rows = evidence(where.finding);
      return rows === undefined ? refuse('bad-recipe', say('refusal.choice.finding')) : ok(listed(rows, viewings.rows));
    }
    case 'rows':
      return where.rows.some((row) => row >= viewings.rows)
        ? refuse('bad-recipe', say('refusal.choice.rows'))
        : ok(listed(where.rows, viewings.rows));
    default:
      return assertNever(where);
  }
}

function withCode(codes: Uint32Array, dictionary: Viewings['profiles'], text: string): Test {
  for (const [code, value] of entries(dictionary)) if (value === text) return (row) => codes[row] === code;
  return () => false;
}

function listed(rows: Iterable<number>, count: number): Test {
  const has = new Uint8Array(count);
  for (const row of rows) has[row] = 1;
  return (row) => has[row] === 1;
}

/** Rows with a cell that holds a folded text. */
function holding(wanted: string, columns: readonly Column[]): Test {
  const holds = (text: string): boolean => fold(text).includes(wanted);
  const tests = columns.map((column): Test => {
    if (column.kind === 'instant') return (row) => holds(cellText(column, row));
    const found = new Uint8Array(column.dictionary.size);
    for (const [code, text] of entries(column.dictionary)) if (holds(text)) found[code] = 1;
    return (row) => found[column.codes[row]!] === 1;
  });
  return (row) => tests.some((test) => test(row));
}
