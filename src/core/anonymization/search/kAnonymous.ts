/** The plain question to a table: the levels of least loss at which at most so many rows are in classes smaller than k. */

import type { Task } from '../../task.ts';
import { ClassSizes, type NodeClasses } from './classSizes.ts';
import type { Ladder } from './ladder.ts';
import { Lattice } from './lattice.ts';
import { optimum } from './optimum.ts';

export interface KAnonymous {
  /** Column -> id of its level; undefined where no levels are enough. */
  readonly levels: readonly string[] | undefined;
  /** With what the rows that are left out lose, 0..1. */
  readonly loss: number;
  readonly classes: NodeClasses | undefined;
  readonly nodes: number;
  readonly judged: number;
}

export interface KAnonymity {
  readonly k: number;
  /** The share of rows, 0..1, that may be left out. */
  readonly suppressed: number;
  /** Row -> person, where classes are to hold k people. */
  readonly person?: Uint32Array | undefined;
}

/** Searches the lattice of the ladders. Undefined once the task was cancelled. */
export async function kAnonymous(
  ladders: readonly Ladder[],
  { k, suppressed, person }: KAnonymity,
  task: Task,
): Promise<KAnonymous | undefined> {
  const lattice = new Lattice(ladders);
  const rows = ladders[0]?.leaf.length ?? 0;
  const classes = new ClassSizes(lattice, rows, k, person);
  const found = await optimum(
    lattice,
    (node) => {
      const most = Math.floor(suppressed * rows);
      const at = classes.at(node, most);
      return at !== undefined && at.smallRows <= most
        ? { meets: true, loss: lattice.loss[node]! + at.lossOfSmall }
        : { meets: false };
    },
    task,
  );
  if (found === undefined) return undefined;
  const { node, loss, judged } = found;
  return {
    levels: node === undefined ? undefined : lattice.rungs(node).map((rung, column) => ladders[column]!.rungs[rung]!.id),
    loss,
    classes: node === undefined ? undefined : classes.at(node),
    nodes: lattice.size,
    judged,
  };
}
