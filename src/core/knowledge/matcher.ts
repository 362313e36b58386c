/** Finds the work that a name in an export means. Names that several works share stay open unless something settles them. */

import type { WorkKind } from './vocabulary.ts';
import type { Work } from './work.ts';
import { nameKey, withoutYear } from './nameKey.ts';
import { isOneEdit } from './oneEdit.ts';

/** What the rest of the file says about a name. */
export interface Hints {
  /** A title with seasons or episodes is a show's. */
  readonly kind?: WorkKind | undefined;
  /** The highest season that the file names. */
  readonly season?: number | undefined;
}

export type Match =
  | { readonly kind: 'work'; readonly work: number; readonly by: 'name' | 'year' | 'typo' }
  | { readonly kind: 'ambiguous'; readonly works: readonly number[] }
  | { readonly kind: 'unknown' };

export interface Matcher {
  readonly works: readonly Work[];
  match(name: string, hints?: Hints): Match;
}

const UNKNOWN: Match = { kind: 'unknown' };

export function createMatcher(works: readonly Work[]): Matcher {
  const byKey = new Map<string, number[]>();
  for (const [index, work] of works.entries()) {
    for (const name of work.names) {
      const { key } = nameKey(name);
      if (key === '') continue;
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [index]);
      else if (!same.includes(index)) same.push(index);
    }
  }
  let nearby: Nearby | undefined;

  const match = (name: string, hints: Hints = {}): Match => {
    const { key, year } = nameKey(name);
    if (key === '') return UNKNOWN;
    const named = byKey.get(key);
    if (named !== undefined) return settle(works, named, hints, year, year === undefined ? 'name' : 'year');
    const dated = withoutYear(key);
    const older = dated.year === undefined ? undefined : byKey.get(dated.key);
    if (older !== undefined) return settle(works, older, hints, dated.year, 'year');
    nearby ??= new Nearby(byKey.keys());
    const key2 = nearby.nearest(key);
    return key2 === undefined ? UNKNOWN : settle(works, byKey.get(key2)!, hints, year, 'typo');
  };
  return { works, match };
}

/** Takes out the works that the hints rule out. If none is left, the hints were about something else: then nothing is known. */
function settle(
  works: readonly Work[],
  named: readonly number[],
  hints: Hints,
  year: number | undefined,
  by: 'name' | 'year' | 'typo',
): Match {
  const fits = named.filter((index) => {
    const work = works[index]!;
    if (hints.kind !== undefined && work.kind !== hints.kind) return false;
    // Tables grow old: a show may have had two more seasons since.
    if (hints.season !== undefined && work.seasons !== undefined && hints.season > work.seasons + 2) return false;
    // Release years differ by country.
    return year === undefined || work.year === undefined || Math.abs(work.year - year) <= 1;
  });
  if (fits.length === 0) return UNKNOWN;
  const exact = year === undefined ? [] : fits.filter((index) => works[index]!.year === year);
  const left = exact.length > 0 ? exact : fits;
  return left.length === 1 ? { kind: 'work', work: left[0]!, by } : { kind: 'ambiguous', works: left };
}

/**
 * Keys by the half that a slip leaves whole: one edit before the middle spares the end, one behind it spares the beginning.
 * A name that nobody knows, which most of a large file's may be, so costs a few looks and hardly a comparison.
 */
class Nearby {
  readonly #halves = new Map<string, string[]>();

  constructor(keys: Iterable<string>) {
    for (const key of keys) for (const half of halvesOf(key, key.length)) this.#add(half, key);
  }

  /** The one key that is an edit away; undefined if there is none, or more than one. */
  nearest(key: string): string | undefined {
    let found: string | undefined;
    for (let length = key.length - 1; length <= key.length + 1; length++) {
      for (const half of halvesOf(key, length)) {
        for (const other of this.#halves.get(half) ?? []) {
          if (other === found || !isOneEdit(key, other)) continue;
          if (found !== undefined) return undefined;
          found = other;
        }
      }
    }
    return found;
  }

  #add(half: string, key: string): void {
    const keys = this.#halves.get(half);
    if (keys === undefined) this.#halves.set(half, [key]);
    else keys.push(key);
  }
}

/** The beginning and the end that a key of `length` letters would share with `key`, marked with that length. */
function halvesOf(key: string, length: number): readonly string[] {
  // Shorter than half, so that two letters swapped in the very middle touch one side only.
  const half = (length - 1) >> 1;
  return half <= 0 ? [] : [`${length}^${key.slice(0, half)}`, `${length}$${key.slice(-half)}`];
}
