/** Two lists of the same length: what was changed never looks longer than what is still there. */

/** Lines each list shows before it is opened. */
export const SHOWN = 7;

export interface EqualLists<T> {
  readonly first: readonly (T | undefined)[];
  readonly second: readonly (T | undefined)[];
  /** Lines that are shown once the lists are opened, in the longer list. */
  readonly more: number;
}

/** Both cut at the same place; the shorter one is filled up with blank lines. */
export function equalLists<T>(first: readonly T[], second: readonly T[], open: boolean): EqualLists<T> {
  const longest = Math.max(first.length, second.length);
  const lines = open ? longest : Math.min(SHOWN, longest);
  const cut = (list: readonly T[]) => Array.from({ length: lines }, (_, at) => list[at]);
  return { first: cut(first), second: cut(second), more: Math.max(0, longest - SHOWN) };
}
