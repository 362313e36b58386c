/**
 * A column at every level it could be published at, as codes. Which level lies within which is read from the codes themselves,
 * not believed of a hierarchy: a level is coarser where each value of the finer one has one value in it.
 */

/** What one level makes of the distinct values of a column. */
export interface Rung {
  readonly id: string;
  /** Leaf code -> code at this level, 0 .. size - 1. */
  readonly codes: Uint32Array;
  readonly size: number;
}

export interface Ladder {
  readonly name: string;
  /** Row -> leaf code. */
  readonly leaf: Uint32Array;
  readonly leaves: number;
  /** What keeps more comes first; no two of them tell the same values apart. */
  readonly rungs: readonly Rung[];
  /** Rung -> the rungs that are coarser, the direct ones and all of them with the rung itself. */
  readonly directlyCoarser: readonly (readonly number[])[];
  readonly directlyFiner: readonly (readonly number[])[];
  readonly coarser: readonly ReadonlySet<number>[];
  /** Rung -> what is lost at it by non-uniform entropy, 0 (nothing) .. 1 (everything). */
  readonly loss: Float64Array;
  /** Rung -> normalized certainty penalty, 0 .. 1. */
  readonly certaintyPenalty: Float64Array;
  /** Rung -> code -> what is lost in addition when one row with that code is left out. */
  readonly lossOfARow: readonly Float64Array[];
}

/** The rungs in their order from a leaf's point of view; those that tell the same values apart as an earlier one are left out. */
export function ladderOf(name: string, leaf: Uint32Array, leaves: number, candidates: readonly Rung[]): Ladder {
  const rungs: Rung[] = [];
  for (const candidate of candidates) {
    const same = rungs.some(({ codes, size }) => size === candidate.size && isCoarser(codes, size, candidate.codes));
    if (!same) rungs.push(candidate);
  }
  const coarser = orderOf(rungs);
  const directlyCoarser = coarser.map((all, at) =>
    [...all].filter(
      (one) => one !== at && ![...all].some((between) => between !== at && between !== one && coarser[between]!.has(one)),
    ),
  );
  return {
    name,
    leaf,
    leaves,
    rungs,
    coarser,
    directlyCoarser,
    directlyFiner: rungs.map((_, at) => rungs.flatMap((_one, other) => (directlyCoarser[other]!.includes(at) ? [other] : []))),
    ...lossesOf(leaf, leaves, rungs),
  };
}

/** Whether each code of a finer rung has one code in another. */
function isCoarser(finer: Uint32Array, size: number, other: Uint32Array): boolean {
  const image = new Int32Array(size).fill(-1);
  for (let leaf = 0; leaf < finer.length; leaf++) {
    const from = finer[leaf]!;
    if (image[from] === -1) image[from] = other[leaf]!;
    else if (image[from] !== other[leaf]) return false;
  }
  return true;
}

/** Rung -> every rung that is coarser, itself included. What follows from two others is not looked at again. */
function orderOf(rungs: readonly Rung[]): readonly Set<number>[] {
  const coarser = rungs.map((_, at) => new Set([at]));
  // From the rung with fewest values on, so that what a coarser one lies in is known when a finer one asks.
  const bySize = rungs.map((_, at) => at).sort((a, b) => rungs[a]!.size - rungs[b]!.size);
  for (const [place, fine] of bySize.entries()) {
    for (let at = place - 1; at >= 0; at--) {
      const other = bySize[at]!;
      if (coarser[fine]!.has(other) || rungs[other]!.size === rungs[fine]!.size) continue;
      if (!isCoarser(rungs[fine]!.codes, rungs[fine]!.size, rungs[other]!.codes)) continue;
      for (const one of coarser[other]!) coarser[fine]!.add(one);
    }
  }
  return coarser;
}

/**
 * Non-uniform entropy, -sum log2(count of the value / count of what stands for it), divided by what is lost when nothing is told
 * (A. Gionis, T. Tassa, "k-Anonymization with Minimal Loss of Information", IEEE TKDE 21(2), 2009), and the normalized certainty
 * penalty of J. Xu et al., "Utility-Based Anonymization Using Local Recoding", ACM KDD 2006.
 */
function lossesOf(
  leaf: Uint32Array,
  leaves: number,
  rungs: readonly Rung[],
): Pick<Ladder, 'loss' | 'certaintyPenalty' | 'lossOfARow'> {
  const rows = leaf.length;
  const count = new Uint32Array(leaves);
  for (let row = 0; row < rows; row++) count[leaf[row]!]!++;
  // Sums over values instead of rows: sum c log2(C / c) over the values of one code is C log2 C less the sum of c log2 c.
  const own = weighed(count);
  const everything = rows === 0 ? 0 : rows * Math.log2(rows) - own;
  const share = everything <= 0 ? 0 : 1 / everything;
  const loss = new Float64Array(rungs.length);
  const certaintyPenalty = new Float64Array(rungs.length);
  const lossOfARow = rungs.map(({ codes, size }, at) => {
    const counts = new Uint32Array(size);
    const values = new Uint32Array(size);
    for (let code = 0; code < leaves; code++) {
      const of = count[code]!;
      if (of === 0) continue;
      counts[codes[code]!]! += of;
      values[codes[code]!]!++;
    }
    let wide = 0;
    for (let code = 0; code < size; code++) wide += counts[code]! * (values[code]! - 1);
    loss[at] = (weighed(counts) - own) * share;
    certaintyPenalty[at] = leaves < 2 ? 0 : wide / (rows * (leaves - 1));
    const lost = new Float64Array(size);
    for (let code = 0; code < size; code++) if (counts[code]! > 0) lost[code] = Math.log2(rows / counts[code]!) * share;
    return lost;
  });
  return { loss, certaintyPenalty, lossOfARow };
}

/** The sum of c log2 c. */
function weighed(counts: Uint32Array): number {
  let sum = 0;
  for (let code = 0; code < counts.length; code++) if (counts[code]! > 1) sum += counts[code]! * Math.log2(counts[code]!);
  return sum;
}
