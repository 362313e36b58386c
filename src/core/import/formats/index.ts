/** The exports that can be opened. */

import type { Role } from '../../model.ts';
import { plainHeader, type Format } from './format.ts';
import { netflixViewingActivity } from './netflixViewingActivity.ts';
import { netflixViewingHistory } from './netflixViewingHistory.ts';

/** Richest first: where a header or an archive fits several, the first is chosen. */
export const FORMATS: readonly Format[] = [netflixViewingActivity, netflixViewingHistory];

export interface RecognisedFormat {
  readonly format: Format;
  /** One role for each column of the header; `other` for columns the format does not know. */
  readonly roles: readonly Role[];
  /** Names of known columns that the file lacks. */
  readonly missing: readonly string[];
}

/** The format whose required columns are all in the header, by name and in any order. */
export function recogniseFormat(header: readonly string[]): RecognisedFormat | undefined {
  const plain = header.map(plainHeader);
  for (const format of FORMATS) {
    const roles: Role[] = plain.map(() => 'other');
    const missing: string[] = [];
    let complete = true;
    for (const column of format.columns) {
      const at = [column.name, ...(column.aliases ?? [])]
        .map(plainHeader)
        .map((name) => plain.indexOf(name))
        .find((index) => index >= 0);
      if (at === undefined) {
        missing.push(column.name);
        if (column.required) complete = false;
      } else roles[at] = column.role;
    }
    if (complete) return { format, roles, missing };
  }
  return undefined;
}
