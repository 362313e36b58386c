/** The lattice of all combinations of levels, one for each column. A node is a number; its order is that of the ladders. */

import type { Ladder } from './ladder.ts';

export class Lattice {
  readonly ladders: readonly Ladder[];
  /** How many nodes there are. */
  readonly size: number;
  /** Node -> the mean of what its columns lose; what left-out rows lose comes on top. */
  readonly loss: Float64Array;
  readonly #strides: readonly number[];

  constructor(ladders: readonly Ladder[]) {
    this.ladders = ladders;
    let size = 1;
    this.#strides = ladders.map(({ rungs }) => {
      const stride = size;
      size *= rungs.length;
      return stride;
    });
    this.size = size;
    this.loss = new Float64Array(size);
    for (let node = 0; node < size; node++) {
      let sum = 0;
      for (const [at, ladder] of ladders.entries()) sum += ladder.loss[this.rung(node, at)]!;
      this.loss[node] = ladders.length === 0 ? 0 : sum / ladders.length;
    }
  }

  /** The rung of a column at a node. */
  rung(node: number, column: number): number {
    return Math.floor(node / this.#strides[column]!) % this.ladders[column]!.rungs.length;
  }

  /** Column -> rung. */
  rungs(node: number): readonly number[] {
    return this.ladders.map((_, column) => this.rung(node, column));
  }

  nodeOf(rungs: readonly number[]): number {
    return rungs.reduce((node, rung, column) => node + rung * this.#strides[column]!, 0);
  }

  /** The nodes one step coarser. */
  generalizations(node: number): readonly number[] {
    return this.#neighbours(node, (ladder, rung) => ladder.directlyCoarser[rung]!);
  }

  /** The nodes one step finer. */
  specializations(node: number): readonly number[] {
    return this.#neighbours(node, (ladder, rung) => ladder.directlyFiner[rung]!);
  }

  /** The column in which two neighbours differ. */
  differs(node: number, other: number): number {
    return this.ladders.findIndex((_, column) => this.rung(node, column) !== this.rung(other, column));
  }

  #neighbours(node: number, next: (ladder: Ladder, rung: number) => readonly number[]): readonly number[] {
    return this.ladders.flatMap((ladder, column) => {
      const rung = this.rung(node, column);
      return next(ladder, rung).map((other) => node + (other - rung) * this.#strides[column]!);
    });
  }
}
