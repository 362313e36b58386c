/** Why a file is not opened as a history: said from its head, as exactly as the head allows. */

import { say, type Message } from '../message.ts';
import type { Refusal, RefusalCode } from '../result.ts';
import { otherThanText } from './bytes/encoding.ts';
import { FORMATS } from './formats/index.ts';
import { otherServiceHolds, otherServiceIn, otherServiceOf } from './otherServices.ts';
import { reportTableNamed, reportTableOf } from './netflixReport/index.ts';
import type { Sniffed } from './head.ts';
import { CELLS_LIMIT } from './bytes/scan.ts';

/** Bytes of a history beyond which it is not opened: positions are 32-bit numbers, and the largest real one has some 20 MB. */
export const FILE_LIMIT = 4 * 1024 ** 3;

/** What Netflix delivers in place of a table without rows. */
const EMPTY_TABLE = /^\s*We found no information for this table\.?\s*$/i;

/** The table of viewings in the full report, which is delivered as text when it is empty. */
const VIEWINGS = /(?:^|\/)ViewingActivity\.(?:txt|csv)$/i;
const PACKED = /\.(?:zip|7z|rar|t?gz)$/i;

/** What services deliver in JSON where there is nothing to say. */
const EMPTY_LIST = /^\uFEFF?\s*(?:\[\s*\]|\{\s*\})\s*$/;

/** A refusal with its text at `refusal.<detail>`. */
export const refusal = (code: RefusalCode, detail: string, values?: Message['values']): Refusal => ({
  code,
  message: say(`refusal.${detail}`, values),
});

/** Thrown inside a stream of bytes that cannot go on; `importHistory` turns it into the refusal it carries. */
export class Unreadable extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`Reading stopped: ${refusal.code}`);
    this.refusal = refusal;
  }
}

/** What the head of a file says about it: nothing against it, or the refusal. */
export function headRefusal(head: Uint8Array, sniffed: Sniffed): Refusal | undefined {
  const start = new TextDecoder(sniffed.encoding.encoding).decode(head.subarray(0, 4096));
  if (start.trim() === '') return refusal('empty', 'empty');
  if (EMPTY_TABLE.test(start)) return refusal('no-rows', 'no-rows.table');
  if (EMPTY_LIST.test(start)) return refusal('no-rows', 'no-rows.list');
  if (sniffed.header.length > CELLS_LIMIT) return refusal('not-a-table', 'not-a-table.columns', { limit: CELLS_LIMIT });
  if (sniffed.recognised) return undefined;

  const kind = otherThanText(head);
  const service = kind === 'json' || kind === 'html' ? otherServiceIn(start) : otherServiceOf(sniffed.header);
  if (service !== undefined) return refusal('not-a-history', 'not-a-history.service', { service });
  if (kind !== undefined) return refusal('not-a-table', `not-a-table.${kind}`);
  const table = reportTableOf(sniffed.header);
  if (table?.service !== undefined) return refusal('not-a-history', 'not-a-history.service', { service: table.service });
  if (table)
    return refusal('not-a-history', 'not-a-history.table', { table: table.names[0] ?? '', holds: { term: table.about } });
  if (sniffed.header.length < 2) return refusal('not-a-table', 'not-a-table.one-column');
  return refusal('not-a-history', 'not-a-history.columns');
}

/** What a file holds, in plain words, judged by its header and its name. */
export function holdsOf(name: string, sniffed: Sniffed | undefined): Message {
  const format = sniffed?.recognised?.format ?? undefined;
  if (format) return format.label;
  const table = (sniffed && reportTableOf(sniffed.header)) ?? reportTableNamed(name);
  if (table) return table.about;
  if (sniffed?.holds) return sniffed.holds;
  const other = otherServiceHolds(name, sniffed?.header);
  if (other) return other;
  if (/\.pdf$/i.test(name)) return say('import.holds.document');
  if (PACKED.test(name)) return say('import.holds.archive');
  return say('import.holds.unknown');
}

/** Why an archive is not opened in which no history was found, by its members. */
export function archiveRefusal(members: readonly { readonly name: string; readonly refusal: Refusal | undefined }[]): Refusal {
  const isEmpty = ({ code }: Refusal): boolean => code === 'no-rows' || code === 'empty';
  if (members.some(({ name, refusal: why }) => VIEWINGS.test(name) && why !== undefined && isEmpty(why)))
    return refusal('no-rows', 'no-rows.report');
  if (members.some(({ name }) => PACKED.test(name))) return refusal('not-a-history', 'not-a-history.nested');
  return refusal('not-a-history', 'not-a-history.archive');
}

/** The most telling of several refusals: one that names what a file is says more than one that says what it is not. */
export function mostTelling(refusals: readonly Refusal[]): Refusal {
  const order: readonly RefusalCode[] = ['bad-mapping', 'no-rows', 'not-a-history', 'not-a-table', 'empty'];
  const rank = ({ code }: Refusal): number => order.indexOf(code);
  const [first] = refusals.toSorted((x, y) => rank(x) - rank(y));
  return first ?? refusal('empty', 'no-files');
}

/** Richer formats come first. */
export const richness = (sniffed: Sniffed): number => FORMATS.findIndex(({ id }) => id === sniffed.recognised?.format.id);
