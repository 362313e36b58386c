/** What the router accepts. Whatever is longer, stranger or more than this is refused before anything looks at it. */

import { z } from 'zod';
import { PURPOSES, Recipe } from '#core/anonymization/recipe.ts';
import { RowChoice } from '#core/anonymization/rowChoice.ts';
import { DELIMITERS } from '#core/csv.ts';
import { Mapping } from '#core/import/mapping/mapping.ts';
import { ROLES } from '#core/model.ts';
import { LOCALE_IDS } from '#locales/locales.ts';

const PATH_LENGTH = 4096;
const FILES_AT_ONCE = 64;
const PAGE_ROWS = 500;

const Path = z.string().min(1).max(PATH_LENGTH);
const FileRef = z.union([z.strictObject({ path: Path }), z.strictObject({ handle: z.uuid() })]);
const DateOrder = z.enum(['mdy', 'dmy', 'ymd']);
const TimeZone = z.string().max(64).refine(isTimeZone);

export const Open = z.strictObject({
  files: z.array(FileRef).min(1).max(FILES_AT_ONCE),
  dateOrder: DateOrder.optional(),
  timeZone: TimeZone.optional(),
  mapping: Mapping.optional(),
});

/** A mapping to look through, or what is settled before one is guessed. */
export const Mappable = z.strictObject({
  file: FileRef,
  mapping: Mapping.optional(),
  settled: z.strictObject({ delimiter: z.enum(DELIMITERS).optional(), header: z.boolean().optional() }).optional(),
});
/** `of`: the table it is for, which is never written over. */
export const SaveMapping = z.strictObject({
  path: Path,
  mapping: Mapping,
  overwrite: z.boolean().default(false),
  of: FileRef.optional(),
});

export const SAMPLES = ['netflix-viewing-history.csv', 'ViewingActivity.csv', 'netflix-report.zip'] as const;
export const OpenSample = z.strictObject({ name: z.enum(SAMPLES) });

export const Configure = z.strictObject({
  profile: z.int().nonnegative().nullable().optional(),
  timeZone: TimeZone.optional(),
  leaveOutShort: z.boolean().optional(),
  weakGuesses: z.boolean().optional(),
  dateOrder: DateOrder.optional(),
});

export const RecogniseMore = z.strictObject({ files: z.array(FileRef).min(1).max(FILES_AT_ONCE) });

/** Days since 1970-01-01 that a date of four digits can have. */
const Day = z.int().min(-719_528).max(2_932_896);
const DayRange = z.strictObject({ first: Day, last: Day });
const Hour = z.int().min(0).max(24);

/** A mark of a picture, by what it stands for. */
const Mark = DayRange.extend({
  weekday: z.int().min(0).max(6).optional(),
  hours: z.tuple([Hour, Hour]).readonly().optional(),
  device: z.string().max(1000).optional(),
  country: z.string().max(40).optional(),
  show: z.string().max(1000).optional(),
  yours: z.boolean().optional(),
});

/** `finding` and `mark`: only the rows behind one of them. */
export const Rows = z.strictObject({
  search: z.string().max(200),
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(PAGE_ROWS),
  finding: z.string().max(80).optional(),
  mark: Mark.optional(),
});

/** Without a recipe the pictures are of the file as it stands. */
export const Pictures = z.strictObject({
  recipe: Recipe.optional(),
  choice: RowChoice.optional(),
  range: DayRange.optional(),
});

export const Plan = z.strictObject({ recipe: Recipe, choice: RowChoice.optional() });
export const ChoiceRows = z.strictObject({ choice: RowChoice });
/** `row`: an index into the rows of the file. */
export const PlanRow = z.strictObject({ ...Plan.shape, row: z.int().nonnegative() });
/** Without a recipe the file is attacked as it stands. */
export const Attack = z.strictObject({
  recipe: Recipe.optional(),
  choice: RowChoice.optional(),
  people: z.int().min(100).max(100_000).optional(),
  trials: z.int().min(10).max(5000).optional(),
  seed: z.string().min(1).max(128).optional(),
});
/** `people`, `trials` and `seed` are those of the attacks that a purpose's target asks for. */
export const Suggest = z.strictObject({ purpose: z.enum(PURPOSES), ...Attack.omit({ recipe: true }).shape });
export const ChooseTarget = z.strictObject({ suggested: Path });
/** `keyPath`: where the key of pseudonyms goes that the recipe keeps; a key that is there already is used again. */
export const Save = z.strictObject({
  recipe: Recipe,
  choice: RowChoice.optional(),
  path: Path,
  keyPath: Path.optional(),
  overwrite: z.boolean(),
});
export const SaveRecipe = z.strictObject({ path: Path, recipe: Recipe, overwrite: z.boolean() });
export const LoadRecipe = z.strictObject({ file: FileRef });
/** `besideCopy`: the person wants it in the folder of the copy. */
export const SaveReport = z.strictObject({
  path: Path,
  as: z.enum(['json', 'page']),
  overwrite: z.boolean(),
  besideCopy: z.boolean(),
});
export const LevelValues = z.strictObject({
  role: z.enum(ROLES),
  level: z.string().min(1).max(40),
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(PAGE_ROWS),
});
export const SaveSetAside = z.strictObject({ path: Path, overwrite: z.boolean() });
export const Verify = z.strictObject({ copy: FileRef });
/** `of`: the last copy that was saved, or the last one made before that was checked. */
export const SearchCopy = z.strictObject({
  text: z.string().min(1).max(200),
  of: z.enum(['saved', 'checked']).default('saved'),
});

/** Whether this machine knows an IANA name. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const Speak = z.strictObject({ language: z.enum(LOCALE_IDS) });
