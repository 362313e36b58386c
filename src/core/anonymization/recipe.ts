/** A recipe says what each column of a copy holds. It is data: checked, diffable, and free of the person's values. */

import { z } from 'zod';
import { ROLES } from '../model.ts';

/** What is done to one column. */
export const ColumnStep = z.discriminatedUnion('operator', [
  z.strictObject({ operator: z.literal('keep') }),
  z.strictObject({ operator: z.literal('blank') }),
  /** Fresh random labels, P1 .. Pn in random order; the key is thrown away. */
  z.strictObject({ operator: z.literal('pseudonymize') }),
  /** A level of the role's hierarchy, e.g. `month`, `show`, `class`; for start times also `month+partOfDay`. */
  z.strictObject({ operator: z.literal('generalize'), level: z.string().min(1).max(40) }),
]);
export type ColumnStep = z.infer<typeof ColumnStep>;
export type OperatorId = ColumnStep['operator'];

export const PURPOSES = ['research', 'public', 'custom'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const Recipe = z.strictObject({
  version: z.literal(1),
  /** The preset it came from; `custom` promises nothing. */
  purpose: z.enum(PURPOSES),
  /** By role. A role without a step is blank: what was not thought of is not published. */
  columns: z.partialRecord(z.enum(ROLES), ColumnStep),
  rows: z.strictObject({
    /** Trailers, hooks and other supplemental videos. */
    previews: z.enum(['keep', 'suppress']),
    /** Plays under two minutes. */
    shortPlays: z.enum(['keep', 'suppress']),
    /** `yours` suppresses the rows of other profiles; it needs to know which is yours. */
    profiles: z.enum(['everyone', 'yours']),
    /** `published`: sorted by the published values, ties at random, so that the order says nothing the cells do not. */
    order: z.enum(['keep', 'published']),
  }),
  /** `parseable`: a month is written as its first day in the file's own form. `labels`: `2019-Q3`. */
  write: z.enum(['parseable', 'labels']),
  /** Puts a quote before cells that a spreadsheet would run. */
  formulaGuard: z.boolean(),
});
export type Recipe = z.infer<typeof Recipe>;
