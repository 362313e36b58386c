/**
 * Keeps spreadsheets from running a cell: a quote goes before the characters that begin a formula. What begins with quotes and
 * then such a character gets one more, so that a guard can be told from a quote that was there before.
 * OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection
 */

import type { Role } from './model.ts';

/** In full width too, as East Asian keyboards type them: some spreadsheets take those for the same. */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;
const GUARDED_OR_FORMULA = /^'*[=+\-@\t\r\n\0＝＋－＠]/;

/** Roles whose cells are numbers: there a minus or a plus is a sign. */
const TYPED: readonly (Role | undefined)[] = ['start', 'duration', 'bookmark', 'latestBookmark'];
const NUMBER = /^[+-]?[\d:.,/ -]*\d$/;

const isNumber = (text: string, role: Role | undefined): boolean => TYPED.includes(role) && NUMBER.test(text);

/** Whether a spreadsheet could run a cell of a role; a header has none. */
export const runs = (text: string, role: Role | undefined): boolean => FORMULA.test(text) && !isNumber(text, role);

/** The text as it is written: with a guard before it, or as it is where none is needed. */
export const guarded = (text: string, role: Role | undefined): string =>
  GUARDED_OR_FORMULA.test(text) && !isNumber(text, role) ? `'${text}` : text;

/** The text as it was before it was guarded. */
export const unguarded = (text: string): string => (text.startsWith("'") && GUARDED_OR_FORMULA.test(text) ? text.slice(1) : text);
