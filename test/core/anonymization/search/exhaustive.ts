/** The oracle of the search: every node looked at by itself, its classes counted in a map of joined cells. */

import type { Ladder } from '#core/anonymization/search/ladder.ts';
import { Lattice } from '#core/anonymization/search/lattice.ts';

export interface Exhausted {
  readonly loss: number;
  /** Every node of that loss. */
  readonly nodes: readonly (readonly string[])[];
}

/** The least loss at which at most the share `suppressed` of the rows is in classes of fewer than k rows, or people. */
export function exhaustive(
  ladders: readonly Ladder[],
  { k, suppressed, person }: { k: number; suppressed: number; person?: Uint32Array | undefined },
): Exhausted | undefined {
  const lattice = new Lattice(ladders);
  const rows = ladders[0]!.leaf.length;
  const counts = ladders.map(({ leaf }) => frequencies(leaf));
  let best: { loss: number; nodes: string[][] } | undefined;
  for (let node = 0; node < lattice.size; node++) {
    const columns = ladders.map(({ leaf, rungs }, at) => Array.from(leaf, (code) => rungs[lattice.rung(node, at)]!.codes[code]!));
    const keys = Array.from({ length: rows }, (_, row) => columns.map((codes) => codes[row]).join());
    const classes = new Map<string, Set<number>>();
    for (const [row, key] of keys.entries()) {
      const own = classes.get(key) ?? new Set();
      classes.set(key, own.add(person === undefined ? row : person[row]!));
    }
    const small = keys.map((key) => classes.get(key)!.size < k);
    if (small.filter(Boolean).length > suppressed * rows) continue;
    let loss = 0;
    for (const [at, { leaf }] of ladders.entries()) {
      const now = frequencies(columns[at]!);
      let [lost, all] = [0, 0];
      for (let row = 0; row < rows; row++) {
        const own = counts[at]!.get(leaf[row]!)!;
        all += Math.log2(rows / own);
        lost += Math.log2((small[row] ? rows : now.get(columns[at]![row]!)!) / own);
      }
      loss += all === 0 ? 0 : lost / all / ladders.length;
    }
    const levels = ladders.map(({ rungs }, at) => rungs[lattice.rung(node, at)]!.id);
    if (best === undefined || loss < best.loss - 1e-9) best = { loss, nodes: [levels] };
    else if (loss < best.loss + 1e-9) best.nodes.push(levels);
  }
  return best;
}

function frequencies(values: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
