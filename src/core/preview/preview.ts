/**
 * What a copy would come to, counted before any is made: cells that change, rows that stay and look alike, and how few facts
 * point at the person. One changed column costs that column; the numbers are those of the copy that `anonymize` makes.
 */

import { candidatesOf, refusalOf, stepFor, type AnonymizeContext } from '../anonymization/anonymize.ts';
import { hasGuards } from '../anonymization/guards.ts';
import { rowsThatStay } from '../anonymization/operators/suppressRows.ts';
import { classesOf, withoutSmall } from '../anonymization/operators/suppressSmall.ts';
import { smallCells } from '../anonymization/operators/suppressSmallCells.ts';
import { operatorOf } from '../anonymization/operators/index.ts';
import type { Recipe } from '../anonymization/recipe.ts';
import { guarded } from '../formulaGuard.ts';
import type { Column } from '../history.ts';
import { Kept } from '../kept.ts';
import { say, type Message } from '../message.ts';
import type { Role } from '../model.ts';
import { classesAmong, type Classes } from '../risk/classes.ts';
import { anonymitySet, type AnonymitySets } from '../risk/models/anonymitySet.ts';
import { bySize, QUASI_IDENTIFIERS, type ClassSizes } from '../risk/models/singlingOut.ts';
import { knowableRows, placing, subjectAmong, type Knowable, type Placing } from '../risk/subject.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Steps } from '../steps.ts';
import type { Viewings } from '../viewings.ts';
import { PreviewColumns, type PreviewColumn } from './previewColumns.ts';
import { TableClasses } from './tableClasses.ts';

export interface PreviewOf {
  /** Of the original, ascending: those of the copy. */
  readonly rows: Uint32Array;
  /** In the order of the file. */
  readonly columns: readonly {
    readonly name: string;
    readonly role: Role;
    /** The level the column would really get. */
    readonly level: string;
    /** Cells of the copy that differ from the original. */
    readonly changed: number;
    /** Cells of the copy that get a guard. */
    readonly guarded: number;
    /** Row of the original -> its cell in the copy. */
    readonly cell: (row: number) => string;
  }[];
  readonly classes: number;
  readonly rowsByClassSize: ClassSizes;
  /** Undefined where nothing of the person stays that could be known. */
  readonly anonymitySet: AnonymitySets | undefined;
}

export interface PreviewContext extends Omit<AnonymizeContext, 'label' | 'chosen'> {
  /** The person's choice of rows, as in `AnonymizeContext`, and a name that no other choice has. */
  readonly chosen?: { readonly name: string; readonly rows: Uint8Array } | undefined;
}

interface Candidates {
  readonly rows: Uint32Array;
  readonly knowable: Knowable;
}

const columnsOf = (columns: readonly PreviewColumn[]): readonly Column[] => columns.map(({ column }) => column);

/** Choices of rows whose candidates are remembered: four bytes a row each. */
const CANDIDATES_KEPT = 3;

/** The previews of one file, in one language. Remembers, within bounds, what was worked out for the recipes before. */
export class Preview {
  readonly #viewings: Viewings;
  readonly #label: (message: Message) => string;
  readonly #columns: PreviewColumns;
  readonly #classes: TableClasses;
  readonly #candidates = new Kept<Candidates>(CANDIDATES_KEPT);
  readonly #place: Placing;

  constructor(viewings: Viewings, label: (message: Message) => string) {
    this.#viewings = viewings;
    this.#label = label;
    this.#columns = new PreviewColumns(viewings, label);
    this.#classes = new TableClasses(viewings.rows);
    const placed = new Kept<ReturnType<Placing>>(2);
    const place = placing(viewings);
    this.#place = (seasons) => placed.of(String(seasons), () => place(seasons));
  }

  /** How many columns were made so far. */
  get columnsMade(): number {
    return this.#columns.made;
  }

  /** The preview of a recipe. Refused as `anonymize` refuses; stops after each column. */
  *of(recipe: Recipe, context: PreviewContext): Steps<Result<PreviewOf>> {
    const { history } = this.#viewings;
    const applying = { ...context, chosen: context.chosen?.rows, label: this.#label };
    const why = refusalOf(history, recipe, applying);
    if (why !== undefined) return refuse('bad-recipe', why);

    const { suppressSmall, ...rules } = recipe.rows;
    // In which order the rows are written changes nothing that is counted.
    const whose = JSON.stringify([{ ...rules, order: undefined }, context.chosen?.name]);
    let candidates = this.#candidates.get(whose);
    if (candidates === undefined) {
      const found = candidatesOf(this.#viewings, recipe.rows, applying);
      if (!found.ok) return found;
      // Whoever knows the person knows of their rows, whether a sample holds them or not.
      const staying = rules.sample === undefined ? found : rowsThatStay(this.#viewings, rules, applying.chosen);
      if (!staying.ok) return staying;
      candidates = { rows: found.value, knowable: knowableRows(this.#viewings, staying.value) };
      this.#candidates.keep(whose, candidates);
      yield;
    }

    let columns: readonly PreviewColumn[] = [];
    for (const at of history.columns.keys()) {
      const made = this.#columns.of(at, recipe, { random: context.random, key: context.key, rows: candidates.rows, whose });
      columns = [...columns, made];
      yield;
    }
    const hidden = suppressSmall?.cells ? smallCells(columnsOf(columns), candidates.rows, suppressSmall.k) : undefined;
    if (hidden !== undefined) columns = this.#columns.without(columns, hidden);
    const quasiIdentifiers = QUASI_IDENTIFIERS.flatMap((role) => columns.find(({ column }) => column.role === role) ?? []);
    // Cells that are blanked row by row make columns of their own, of which nothing is remembered.
    const all = hidden === undefined ? yield* this.#classes.of(quasiIdentifiers) : undefined;
    const among = (some: Uint32Array): Classes =>
      all === undefined ? classesOf(columnsOf(columns), some) : some.length === all.of.length ? all : classesAmong(all, some);
    let { rows } = candidates;
    let classes = among(rows);
    yield;
    if (suppressSmall !== undefined) {
      rows = withoutSmall(classes, rows, suppressSmall);
      if (rows.length === 0) return refuse('nothing-left', say('refusal.nothingLeft'));
      classes = among(rows);
      yield;
    }
    const guards = hasGuards(history, recipe);
    const subject = subjectAmong(candidates.knowable, this.#viewings, { recipe, label: this.#label }, this.#place);
    yield;
    return ok({
      rows,
      columns: columns.map(({ column: { name, role }, changedIn, guardedIn, cell }, at) => ({
        name,
        role,
        level: operatorOf(stepFor(recipe, role)).level(history.columns[at]!),
        changed: changedIn(rows),
        guarded: guards ? guardedIn(rows) : 0,
        cell: guards ? (row) => guarded(cell(row), role) : cell,
      })),
      classes: classes.count,
      rowsByClassSize: bySize(classes, classes.sizes),
      anonymitySet: subject && anonymitySet(subject),
    });
  }
}
