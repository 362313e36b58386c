/**
 * Whether a node meets what a purpose asks. The cheap test comes first, and a test that was made once for what it looks at is not
 * made again. Attack and guesses are tested on a copy made for it; both are taken to be monotone in the lattice: whoever sees the
 * finer copy can make the coarser one of it, so what is still found in that is found in both. An attack that does worse on more
 * is not monotone by itself; `optimum` says what holds all the same.
 */

import type { Message } from '../../message.ts';
import type { Role } from '../../model.ts';
import { ok, type Result } from '../../result.ts';
import { detailOf } from '../../risk/publishing.ts';
import type { ColumnStep, Recipe } from '../recipe.ts';
import type { Target } from '../target.ts';
import type { ClassSizes, NodeClasses } from './classSizes.ts';
import type { ColumnLadder } from './columnLadders.ts';
import type { Lattice } from './lattice.ts';

/** A guess that can still be made from a copy. */
export interface GuessLeft {
  readonly id: string;
  readonly sensitive: boolean;
  readonly headline: Message;
  /** Rows of the original that it rests on. */
  readonly rows: Uint32Array;
}

/** What is measured on a copy that a recipe would make; a host makes it. */
export interface Trials {
  /** The upper end (0..1) of the interval of an attack's success, as `Target.pickedOut` says. */
  pickedOut(recipe: Recipe): Promise<Result<number>>;
  guesses(recipe: Recipe): Promise<Result<readonly GuessLeft[]>>;
}

/** Why a node was refused, and by which rows of the original. */
export type Obstacle =
  | { readonly test: 'classSize'; readonly rows: Uint32Array; readonly allowed: number; readonly classes: number }
  | { readonly test: 'pickedOut'; readonly measured: number; readonly allowed: number }
  | { readonly test: 'guesses'; readonly guesses: readonly GuessLeft[] };

/** What was measured of a node; undefined for what its purpose does not ask. */
export interface Measures {
  readonly classes: NodeClasses;
  readonly pickedOut: number | undefined;
  readonly guesses: number | undefined;
}

export class TargetTests {
  readonly #columns: readonly ColumnLadder[];
  readonly #lattice: Lattice;
  readonly #classes: ClassSizes;
  readonly #target: Target;
  readonly #base: Recipe;
  readonly #trials: Trials;
  readonly #rows: Uint32Array;
  readonly #attacked = new Map<string, number>();
  readonly #guessed = new Map<number, readonly GuessLeft[]>();

  constructor(asked: {
    columns: readonly ColumnLadder[];
    lattice: Lattice;
    classes: ClassSizes;
    target: Target;
    base: Recipe;
    trials: Trials;
    /** Row of the table -> row of the original. */
    rows: Uint32Array;
  }) {
    this.#columns = asked.columns;
    this.#lattice = asked.lattice;
    this.#classes = asked.classes;
    this.#target = asked.target;
    this.#base = asked.base;
    this.#trials = asked.trials;
    this.#rows = asked.rows;
  }

  /** Rows that may be in small classes: those that may stay, or those that may be left out. */
  get allowed(): number {
    const { classSize, suppressed } = this.#target;
    return Math.floor(Math.max(classSize.below, suppressed) * this.#rows.length);
  }

  /** Rows in small classes that a node leaves out; where so many may stay, none. */
  leftOut({ smallRows }: NodeClasses): number {
    return smallRows > this.#target.classSize.below * this.#rows.length ? smallRows : 0;
  }

  loss(node: number, classes: NodeClasses): number {
    return this.#lattice.loss[node]! + (this.leftOut(classes) > 0 ? classes.lossOfSmall : 0);
  }

  /** Whether a node is passed, without asking why not. */
  async verdict(node: number): Promise<Result<{ meets: true; loss: number } | { meets: false }>> {
    const fails = ok({ meets: false } as const);
    const classes = this.#classes.at(node, this.allowed);
    if (classes === undefined || classes.smallRows > this.allowed) return fails;
    const recipe = this.recipe(node, classes);
    const pickedOut = await this.#pickedOut(recipe);
    if (!pickedOut.ok) return pickedOut;
    if (pickedOut.value !== undefined && pickedOut.value > this.#target.pickedOut!) return fails;
    const guesses = await this.#guesses(node, recipe);
    if (!guesses.ok) return guesses;
    return guesses.value !== undefined && guesses.value.length > 0 ? fails : ok({ meets: true, loss: this.loss(node, classes) });
  }

  /** What stands against a node: the first test that fails, or all of them. */
  async obstacles(node: number, which: 'first' | 'all'): Promise<Result<readonly Obstacle[]>> {
    const found: Obstacle[] = [];
    const enough = (): boolean => which === 'first' && found.length > 0;
    const classes = this.#classes.at(node)!;
    if (classes.smallRows > this.allowed) {
      const rows = this.#classes.rowsInSmall(node).map((row) => this.#rows[row]!);
      found.push({ test: 'classSize', rows, allowed: this.allowed, classes: classes.smallClasses });
    }
    if (enough()) return ok(found);
    const recipe = this.recipe(node, classes);
    const pickedOut = await this.#pickedOut(recipe);
    if (!pickedOut.ok) return pickedOut;
    const { pickedOut: allowed } = this.#target;
    if (pickedOut.value !== undefined && pickedOut.value > allowed!)
      found.push({ test: 'pickedOut', measured: pickedOut.value, allowed: allowed! });
    if (enough()) return ok(found);
    const guesses = await this.#guesses(node, recipe);
    if (!guesses.ok) return guesses;
    if (guesses.value !== undefined && guesses.value.length > 0) found.push({ test: 'guesses', guesses: guesses.value });
    return ok(found);
  }

  async measures(node: number): Promise<Result<Measures>> {
    const classes = this.#classes.at(node)!;
    const recipe = this.recipe(node, classes);
    const pickedOut = await this.#pickedOut(recipe);
    if (!pickedOut.ok) return pickedOut;
    const guesses = await this.#guesses(node, recipe);
    if (!guesses.ok) return guesses;
    return ok({ classes, pickedOut: pickedOut.value, guesses: guesses.value?.length });
  }

  /** The recipe of a node. Rows are left out only where more of them stand out than may stay. */
  recipe(node: number, classes: NodeClasses): Recipe {
    const columns: Partial<Record<Role, ColumnStep>> = { ...this.#base.columns };
    for (const [at, { role, steps }] of this.#columns.entries()) columns[role] = steps[this.#lattice.rung(node, at)]!;
    const { k } = this.#target.classSize;
    const { suppressSmall: _, ...rows } = this.#base.rows;
    const { suppressed } = this.#target;
    return {
      ...this.#base,
      columns,
      rows: this.leftOut(classes) > 0 && suppressed > 0 ? { ...rows, suppressSmall: { k, atMost: suppressed } } : rows,
    };
  }

  /** An attack sees titles and dates and nothing else. */
  async #pickedOut(recipe: Recipe): Promise<Result<number | undefined>> {
    if (this.#target.pickedOut === undefined) return ok(undefined);
    const key = JSON.stringify(detailOf(recipe));
    const known = this.#attacked.get(key);
    if (known !== undefined) return ok(known);
    const measured = await this.#trials.pickedOut(recipe);
    if (measured.ok) this.#attacked.set(key, measured.value);
    return measured;
  }

  async #guesses(node: number, recipe: Recipe): Promise<Result<readonly GuessLeft[] | undefined>> {
    const { guesses } = this.#target;
    if (guesses === 'any') return ok(undefined);
    const known = this.#guessed.get(node);
    if (known !== undefined) return ok(known);
    const left = await this.#trials.guesses(recipe);
    if (!left.ok) return left;
    const counted = left.value.filter(({ sensitive }) => guesses === 'none' || sensitive);
    this.#guessed.set(node, counted);
    return ok(counted);
  }
}
