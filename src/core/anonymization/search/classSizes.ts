/** The equivalence classes of any node of a lattice: rolled up from the finer node with fewest classes that was looked at before. */

import type { Ladder } from './ladder.ts';
import type { Lattice } from './lattice.ts';
import { Packing, type Grouped, type Step, type Tuples } from './tuples.ts';

/** What a node does to the rows: those in classes that are too small, and how much alike the rest are. */
export interface NodeClasses {
  readonly classes: number;
  /** Rows in classes of fewer than k rows, or of fewer than k people where people are counted. */
  readonly smallRows: number;
  readonly smallClasses: number;
  /** What leaving those rows out loses in addition, by the measure of the lattice. */
  readonly lossOfSmall: number;
  /** Sum of f^2 over the classes, and n for each row left out (R. J. Bayardo, R. Agrawal, IEEE ICDE 2005). */
  readonly discernibility: number;
}

/** Tuples that are remembered, beside those of the table itself, as a multiple of its rows. */
const REMEMBERED = 1;
/** Where more tuples than this share of the rows are distinct, the rows themselves serve as well. */
const WORTH_GROUPING = 0.5;

export class ClassSizes {
  readonly rows: number;
  readonly #lattice: Lattice;
  readonly #k: number;
  readonly #packing: Packing;
  /** How many people there are, where people are counted. */
  readonly #people: number | undefined;
  /** Of leaves, the person included where people are counted. */
  readonly #table: Tuples;
  readonly #known = new Map<number, Grouped>();
  readonly #maps = new Map<string, Uint32Array>();

  /** `person`: row -> person, where a class is to hold k people and not only k rows. */
  constructor(lattice: Lattice, rows: number, k: number, person?: Uint32Array) {
    this.rows = rows;
    this.#lattice = lattice;
    this.#k = k;
    const sizes = lattice.ladders.map(({ leaves }) => leaves);
    const codes = lattice.ladders.map(({ leaf }) => leaf);
    if (person !== undefined) {
      this.#people = person.reduce((most, one) => Math.max(most, one + 1), 1);
      sizes.push(this.#people);
      codes.push(person);
    }
    this.#packing = new Packing(sizes);
    const all = this.#packing.ofRows(rows, codes);
    const asTheyAre = sizes.map((size): Step => ({ map: undefined, size }));
    this.#table = this.#packing.group(all, asTheyAre, WORTH_GROUPING * rows) ?? all;
  }

  /**
   * Looks at a node. With `most`, undefined as soon as it is certain that more rows than that are in small classes: of C classes
   * of n rows at most (n - s) / k are not small where s rows are, so s >= (k C - n) / (k - 1).
   */
  at(node: number, most = Infinity): NodeClasses | undefined {
    const classes = this.#classesAt(node, most);
    if (classes === undefined) return undefined;
    const { count, rows } = classes;
    const lost = this.#lattice.ladders.map(({ lossOfARow }, column) => lossOfARow[this.#lattice.rung(node, column)]!);
    const units = this.#units(classes);
    let [smallRows, smallClasses, lossOfSmall, squares] = [0, 0, 0, 0];
    for (let one = 0; one < count; one++) {
      const size = rows[one]!;
      if (units[one]! >= this.#k) {
        squares += size * size;
        continue;
      }
      smallRows += size;
      smallClasses++;
      if (smallRows > most) continue;
      for (let column = 0; column < lost.length; column++)
        lossOfSmall += size * lost[column]![this.#packing.code(classes, one, column)]!;
    }
    return {
      classes: count,
      smallRows,
      smallClasses,
      lossOfSmall: lost.length === 0 ? 0 : lossOfSmall / lost.length,
      discernibility: squares + smallRows * this.rows,
    };
  }

  /** The rows of the table in classes that are too small at a node, ascending. */
  rowsInSmall(node: number): Uint32Array {
    const classes = this.#classesAt(node, Infinity)!;
    const units = this.#units(classes);
    const key = (words: readonly Uint32Array[], at: number): number | string =>
      words.length === 1 ? words[0]![at]! : words.map((word) => word[at]).join();
    const small = new Set<number | string>();
    for (let one = 0; one < classes.count; one++) if (units[one]! < this.#k) small.add(key(classes.words, one));
    const codes = this.#lattice.ladders.map(({ leaf, rungs }, column) => {
      const map = rungs[this.#lattice.rung(node, column)]!.codes;
      return leaf.map((code) => map[code]!);
    });
    if (this.#people !== undefined) codes.push(new Uint32Array(this.rows));
    const { words } = this.#packing.ofRows(this.rows, codes);
    const found: number[] = [];
    for (let row = 0; row < this.rows; row++) if (small.has(key(words, row))) found.push(row);
    return Uint32Array.from(found);
  }

  /** What has to be k of a class: rows, or people, each of whom was one tuple of it. */
  #units({ rows, parts }: Grouped): Uint32Array {
    return this.#people === undefined ? rows : parts;
  }

  #classesAt(node: number, most: number): Grouped | undefined {
    const classes = ((this.#k - 1) * most + this.rows) / this.#k;
    if (this.#people === undefined) return this.#tuplesAt(node, classes);
    const tuples = this.#tuplesAt(node, Infinity)!;
    const steps: Step[] = this.#lattice.ladders.map(({ rungs }, column) => ({
      map: undefined,
      size: rungs[this.#lattice.rung(node, column)]!.size,
    }));
    steps.push({ map: new Uint32Array(this.#people), size: 1 });
    return this.#packing.group(tuples, steps, classes);
  }

  #tuplesAt(node: number, most: number): Grouped | undefined {
    const known = this.#known.get(node);
    if (known !== undefined) return known.count > most ? undefined : known;
    const lattice = this.#lattice;
    const rungs = lattice.rungs(node);
    let [from, nearest]: [number | undefined, Tuples] = [undefined, this.#table];
    for (const [other, tuples] of this.#known) {
      if (tuples.count >= nearest.count) continue;
      if (rungs.every((rung, column) => lattice.ladders[column]!.coarser[lattice.rung(other, column)]!.has(rung)))
        [from, nearest] = [other, tuples];
    }
    const steps = rungs.map((rung, column): Step => {
      const { rungs: all } = lattice.ladders[column]!;
      const { codes, size } = all[rung]!;
      if (from === undefined) return { map: codes, size };
      const before = lattice.rung(from, column);
      return { map: before === rung ? undefined : this.#map(column, before, rung), size };
    });
    if (this.#people !== undefined) steps.push({ map: undefined, size: this.#people });
    const tuples = this.#packing.group(nearest, steps, most);
    if (tuples !== undefined) this.#remember(node, tuples);
    return tuples;
  }

  #map(column: number, finer: number, coarser: number): Uint32Array {
    const key = `${column} ${finer} ${coarser}`;
    let map = this.#maps.get(key);
    if (map === undefined) this.#maps.set(key, (map = between(this.#lattice.ladders[column]!, finer, coarser)));
    return map;
  }

  /** The largest sets are forgotten first: they save least. */
  #remember(node: number, tuples: Grouped): void {
    this.#known.set(node, tuples);
    const held = (): number => [...this.#known.values()].reduce((sum, { count }) => sum + count, 0);
    while (this.#known.size > 1 && held() > REMEMBERED * this.rows) {
      const [largest] = [...this.#known].reduce((most, one) => (one[1].count > most[1].count ? one : most));
      this.#known.delete(largest);
    }
  }
}

/** Code at one rung -> code at a coarser one. */
function between({ rungs }: Ladder, finer: number, coarser: number): Uint32Array {
  const { codes: from, size } = rungs[finer]!;
  const { codes: to } = rungs[coarser]!;
  const map = new Uint32Array(size);
  for (let leaf = 0; leaf < from.length; leaf++) map[from[leaf]!] = to[leaf]!;
  return map;
}
