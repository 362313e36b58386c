/** A recipe says what each column of a copy holds. It is data: checked, diffable, and free of the person's values. */

import { z } from 'zod';
import { ROLES } from '../model.ts';

/** A day in seconds: no length is rounded to more. */
const DAY_SECONDS = 86_400;
/** A shift of more than ten years would put a viewing before there was a service. */
const MOST_WEEKS = 520;

/** What is done to one column. */
export const ColumnStep = z.discriminatedUnion('operator', [
  z.strictObject({ operator: z.literal('keep') }),
  z.strictObject({ operator: z.literal('blank') }),
  /** The same text in every row. */
  z.strictObject({
    operator: z.literal('constant'),
    text: z
      .string()
      .trim()
      .min(1)
      .max(40)
      // What has no letters of its own: controls, and halves of a surrogate pair, which no file in UTF-8 can hold.
      .regex(/^[^\p{Cc}\p{Cs}]+$/u),
  }),
  /**
   * Fresh random labels, P1 .. Pn in random order; the key is thrown away. `key: 'kept'`: labels of HMAC-SHA-256 under a
   * random key that is written to a file of its own, which undoes them.
   */
  z.strictObject({ operator: z.literal('pseudonymize'), key: z.literal('kept').optional() }),
  /** A level of the role's hierarchy, e.g. `month`, `show`, `class`; for start times also `month+partOfDay`. */
  z.strictObject({ operator: z.literal('generalize'), level: z.string().min(1).max(40) }),
  /** Durations, to the nearest multiple of so many seconds. */
  z.strictObject({ operator: z.literal('round'), seconds: z.int().min(1).max(DAY_SECONDS) }),
  /** Start times, by a secret number of whole weeks for each profile, at most so many either way and never none. */
  z.strictObject({ operator: z.literal('shiftDates'), weeks: z.int().min(1).max(MOST_WEEKS) }),
  /** Start times: the first day of each profile is day 1. */
  z.strictObject({ operator: z.literal('relativeTime') }),
  /** Durations and start times: the share of rows beyond either end gets the value at that end. */
  z.strictObject({ operator: z.literal('topAndBottomCode'), share: z.number().gt(0).max(0.25) }),
  /** Blanks a cell whose value is in fewer rows of the copy; where the file holds that many people, of fewer people. */
  z.strictObject({ operator: z.literal('suppressCells'), fewerThan: z.int().min(2).max(100_000) }),
]);
export type ColumnStep = z.infer<typeof ColumnStep>;
export type OperatorId = ColumnStep['operator'];

export const PURPOSES = ['research', 'tracker', 'notebook', 'friends', 'public', 'onlyTheseRows', 'custom'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Counts that can be published in place of rows. */
export const COUNT_TABLES = ['genreByMonth', 'dayByHour'] as const;
export type CountTableId = (typeof COUNT_TABLES)[number];

/** What is written: rows, or counts in place of rows. */
export const Publish = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('rows') }),
  z
    .strictObject({
      as: z.literal('counts'),
      tables: z
        .array(z.enum(COUNT_TABLES))
        .min(1)
        .refine((tables) => new Set(tables).size === tables.length),
      /** Differential privacy of each person as a whole: the smaller, the more noise. It is divided among the tables. */
      epsilon: z.number().gt(0).max(20).optional(),
      /** With epsilon: how many viewings of a person are counted at most. */
      clip: z.int().min(1).max(1_000_000).optional(),
    })
    .refine(({ epsilon, clip }) => (epsilon === undefined) === (clip === undefined), { path: ['clip'] }),
]);
export type Publish = z.infer<typeof Publish>;

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
    /**
     * `published`: sorted by the published values, ties at random, so that the order says nothing the cells do not.
     * `shuffle`: at random.
     */
    order: z.enum(['keep', 'published', 'shuffle']),
    /** A random sample: this share of the rows that would stay. */
    sample: z.strictObject({ share: z.number().gt(0).lt(1) }).optional(),
    /**
     * Leaves out rows that fewer than `k - 1` others look like, smallest classes first, at most the share `atMost` of the rows.
     * With `cells` single cells of them are blanked first, and only rows that this does not help are left out.
     */
    suppressSmall: z
      .strictObject({ k: z.int().min(2).max(1000), atMost: z.number().gt(0).max(1), cells: z.literal(true).optional() })
      .optional(),
  }),
  /** `parseable`: a month is written as its first day in the file's own form. `labels`: `2019-Q3`. */
  write: z.enum(['parseable', 'labels']),
  /** Puts a quote before cells that a spreadsheet would run. */
  formulaGuard: z.boolean(),
  /** Rows, unless told. */
  publish: Publish.optional(),
});
export type Recipe = z.infer<typeof Recipe>;
