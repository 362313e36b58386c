/** The search of a copy's bytes in another thread, while this one measures the table that was read from them. */

import { HandedOver } from '../handedOver.ts';
import type { Chore, Hands } from '../hands.ts';
import type { History } from '../history.ts';
import type { Dialect, Identifier } from '../model.ts';
import { byteSearch, type Occurrence } from './byteSearch.ts';
import { searchedValues } from './identifierCheck.ts';
import { cellsOf } from './jsonCells.ts';

interface Search {
  readonly values: readonly string[];
  readonly dialect: Dialect;
}

/** Searches bytes for values; reports how many bytes were searched. */
export const searchBytes: Chore<Search, readonly Occurrence[]> = {
  name: 'searchBytes',
  begin({ values, dialect }) {
    const search = byteSearch(values, dialect);
    let bytes = 0;
    return {
      feed(chunk) {
        search.feed(chunk);
        return (bytes += chunk.length);
      },
      end: () => search.end(),
    };
  },
};

/** Undefined where there is no other thread, it is busy, or it would not pay. `file`: the copy as it is on the disk. */
export function searching(
  hands: Hands | undefined,
  identifiers: readonly Identifier[],
  copy: History,
  file: { stream(): AsyncIterable<Uint8Array>; readonly size?: number | undefined },
): HandedOver<readonly Occurrence[]> | undefined {
  if (hands === undefined || (file.size ?? 0) < hands.pays) return undefined;
  const { values } = searchedValues(identifiers);
  const helper = hands.begin(searchBytes, { values, dialect: copy.dialect });
  return helper && new HandedOver(helper, cellsOf(file.stream(), copy));
}
