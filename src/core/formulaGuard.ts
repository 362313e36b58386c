/**
 * Keeps spreadsheets from running a cell: a quote goes before the characters that begin a formula.
 * OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection
 */

/** In full width too, as East Asian keyboards type them: some spreadsheets take those for the same. */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** Whether a spreadsheet could run a text. */
export const runs = (text: string): boolean => FORMULA.test(text);

/** The text with the guard before it. */
export const guarded = (text: string): string => `'${text}`;

/** The text as it was before it was guarded; a text without a guard is itself. */
export const unguarded = (text: string): string => (text.startsWith("'") && runs(text.slice(1)) ? text.slice(1) : text);
