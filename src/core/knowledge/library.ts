/** The tables of works put together: a work that stands in two of them is one, under all its names. */

import { createMatcher, type Matcher } from './matcher.ts';
import { parseWorks, type Work } from './work.ts';

/** The works of several tables in their order. Of a work that comes again (name, kind and year) only the names are added. */
export function unite(lists: readonly (readonly Work[])[]): readonly Work[] {
  const united = new Map<string, Work>();
  for (const work of lists.flat()) {
    const key = [work.names[0], work.kind, work.year].join('\t');
    const known = united.get(key);
    united.set(key, known === undefined ? work : { ...known, names: [...new Set([...known.names, ...work.names])] });
  }
  return [...united.values()];
}

/** A matcher over the texts of the tables. Faulty lines are left out; a test of the tables names them. */
export function matcherOf(tables: readonly string[]): Matcher {
  return createMatcher(unite(tables.map((text) => parseWorks(text).works)));
}
