/** A table no format knows, read by the columns a person named. */

import { parseCsv } from '#core/csv.ts';
import { say } from '#core/message.ts';
import { ok, type Refusal, type Result } from '#core/result.ts';
import { otherThanText } from '../bytes/encoding.ts';
import type { Format } from '../formats/format.ts';
import type { RecognisedFormat } from '../formats/index.ts';
import { headerOf, headText, sniff, type Sniffed } from '../head.ts';
import { columnLetters, mappedRoles, type Mapping } from './mapping.ts';
import { headRefusal } from '../refusals.ts';

/** The format every mapped table is of. It is known by no columns of its own, so it is not in the registry. */
export const MAPPED_TABLE: Format = {
  id: 'mapped-table',
  service: 'Table',
  label: say('import.format.mappedTable'),
  evidence: 'told-by-a-person',
  columns: [],
  supports: [],
  utc: false,
};

/** What the head of a file is when a mapping reads it, or why the mapping cannot read it. */
export function lookAs(head: Uint8Array, mapping: Mapping): { readonly sniffed: Sniffed; readonly refusal: Refusal | undefined } {
  const plain = sniff(head);
  const against = headRefusal(head, plain);
  if (against && !isMappable(head, against)) return { sniffed: plain, refusal: against };
  const mapped = sniffAs(head, mapping);
  return mapped.ok ? { sniffed: mapped.value, refusal: undefined } : { sniffed: plain, refusal: mapped.failure };
}

/** Refusals of text in columns that nobody has said anything about yet. */
const MAPPABLE: readonly string[] = [
  'refusal.not-a-history.columns',
  'refusal.not-a-history.service',
  'refusal.not-a-history.table',
  'refusal.not-a-table.one-column',
];

/** Whether only the columns are unknown, so that a mapping can help. */
export const isMappable = (head: Uint8Array, { message }: Refusal): boolean =>
  MAPPABLE.includes(message.key) && otherThanText(head) === undefined;

/** Rows of the head that are looked through for the longest, where no header says how many columns there are. */
const ROWS_MEASURED = 200;

/** The head of a table as a mapping reads it. Refused with `bad-mapping` when the mapping is not one of this table. */
export function sniffAs(head: Uint8Array, mapping: Mapping): Result<Sniffed & { readonly recognised: RecognisedFormat }> {
  const { encoding, text, named } = headText(head);
  const { delimiter } = mapping;
  const header = mapping.header ? headerOf(text, delimiter) : lettersFor(parseCsv(text, delimiter, ROWS_MEASURED));
  const roles = mappedRoles(mapping, header);
  if (!roles.ok) return roles;
  const { durationUnit = 'hms', times } = mapping;
  return ok({
    encoding,
    delimiter,
    header,
    separatorLine: named !== undefined,
    ...(mapping.header ? {} : { headless: true }),
    recognised: {
      format: { ...MAPPED_TABLE, utc: times === 'utc' },
      roles: roles.value.map((role) => (role === 'clock' ? 'start' : role)),
      traits: roles.value.map((role) => (role === 'duration' ? { unit: durationUnit } : role === 'clock' ? { part: role } : {})),
      missing: [],
    },
  });
}

/** Names for the columns of rows without a header. */
export function lettersFor(rows: readonly (readonly string[])[]): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, at) => columnLetters(at));
}
