/** The beginning of a table no format knows, as the mapper looks at it: what its columns may be, and its first rows as a mapping reads them. */

import { ok, type Result } from '#core/result.ts';
import { unattended } from '#core/task.ts';
import { guessMapping, type Guess, type Settled } from './guessMapping.ts';
import { HEAD_BYTES, openHead, sniff } from '../head.ts';
import { importHistory, type Imported } from '../importHistory.ts';
import type { Mapping } from './mapping.ts';
import { isMappable } from './mappedTable.ts';
import { headRefusal, refusal, Unreadable } from '../refusals.ts';
import type { ByteSource } from '../source.ts';
import { guarded } from '../tables.ts';

export interface MappableHead {
  readonly guess: Guess;
  /** Reads the whole rows of the head as a history. */
  readAs(mapping: Mapping): Promise<Result<Imported>>;
}

/** Looks at the head of a file. Refused as `open` would refuse it, when it is no table of which only the columns are unknown. */
export async function mappableHead(file: ByteSource, settled: Settled | undefined): Promise<Result<MappableHead>> {
  try {
    return await lookAt(file, settled);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, failure: error.refusal };
    throw error;
  }
}

async function lookAt(file: ByteSource, settled: Settled | undefined): Promise<Result<MappableHead>> {
  const opened = await openHead(guarded(file.stream()));
  await opened.close();
  const { head } = opened;
  const against = headRefusal(head, sniff(head));
  // The table of a report has a better file beside it, which the refusal names.
  if (against && (!isMappable(head, against) || against.message.key === 'refusal.not-a-history.table'))
    return { ok: false, failure: against };
  const guess = guessMapping(head, settled);
  // Without a date anywhere no mapping could open the table; what a person settled may have hidden it.
  const hopeless = settled === undefined && !guess?.columns.some(({ cells }) => cells.dates > 0);
  if (guess === undefined || guess.rows === 0 || hopeless)
    return { ok: false, failure: against ?? refusal('no-rows', 'no-rows') };
  const rows = head.length < HEAD_BYTES ? head : wholeLines(head);
  const source: ByteSource = {
    name: file.name,
    size: rows.length,
    async *stream() {
      yield rows;
    },
    read: (offset, length) => Promise.resolve(rows.subarray(offset, offset + length)),
  };
  return ok({ guess, readAs: (mapping) => importHistory([source], { mapping }, unattended) });
}

/** A head that was cut off ends in the middle of a row. */
const wholeLines = (head: Uint8Array): Uint8Array => head.subarray(0, head.lastIndexOf(0x0a) + 1);
