/** The nouns of the house: what is read, what is found, what is changed, what is measured. */

import type { DateOrder } from './dateForm.ts';
import type { Message } from './message.ts';

/** The id of a file of `import/formats`, e.g. `netflix-viewing-activity`. */
export type FormatId = string;

/** What a column says. A role is what recipes, findings and risk models speak of; a header is only a name. */
export const ROLES = [
  'profile',
  'start',
  'duration',
  'title',
  'device',
  'country',
  'attributes',
  'supplemental',
  'bookmark',
  'latestBookmark',
  // An address in a catalogue, which tells the title or its maker as surely as their names do.
  'link',
  'other',
] as const;
export type Role = (typeof ROLES)[number];

/** How the table is written, so that the copy can be written alike. */
export interface Dialect {
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly newline: '\n' | '\r\n';
  /** `all`: every cell of the body is quoted (the quick CSV); `needed`: only where RFC 4180 asks for it. */
  readonly quoting: 'all' | 'needed';
  /** The file begins with a row: no line names its columns, and a copy has none either. */
  readonly headless?: boolean | undefined;
}

/** How sure the order of day, month and year is. Only `ambiguous` asks the person. */
export interface DateReading {
  readonly order: DateOrder;
  readonly confidence: 'certain' | 'likely' | 'ambiguous';
  /** Days since 1970-01-01 of the first and last row on the file's own clock; undefined when no row has a date. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** True when the file writes points in time, and writes them in UTC. */
  readonly utc: boolean;
}

/** Something the import did or met. `row` is a line of the file, 1-based; undefined when it is about the whole file. */
export interface Issue {
  readonly code: string;
  readonly row?: number | undefined;
  readonly message: Message;
  /** How many rows it is about, where that is more than the one named. */
  readonly count?: number | undefined;
}

/** A row that could not be read as a viewing. It is not lost: it is listed with its line and the reason. */
export interface SetAside {
  readonly line: number;
  readonly reason: 'too-few-cells' | 'too-many-cells' | 'no-date' | 'unclosed-quote' | 'too-long' | 'other-shape' | 'broken-off';
}

/** rowsRead = rowsKept + rowsSetAside, always. */
export interface RowCounts {
  readonly read: number;
  readonly kept: number;
  readonly setAside: number;
  readonly blankTitle: number;
}

/** What a finding needs of a file. A file that lacks it is told why the finding is not possible. */
export type Need = 'timeOfDay' | 'repeats' | 'profile' | 'device' | 'country' | 'duration' | 'supplemental' | 'tables';

/** Whose data a finding is about. */
export type Scope = 'yours' | 'everyone' | 'account';

/** A thing the file says, without guessing. `Data` is what its picture and table are drawn from. */
export interface Fact<Id extends string = string, Data = unknown> {
  readonly kind: 'fact';
  readonly id: Id;
  readonly scope: Scope;
  /** The number that leads the card, e.g. `18 days`. */
  readonly headline: Message;
  /** A whole sentence that stands alone. */
  readonly sentence: Message;
  /** What someone could conclude from it, in one sentence. */
  readonly tells: Message;
  /** JSON only: numbers, strings, arrays, objects. */
  readonly data: Data;
  /** Row indexes of the history, ascending. */
  readonly rows: Uint32Array;
}

export type Severity = 'high' | 'medium' | 'low';
export type Strength = 'strong' | 'some' | 'thin';

/** What someone could conclude. Five parts, always; strength of evidence, never a probability of the trait. */
export interface Guess {
  readonly kind: 'guess';
  readonly id: string;
  readonly severity: Severity;
  /** Closed until the person opens it (groups of GDPR Art. 9 and others that can hurt). */
  readonly sensitive: boolean;
  /** `Someone could guess …`: the subject is someone, the verb is could, might or may. */
  readonly headline: Message;
  readonly evidence: {
    readonly strength: Strength;
    readonly sentence: Message;
    readonly rows: Uint32Array;
    /** The denominator: how many rows were looked at. */
    readonly of: number;
  };
  readonly who: Message;
  readonly why: Message;
  readonly wrong: Message;
  /** The change to the plan that would take the ground from under the guess. */
  readonly fix: Fix;
}

/** One change to a recipe, offered by a guess. */
export interface Fix {
  readonly role: Role;
  /** A step of the recipe for that role, as `ColumnStep` of `anonymization/recipe.ts`. */
  readonly operator: string;
  readonly level?: string | undefined;
  readonly label: Message;
  /** What no longer works. */
  readonly cost: Message;
}

export type IdentifierKind =
  | 'profileName'
  | 'email'
  | 'phone'
  | 'ipAddress'
  | 'deviceSerial'
  | 'personName'
  | 'cardDigits'
  | 'url'
  | 'customerId'
  | 'gameHandle'
  | 'postalCode'
  | 'taxNumber'
  | 'birthDate'
  | 'street'
  | 'token';

/** How a file of an export can hurt, in one word: the worst it does. */
export type Sensitivity = 'identifies' | 'locates' | 'pays' | 'watches' | 'little';

/** Values that name or point at a person by themselves. `values` never leave the core unmasked. */
export interface Identifier {
  readonly kind: 'identifier';
  readonly identifier: IdentifierKind;
  /** Of the history. */
  readonly columns: readonly string[];
  /** Distinct, of the history and of the other tables. */
  readonly values: readonly string[];
  /** Where else in the export they are, with how many distinct ones. */
  readonly tables?: readonly { readonly table: string; readonly column: string; readonly count: number }[] | undefined;
  readonly rows: Uint32Array;
}

/** A finding that this file cannot support, and why. */
export interface NotPossible {
  readonly id: string;
  readonly need: Need;
  readonly reason: Message;
}
