/** Masks what is the person's in results for programs. What is not known to be harmless is masked: a new kind of data leaks nothing. */

/** Stands for a value that was not asked for. */
export const MASK = '▇▇▇▇▇';

/** Keys whose texts are our own words and not the file's: names of classes, kinds and units. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  'kind',
  'class',
  'classes',
  'unit',
  'scope',
  'strength',
  'severity',
  'genre',
  'language',
]);

/** A copy of JSON-like data in which every text under any other key is masked. Numbers and truth values stay. */
export function masked(data: unknown, key = ''): unknown {
  if (typeof data === 'string') return OWN_WORDS.has(key) ? data : MASK;
  if (Array.isArray(data)) return data.map((item: unknown) => masked(item, key));
  if (typeof data === 'object' && data !== null)
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, masked(value, name)]));
  return data;
}
