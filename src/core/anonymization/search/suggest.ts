/** Finds the recipe of least loss that meets a purpose's targets, and says why nothing finer does. */

import { say, type Message } from '../../message.ts';
import type { Role } from '../../model.ts';
import { ok, refuse, type Refusal, type Result } from '../../result.ts';
import { finishedUnder } from '../../steps.ts';
import type { Task } from '../../task.ts';
import type { Viewings } from '../../viewings.ts';
import { rowsThatStay } from '../operators/suppressRows.ts';
import type { ColumnStep, Recipe } from '../recipe.ts';
import type { Target } from '../target.ts';
import { ClassSizes } from './classSizes.ts';
import { columnLadders, type ColumnLadder } from './columnLadders.ts';
import { Lattice } from './lattice.ts';
import { optimum } from './optimum.ts';
import { TargetTests, type Measures, type Obstacle, type Trials } from './targetTests.ts';

export interface Asked {
  readonly target: Target;
  /** What is done to rows and to the columns that are not searched: those of the purpose's preset. */
  readonly base: Recipe;
  /** Row -> 1 where the person's choice of rows has it; undefined: every row. */
  readonly chosen?: Uint8Array | undefined;
  /** Columns with values that point at a person by themselves. */
  readonly identifying: ReadonlySet<Role>;
  readonly label: (message: Message) => string;
}

export interface Suggestion {
  /** Of least loss among those that meet the target; where none does, the nearest. */
  readonly recipe: Recipe;
  readonly meets: boolean;
  /** What stands in the way of the nearest; empty where the target is met. */
  readonly obstacles: readonly Obstacle[];
  readonly measured: Measures & { readonly rows: number; readonly leftOut: number };
  readonly loss: Loss;
  /** Every recipe that is finer by one step, and why it was refused. */
  readonly finer: readonly Finer[];
  /** Combinations of levels, and how many of them were looked at. */
  readonly nodes: number;
  readonly judged: number;
}

/** All 0 (as the original) .. 1 (nothing is told), except discernibility, a sum of squares of rows. */
export interface Loss {
  /** Non-uniform entropy: by this the recipe was chosen; with the rows left out. */
  readonly entropy: number;
  readonly certaintyPenalty: number;
  readonly discernibility: number;
  readonly columns: readonly { readonly role: Role; readonly entropy: number }[];
}

export interface Finer {
  readonly role: Role;
  /** What this column would be in place of what was suggested. */
  readonly step: ColumnStep;
  /** The first test it failed; none where it meets the target and yet loses more, by the rows it leaves out. */
  readonly obstacles: readonly Obstacle[];
}

/** Searches all columns at once. Refused with `cancelled`, `nothing-left`, or what its trials were refused with. */
export async function suggest(viewings: Viewings, asked: Asked, trials: Trials, task: Task): Promise<Result<Suggestion>> {
  const { target, base, chosen, identifying, label } = asked;
  const staying = rowsThatStay(viewings, base.rows, chosen);
  if (!staying.ok) return staying;
  const rows = staying.value;
  if (rows.length === 0) return refuse('nothing-left', say('refusal.nothingLeft'));
  const columns = await finishedUnder(
    task,
    columnLadders(viewings, { rows, keeps: target.keeps, finest: target.finest, identifying, label }),
  );
  if (columns === undefined) return cancelled();
  const lattice = new Lattice(columns.map(({ ladder }) => ladder));
  const classes = new ClassSizes(lattice, rows.length, target.classSize.k);
  const tests = new TargetTests({ columns, lattice, classes, target, base, trials, rows });

  let failure: Refusal | undefined;
  const found = await optimum(
    lattice,
    async (node) => {
      const verdict = await tests.verdict(node);
      if (verdict.ok) return verdict.value;
      ({ failure } = verdict);
      return undefined;
    },
    task,
  );
  if (found === undefined) return failure === undefined ? cancelled() : { ok: false, failure };
  const nearest = found.node === undefined ? await nearestOf(lattice, tests) : ok({ node: found.node, obstacles: [] });
  if (!nearest.ok) return nearest;
  const { node, obstacles } = nearest.value;
  const measured = await tests.measures(node);
  if (!measured.ok) return measured;
  const finer = found.node === undefined ? ok([]) : await finerOf(node, columns, lattice, tests, task);
  if (!finer.ok) return finer;
  const { classes: at } = measured.value;
  return ok({
    recipe: tests.recipe(node, at),
    meets: found.node !== undefined,
    obstacles,
    measured: { ...measured.value, rows: rows.length, leftOut: tests.leftOut(at) },
    loss: lossOf(node, columns, lattice, tests.loss(node, at), at.discernibility),
    finer: finer.value,
    nodes: lattice.size,
    judged: found.judged,
  });
}

/** Where nothing meets the target, of what tells least the one with fewest obstacles, and of those the one that loses least. */
async function nearestOf(
  lattice: Lattice,
  tests: TargetTests,
): Promise<Result<{ node: number; obstacles: readonly Obstacle[] }>> {
  let best: { node: number; obstacles: readonly Obstacle[] } | undefined;
  for (let node = 0; node < lattice.size; node++) {
    if (lattice.generalizations(node).length > 0) continue;
    const obstacles = await tests.obstacles(node, 'all');
    if (!obstacles.ok) return obstacles;
    const fewer = obstacles.value.length - (best?.obstacles.length ?? Infinity);
    if (best === undefined || fewer < 0 || (fewer === 0 && lattice.loss[node]! < lattice.loss[best.node]!))
      best = { node, obstacles: obstacles.value };
  }
  if (best === undefined) throw new TypeError('A lattice without a top.');
  return ok(best);
}

async function finerOf(
  node: number,
  columns: readonly ColumnLadder[],
  lattice: Lattice,
  tests: TargetTests,
  task: Task,
): Promise<Result<readonly Finer[]>> {
  const found: Finer[] = [];
  for (const other of lattice.specializations(node)) {
    await task.pause();
    if (task.cancelled) return cancelled();
    const obstacles = await tests.obstacles(other, 'first');
    if (!obstacles.ok) return obstacles;
    const column = lattice.differs(node, other);
    const { role, steps } = columns[column]!;
    found.push({ role, step: steps[lattice.rung(other, column)]!, obstacles: obstacles.value });
  }
  return ok(found);
}

function lossOf(node: number, columns: readonly ColumnLadder[], lattice: Lattice, entropy: number, discernibility: number): Loss {
  const rungs = lattice.rungs(node);
  const penalties = columns.map(({ ladder }, at) => ladder.certaintyPenalty[rungs[at]!]!);
  return {
    entropy,
    certaintyPenalty: penalties.reduce((sum, one) => sum + one, 0) / Math.max(1, penalties.length),
    discernibility,
    columns: columns.map(({ role, ladder }, at) => ({ role, entropy: ladder.loss[rungs[at]!]! })),
  };
}

const cancelled = () => refuse('cancelled', say('refusal.suggest.cancelled'));
