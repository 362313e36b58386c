/** What a column of an unknown copy looks like: the coarsest level that every one of its values conforms to. */

import { countRows } from '../anonymization/columns.ts';
import { HIERARCHIES } from '../anonymization/hierarchies/index.ts';
import type { Original } from '../anonymization/hierarchies/hierarchy.ts';
import { PSEUDONYM } from '../anonymization/operators/pseudonymize.ts';
import { countFilled } from '../anonymization/commonValues.ts';
import type { Column } from '../history.ts';
import type { Message } from '../message.ts';

/** `none` for a blank column, `pseudonym`, the id of a level, or `exact` when no level holds. */
export function coarsestLevel(original: Original, copy: Column, label: (message: Message) => string): string {
  if (countFilled(copy) === 0) return 'none';
  if (
    original.column.role === 'profile' &&
    copy.kind === 'text' &&
    countRows(copy, (text) => text !== '' && !PSEUDONYM.test(text)) === 0
  ) {
    return 'pseudonym';
  }
  const hierarchy = HIERARCHIES[original.column.role];
  if (hierarchy === undefined) return 'exact';
  const conforming = hierarchy.levels.filter(
    (level) =>
      hierarchy.effective(level.id, original.column) === level.id && hierarchy.countFiner(copy, level.id, original, label) === 0,
  );
  // Of two branches the one listed last: a column of kinds alone also holds nothing finer than genres.
  return conforming.findLast((level) => !conforming.some((other) => other.finer.includes(level.id)))?.id ?? 'exact';
}
