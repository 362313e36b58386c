/** The columns of a person's history as ladders: every step that a recipe could take for a column, applied to it once. */

import { columnOf, type Column } from '../../history.ts';
import type { Role } from '../../model.ts';
import { seeded, seedOf } from '../../random.ts';
import { keyOf, oneClass, refine } from '../../risk/classes.ts';
import { QUASI_IDENTIFIERS } from '../../risk/models/singlingOut.ts';
import type { Steps } from '../../steps.ts';
import type { Viewings } from '../../viewings.ts';
import { HIERARCHIES } from '../hierarchies/index.ts';
import type { Level, Wording } from '../hierarchies/hierarchy.ts';
import { operatorOf } from '../operators/index.ts';
import type { ColumnStep } from '../recipe.ts';
import type { Target } from '../target.ts';
import { ladderOf, type Ladder, type Rung } from './ladder.ts';

/** A ladder and the step of a recipe that each of its rungs is. */
export interface ColumnLadder {
  readonly role: Role;
  readonly ladder: Ladder;
  /** Rung -> step. */
  readonly steps: readonly ColumnStep[];
}

export interface LadderOptions {
  /** Rows of the original that the copy would hold. */
  readonly rows: Uint32Array;
  /** Columns that must still say something. */
  readonly keeps: readonly Role[];
  /** The finest levels of columns that are not to be told as they are. */
  readonly finest?: Target['finest'];
  /** Columns with values that point at a person by themselves: they are never kept as they are. */
  readonly identifying: ReadonlySet<Role>;
  readonly label: Wording['label'];
}

/** The ladders of the columns by which rows are told apart. A column of one value is published as it is and needs no ladder. */
export function* columnLadders(viewings: Viewings, options: LadderOptions): Steps<readonly ColumnLadder[]> {
  const found: ColumnLadder[] = [];
  for (const role of QUASI_IDENTIFIERS) {
    const column = columnOf(viewings.history, role);
    if (column === undefined) continue;
    // A title that is spread over columns is made coarser by what it names, which its own column does not always say.
    const leaf = takenRows(column, options.rows);
    let classes = refine(oneClass(options.rows.length), leaf);
    if (role === 'title') classes = refine(classes, taken(viewings.title, viewings.titles.dictionary.size, options.rows));
    const rungs: Rung[] = [];
    const steps: ColumnStep[] = [];
    for (const step of candidates(column, options)) {
      const published = operatorOf(step).apply(
        { column, viewings },
        {
          wording: { write: 'parseable', label: options.label },
          random: seeded(seedOf('search')),
          rows: options.rows,
          key: undefined,
        },
      );
      const { of, count } = refine(oneClass(options.rows.length), takenRows(published, options.rows));
      const codes = new Uint32Array(classes.count);
      for (let row = 0; row < of.length; row++) codes[classes.of[row]!] = of[row]!;
      rungs.push({ id: String(steps.length), codes, size: count });
      steps.push(step);
      yield;
    }
    const ladder = ladderOf(role, classes.of, classes.count, rungs);
    found.push({ role, ladder, steps: ladder.rungs.map(({ id }) => steps[Number(id)]!) });
    yield;
  }
  return found;
}

/**
 * What a recipe could do to a column. A name is at best a pseudonym. Of steps that tell the same rows apart the first counts: the
 * column as it is, and otherwise the coarsest, whose words say least.
 */
function candidates(column: Column, { keeps, identifying, finest }: LadderOptions): readonly ColumnStep[] {
  const { role } = column;
  const named = role === 'profile' || identifying.has(role);
  const levels = HIERARCHIES[role]?.levels ?? [];
  const floor = finest?.[role];
  const isCoarse = ({ id, finer }: Level): boolean =>
    floor === undefined || floor.some((level) => id === level || finer.includes(level));
  const steps: readonly ColumnStep[] = [
    ...(named || floor !== undefined ? [] : [{ operator: 'keep' } as const]),
    ...(role === 'profile' ? [{ operator: 'pseudonymize' } as const] : []),
    ...(keeps.includes(role) ? [] : [{ operator: 'blank' } as const]),
    ...levels
      .filter((level) => isCoarse(level) && HIERARCHIES[role]?.effective(level.id, column) === level.id)
      .map(({ id }) => ({ operator: 'generalize', level: id }) as const)
      .toReversed(),
  ];
  // A column that no level fits and that is not to be told as it is says nothing, whatever is wished.
  return steps.length > 0 ? steps : [{ operator: 'blank' }];
}

const takenRows = (column: Column, rows: Uint32Array): { codes: Uint32Array; bound: number } => {
  const { codes, bound } = keyOf(column);
  return taken(codes, bound, rows);
};

function taken(codes: Uint32Array, bound: number, rows: Uint32Array): { codes: Uint32Array; bound: number } {
  const own = new Uint32Array(rows.length);
  for (let at = 0; at < own.length; at++) own[at] = codes[rows[at]!]!;
  return { codes: own, bound };
}
