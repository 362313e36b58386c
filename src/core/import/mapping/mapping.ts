/**
 * Which column of a table is what, as a person says it of a table no format knows. It is data: checked, kept as JSON, used
 * again next month. It names columns, as the table itself does, and holds no value of the person's.
 */

import { z } from 'zod';
import { DELIMITERS } from '#core/csv.ts';
import type { DurationUnit } from '#core/durationText.ts';
import { say } from '#core/message.ts';
import type { Role } from '#core/model.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import { plainHeader } from '../formats/format.ts';
import { CELLS_LIMIT } from '../bytes/scan.ts';

/** What a column can be used as: a role, or the time of day (`clock`) of a start whose column holds only the day. */
export const MAPPED_ROLES = [
  'title',
  'start',
  'clock',
  'profile',
  'device',
  'country',
  'duration',
  'supplemental',
] as const satisfies readonly (Role | 'clock')[];
export type MappedRole = (typeof MAPPED_ROLES)[number];

/** No table is a history without these. */
export const NEEDED_ROLES = ['title', 'start'] as const satisfies readonly MappedRole[];

/** `hms`: `1:02:03`; otherwise a number of that unit. */
export const DURATION_UNITS = ['hms', 'seconds', 'milliseconds', 'minutes'] as const satisfies readonly DurationUnit[];

/** A column by its header, or by its place (1-based) where no header names it alone. */
const ColumnRef = z.union([z.string().min(1).max(200), z.int().min(1).max(CELLS_LIMIT)]);
export type ColumnRef = z.infer<typeof ColumnRef>;

export const Mapping = z
  .strictObject({
    version: z.literal(1),
    delimiter: z.enum(DELIMITERS),
    /** Whether the first line names the columns. */
    header: z.boolean(),
    columns: z.partialRecord(z.enum(MAPPED_ROLES), ColumnRef),
    /** How lengths are written; `hms` unless told. */
    durationUnit: z.enum(DURATION_UNITS).optional(),
    /** `local`: times are those of the clock on the wall. A table of days has neither. */
    times: z.enum(['utc', 'local']),
  })
  // A cell of a first line that is no header would be a value of the person's.
  .refine(({ header, columns }) => header || Object.values(columns).every((column) => typeof column === 'number'), {
    path: ['columns'],
  });
export type Mapping = z.infer<typeof Mapping>;

/** Longer texts are no mapping. */
export const MAPPING_BYTES = 16 * 1024;

/** The mapping a text is; undefined when it is none. */
export function readMapping(text: string): Mapping | undefined {
  if (text.length > MAPPING_BYTES) return undefined;
  try {
    return Mapping.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A mapping as it is kept in a file. */
export const writeMapping = (mapping: Mapping): string => `${JSON.stringify(mapping, null, 2)}\n`;

/** What each column of a header is used as. Refused with `bad-mapping` when a column is not there or title or time is missing. */
export function mappedRoles({ columns }: Mapping, header: readonly string[]): Result<readonly (MappedRole | 'other')[]> {
  const roles: (MappedRole | 'other')[] = header.map(() => 'other');
  for (const role of MAPPED_ROLES) {
    const column = columns[role];
    if (column === undefined) continue;
    const at = placeOf(column, header);
    if (at === undefined) return refuse('bad-mapping', say('refusal.bad-mapping.column', { column }));
    if (roles[at] !== 'other') return refuse('bad-mapping', say('refusal.bad-mapping.twice', { column }));
    roles[at] = role;
  }
  const missing = NEEDED_ROLES.find((role) => !roles.includes(role));
  return missing === undefined ? ok(roles) : refuse('bad-mapping', say(`refusal.bad-mapping.${missing}`));
}

/** By the exact header, then as headers are compared: a copy may hold `'=Title` where the original held `=Title`. */
function placeOf(column: ColumnRef, header: readonly string[]): number | undefined {
  if (typeof column === 'number') return column <= header.length ? column - 1 : undefined;
  const exact = header.indexOf(column);
  const at = exact >= 0 ? exact : header.findIndex((name) => plainHeader(name) === plainHeader(column));
  return at >= 0 ? at : undefined;
}

/** The way to name the column at a place (0-based): by its header where that names one column only. */
export function columnRef(header: readonly string[], at: number, isHeader: boolean): ColumnRef {
  const name = header[at] ?? '';
  const plain = plainHeader(name);
  const alone = isHeader && name.trim() !== '' && name.length <= 200;
  return alone && header.filter((other) => plainHeader(other) === plain).length === 1 ? name : at + 1;
}

/** The name of a column that has none, as spreadsheets count: A .. Z, AA, AB … */
export function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}
