/**
 * Small tables as strings, and a guess at the dialect of a file from its head. The only file that touches Papa Parse;
 * whole histories are read by `import/scan.ts`, which is held to Papa Parse's reading by a property test.
 */

import Papa from 'papaparse';
import type { Dialect } from './model.ts';

export const DELIMITERS: readonly Dialect['delimiter'][] = [',', ';', '\t', '|'];

/** The cells of a table that fits in memory as strings. Empty lines are left out. */
export function parseCsv(text: string, delimiter: Dialect['delimiter'], limit?: number): string[][] {
  return Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true, ...(limit === undefined ? {} : { preview: limit }) }).data;
}

/** The delimiter that makes rows of equal length; undefined when none does. */
export function guessDelimiter(text: string): Dialect['delimiter'] | undefined {
  const { meta, errors } = Papa.parse<string[]>(text, { preview: 50, delimitersToGuess: [...DELIMITERS], skipEmptyLines: true });
  if (errors.some(({ code }) => code === 'UndetectableDelimiter')) return undefined;
  return DELIMITERS.find((delimiter) => delimiter === meta.delimiter);
}
