/** How many of a file's titles the program knows: what it does not know, it cannot warn of. */

import type { Viewings } from '../viewings.ts';

export interface Coverage {
  /** Exact titles, each counted once. */
  readonly distinct: number;
  /** Of those, the titles of works that are known. */
  readonly recognised: number;
  /** The share of viewings that are of known works, 0..1; 0 without viewings. */
  readonly recognisedViewings: number;
}

export function coverageOf({ everyone, title, titles, recognised }: Viewings): Coverage {
  const known = new Uint8Array(titles.show.length);
  for (let code = 0; code < known.length; code++) known[code] = recognised.work[titles.show[code]!]! < 0 ? 0 : 1;
  let viewings = 0;
  for (let i = 0; i < everyone.length; i++) viewings += known[title[everyone[i]!]!]!;
  return {
    distinct: known.length,
    recognised: known.reduce((count, is) => count + is, 0),
    recognisedViewings: everyone.length === 0 ? 0 : viewings / everyone.length,
  };
}
