/** Takes the guards off a copy's column, so that it can be held to the step that made it. */

import { mapValues } from '../anonymization/columns.ts';
import { entries } from '../dictionary.ts';
import { unguarded } from '../formulaGuard.ts';
import type { Column } from '../history.ts';

/** The cells of a copy as they were before spreadsheets were kept from running them. */
export function withoutGuards(column: Column): Column {
  if (column.kind === 'instant') return column;
  for (const [, value] of entries(column.dictionary)) if (unguarded(value) !== value) return mapValues(column, unguarded);
  return column;
}
