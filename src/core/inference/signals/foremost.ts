/** The first few of many in an order, without putting all of them in order: a list shows fifteen of a hundred thousand titles. */

/** As `items.toSorted(before).slice(0, count)`; a few more comparisons than items where `count` is small. */
export function foremost<T>(items: Iterable<T>, count: number, before: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  for (const item of items) {
    if (first.length === count && before(item, first[count - 1]!) >= 0) continue;
    let at = Math.min(first.length, count - 1);
    for (; at > 0 && before(item, first[at - 1]!) < 0; at--) first[at] = first[at - 1]!;
    first[at] = item;
  }
  return first;
}
