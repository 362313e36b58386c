/**
 * The node of least loss that meets what is asked, without looking at every node. After K. El Emam et al., "A Globally Optimal
 * k-Anonymity Method for the De-Identification of Health Data" (OLA), JAMIA 16(5), 2009, and F. Kohlmayer et al., "Flash:
 * Efficient, Stable and Optimal K-Anonymity", IEEE PASSAT 2012: paths from a fine node upwards, binary search on each, and tags.
 *
 * What is asked is taken to be monotone: a copy that fails is failed by every finer one, since who sees the finer could make the
 * coarser. Class sizes are; an attack or a detector that is run on each copy by itself need not be. Whatever comes of that, the
 * node that is found was judged itself and met what is asked, and none is better of which every coarser node meets it as well;
 * what may be missed is a node that meets it although a coarser one does not, and who holds that copy can make the coarser one.
 * The loss need not be: left-out rows lose as well, so a coarser node can lose less. What its columns lose bounds it from below,
 * and the nodes are gone through in that order until none can be better (the linear phase).
 */

import type { Task } from '../../task.ts';
import type { Lattice } from './lattice.ts';

/** What a judge says of a node; `loss` with what left-out rows lose. Undefined: it was cancelled. */
export type Judge = (node: number) => Promise<Verdict | undefined> | Verdict | undefined;
export type Verdict = { readonly meets: true; readonly loss: number } | { readonly meets: false };

export interface Optimum {
  /** Undefined where no node meets what is asked. */
  readonly node: number | undefined;
  readonly loss: number;
  /** Nodes that a judge looked at; the others were told by their tags or their bound. */
  readonly judged: number;
}

const UNKNOWN = 0;
const FAILS = 1;
const MEETS = 2;
const JUDGED = 3;

/** Losses are sums: two that differ by less are the same. */
const SAME = 1e-12;

/** Undefined once the task was cancelled. */
export async function optimum(lattice: Lattice, judge: Judge, task: Task): Promise<Optimum | undefined> {
  const state = new Uint8Array(lattice.size);
  const order = Uint32Array.from({ length: lattice.size }, (_, node) => node).sort(
    (a, b) => lattice.loss[a]! - lattice.loss[b]! || a - b,
  );
  let best: { node: number | undefined; loss: number } = { node: undefined, loss: Infinity };
  let [judged, done] = [0, 0];

  const look = async (node: number): Promise<boolean | undefined> => {
    const verdict = await judge(node);
    await task.pause();
    if (verdict === undefined || task.cancelled) return undefined;
    judged++;
    if (!verdict.meets) {
      tag(state, node, FAILS, (one) => lattice.specializations(one));
      return false;
    }
    tag(state, node, MEETS, (one) => lattice.generalizations(one));
    state[node] = JUDGED;
    if (verdict.loss < best.loss - SAME) best = { node, loss: verdict.loss };
    return true;
  };

  for (const node of order) {
    done++;
    if (lattice.loss[node]! >= best.loss - SAME) break;
    if (state[node] === FAILS || state[node] === JUDGED) continue;
    task.report({ stage: 'searching', done, total: lattice.size });
    if (state[node] === MEETS) {
      if ((await look(node)) === undefined) return undefined;
      continue;
    }
    const path = pathFrom(lattice, state, node, best.loss);
    for (let [low, high] = [0, path.length - 1]; low <= high;) {
      const middle = (low + high) >> 1;
      const meets = await look(path[middle]!);
      if (meets === undefined) return undefined;
      if (meets) high = middle - 1;
      else low = middle + 1;
    }
  }
  return { ...best, judged };
}

/** Upwards through what is not known yet, each time to where least is lost. */
function pathFrom(lattice: Lattice, state: Uint8Array, start: number, bound: number): readonly number[] {
  const path = [start];
  for (let node: number | undefined = start; node !== undefined;) {
    let next: number | undefined;
    for (const other of lattice.generalizations(node)) {
      if (state[other] !== UNKNOWN || lattice.loss[other]! >= bound) continue;
      if (next === undefined || lattice.loss[other]! < lattice.loss[next]!) next = other;
    }
    if (next !== undefined) path.push(next);
    node = next;
  }
  return path;
}

/** What holds of a node holds of all beyond it. */
function tag(state: Uint8Array, node: number, as: number, next: (node: number) => readonly number[]): void {
  const open = [node];
  state[node] = as;
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const other of next(one)) {
      if (state[other] !== UNKNOWN) continue;
      state[other] = as;
      open.push(other);
    }
  }
}
