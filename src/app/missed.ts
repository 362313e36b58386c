/** What a copy, planned or saved, misses of what its purpose promises. */

import { PRESETS } from '#core/anonymization/presets.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { missed, unjudged } from '#core/anonymization/target.ts';
import type { History } from '#core/history.ts';
import { coverageOf } from '#core/knowledge/coverage.ts';
import type { Message } from '#core/message.ts';
import type { RiskReport } from '#core/risk/assess.ts';
import type { Viewings } from '#core/viewings.ts';

interface Copy {
  readonly copy: History;
  /** Rows that were there before small classes were left out. */
  readonly candidates: number;
  /** Of the copy. */
  readonly risk: RiskReport;
  /** That can still be made from it. */
  readonly guesses: readonly { readonly sensitive: boolean }[];
}

interface Judged {
  readonly missed: readonly Message[];
  readonly unjudged: readonly Message[];
}

/** One sentence each; `custom` has no target to miss. */
export function judge(original: Viewings, { purpose }: Recipe, { copy, candidates, risk, guesses }: Copy): Judged {
  const target = PRESETS.find((preset) => preset.purpose === purpose)?.target;
  if (target === undefined) return { missed: [], unjudged: [] };
  const reached = {
    risk,
    recognised: coverageOf(original).recognisedViewings,
    guesses,
    silent: original.history.columns.filter(({ name }) => isSilent(copy, name)).map(({ role }) => role),
    suppressed: (candidates - copy.rows) / candidates,
  };
  return { missed: missed(target, reached), unjudged: unjudged(target, reached) };
}

/** Whether a column of the copy says nothing in any row. */
function isSilent(copy: History, name: string): boolean {
  const column = copy.columns.find((each) => each.name === name);
  if (column === undefined) return true;
  if (column.kind === 'instant') return column.seconds.every((seconds) => Number.isNaN(seconds));
  let blank = -1;
  for (const code of column.codes) {
    if (code === blank) continue;
    if (column.dictionary.at(code).trim() !== '') return false;
    blank = code;
  }
  return true;
}

/** How many different values a column of the copy still tells apart; blank cells say nothing. */
export function valuesLeft(copy: History, name: string): number {
  const column = copy.columns.find((each) => each.name === name);
  if (column === undefined) return 0;
  if (column.kind === 'instant') {
    const instants = new Set<number>();
    let last = Number.NaN;
    // The rows of a copy are mostly in the order of their dates: equal ones follow each other.
    for (const seconds of column.seconds) if (seconds !== last && !Number.isNaN(seconds)) instants.add((last = seconds));
    return instants.size;
  }
  const seen = new Uint8Array(column.dictionary.size);
  for (let row = 0; row < column.codes.length; row++) seen[column.codes[row]!] = 1;
  let values = 0;
  for (let code = 0; code < seen.length; code++) if (seen[code] === 1 && column.dictionary.at(code).trim() !== '') values++;
  return values;
}
