/** What crosses between the application and its screens: plain data, structured-cloneable, JSON-safe. */

import type { Purpose, Recipe, ColumnStep } from '#core/anonymization/recipe.ts';
import type { Loss } from '#core/anonymization/search/suggest.ts';
import type { DateOrder } from '#core/dateForm.ts';
import type { MappedRole, Mapping } from '#core/import/mapping/mapping.ts';
import type { Coverage } from '#core/knowledge/coverage.ts';
import type { Message } from '#core/message.ts';
import type { Progress } from '#core/task.ts';
import type { IdentifierKind, Need, Role, RowCounts, Scope, Sensitivity, SetAside, Severity, Strength } from '#core/model.ts';
import type { CollectionEntry } from '#core/inference/collection.ts';
import type { FactData, FactId } from '#core/inference/facts/index.ts';
import type { Pictures } from '#core/pictures/pictures.ts';
import type { ClassSizes, RiskReport } from '#core/risk/assess.ts';
import type { AnonymitySets } from '#core/risk/models/anonymitySet.ts';
import type { AttackReport } from '#core/risk/attackCopy.ts';

export interface About {
  readonly host: 'electron' | 'browser' | 'command-line' | 'test';
  readonly version: string;
  readonly canChooseFiles: boolean;
  readonly canChooseTarget: boolean;
  readonly canShowInFolder: boolean;
  /** Files named when the program was started; the screen opens them at once. */
  readonly paths: readonly string[];
  readonly documents: string;
  readonly timeZone: string;
}

/** An open export, as the Open screen and the header show it. */
export interface Summary {
  readonly service: string;
  readonly format: string;
  readonly files: readonly FileLine[];
  readonly counts: RowCounts;
  /** Rows that are previews or under two minutes. */
  readonly shortRows: number;
  readonly issues: readonly IssueLine[];
  readonly setAside: readonly SetAside[];
  readonly dates: {
    readonly order: DateOrder;
    readonly confidence: 'certain' | 'likely' | 'ambiguous';
    readonly from: number | undefined;
    readonly to: number | undefined;
    readonly utc: boolean;
    /** Whether the file says the time of day. */
    readonly timed: boolean;
    /** Up to three dates as the file writes them, with their day as read. */
    readonly examples: readonly { readonly text: string; readonly day: number }[];
  };
  readonly profiles: readonly { readonly name: string; readonly rows: number }[];
  readonly settings: Settings;
  readonly columns: readonly { readonly name: string; readonly role: Role }[];
  /** Whether every row can be searched already. */
  readonly searchable: boolean;
}

export interface FileLine {
  readonly name: string;
  readonly rows: number | undefined;
  readonly holds: Message;
  readonly used: boolean;
  /** How it can hurt; undefined for a file that is not known. */
  readonly marks?: Sensitivity | undefined;
}

export interface IssueLine {
  readonly code: string;
  readonly row: number | undefined;
  readonly count: number | undefined;
  readonly message: Message;
}

/** The answers that change results. */
export interface Settings {
  /** Index into `Summary.profiles`. */
  readonly profile: number | undefined;
  readonly timeZone: string;
  readonly leaveOutShort: boolean;
  /** Guesses that rest on very little are looked for; off unless asked for. */
  readonly weakGuesses?: boolean | undefined;
}

export type FactView = {
  [Id in FactId]: {
    readonly id: Id;
    readonly scope: Scope;
    readonly headline: Message;
    readonly sentence: Message;
    readonly tells: Message;
    readonly data: FactData<Id>;
    readonly rowCount: number;
  };
}[FactId];

export interface GuessView {
  readonly id: string;
  readonly severity: Severity;
  readonly sensitive: boolean;
  readonly headline: Message;
  readonly evidence: { readonly strength: Strength; readonly sentence: Message; readonly rows: number; readonly of: number };
  readonly who: Message;
  readonly why: Message;
  readonly wrong: Message;
  readonly fix: { readonly role: Role; readonly step: ColumnStep; readonly label: Message; readonly cost: Message };
}

export interface IdentifierView {
  readonly kind: IdentifierKind;
  /** Distinct values in the whole download. */
  readonly count: number;
  /** Of the history. */
  readonly columns: readonly string[];
  /** Where else in the download they are. */
  readonly tables: readonly { readonly table: string; readonly column: string; readonly count: number }[];
}

export interface FindingsView {
  /** How many of the titles the program knows; `recognisedViewings` is a share of the viewings. */
  readonly titles: Coverage;
  readonly facts: readonly FactView[];
  readonly guesses: readonly GuessView[];
  readonly identifiers: readonly IdentifierView[];
  readonly notPossible: readonly { readonly id: string; readonly need: Need; readonly reason: Message }[];
  /** What the service says it collects, against what the download holds; empty where no list of the service is known. */
  readonly collection: readonly CollectionEntry[];
  /** Three sentences in words for the top of the screen. */
  readonly summary: readonly Message[];
  readonly together: {
    readonly daysPlaced: number;
    readonly days: number;
    readonly identifyingColumns: readonly string[];
    readonly quasiIdentifiers: readonly string[];
    readonly uniqueRows: number;
    readonly rows: number;
    readonly people: number;
    /** Names of people in the whole download: profiles but those for children in general, gifts, extra members. */
    readonly named: number;
    /** How few known viewings single the file out of a country, estimated; undefined where eight do not. */
    readonly known: { readonly viewings: number; readonly people: number; readonly unique: number } | undefined;
  };
}

/** What pictures of the file, or of the copy of a recipe, are drawn from. */
export interface PicturesView extends Omit<Pictures, 'facts'> {
  readonly of: 'original' | 'copy';
  readonly facts: readonly FactView[];
}

/** A page of rows, cells as in the file and the start in local time. */
export interface RowsView {
  readonly total: number;
  readonly columns: readonly { readonly name: string; readonly role: Role }[];
  readonly rows: readonly {
    readonly row: number;
    readonly line: number;
    readonly cells: readonly string[];
    readonly local: string;
  }[];
}

/** What a recipe would do, as far as it can be counted without making the copy: told at once, before the rest of a plan. */
export interface PlanCounts {
  readonly recipe: Recipe;
  readonly columns: readonly PlanColumn[];
  readonly rowsIn: number;
  readonly rowsOut: number;
  /** Of the copy. */
  readonly rowsByClassSize: ClassSizes;
  /** Of the copy; undefined where nothing of the person stays that could be known. */
  readonly anonymitySet: AnonymitySets | undefined;
}

/** What a recipe would do, without writing anything. */
export interface PlanView extends PlanCounts {
  readonly risk: { readonly original: RiskReport; readonly copy: RiskReport };
  readonly guesses: {
    readonly original: number;
    readonly copy: number;
    /** Headlines of those the copy supports; `closed` more are on sensitive topics and are not named. */
    readonly left: readonly Message[];
    readonly closed: number;
  };
  readonly identifyingColumns: { readonly original: number; readonly copy: number };
  /** What still works: `yes`, `partly` or `no`, and in one or two words how. */
  readonly uses: readonly {
    readonly id: string;
    readonly label: Message;
    readonly works: 'yes' | 'partly' | 'no';
    readonly how: Message;
  }[];
  /** What the copy would miss of what its purpose promises, one sentence each; none for a purpose that promises nothing. */
  readonly missed: readonly Message[];
  /** What it promises that could not be judged. */
  readonly unjudged: readonly Message[];
}

/** A row of the file beside the same row of the copy, by the columns of the file. */
export interface PlanRowView {
  readonly columns: readonly { readonly name: string; readonly role: Role }[];
  readonly now: readonly string[];
  /** Undefined where the copy would leave the row out. */
  readonly after: readonly string[] | undefined;
}

/** A page of the values that a level would write; they are the person's where the level is one of exact values or names. */
export interface LevelValuesView {
  readonly total: number;
  /** `of`: how many different values of the file it stands for. */
  readonly values: readonly { readonly value: string; readonly rows: number; readonly of: number }[];
  /** Rows that say something in the file and nothing at this level. */
  readonly gaps: number;
}

/** What an attack on a copy came to. */
export type AttackView = AttackReport;

/** The recipe that a search found for a purpose. */
export interface SuggestionView {
  readonly purpose: Purpose;
  /** Of least loss among those that meet the purpose's target; where none does, the nearest. */
  readonly recipe: Recipe;
  readonly meets: boolean;
  /** What stands in the way of the nearest; empty where the target is met. */
  readonly obstacles: readonly ObstacleView[];
  readonly measured: {
    readonly rows: number;
    /** Rows that are left out because too few look like them. */
    readonly leftOut: number;
    /** Rows in classes that are smaller than the target's, the ones left out among them. */
    readonly smallRows: number;
    readonly classes: number;
    /** The upper end of the interval of an attack's success, 0..1; undefined where the purpose asks for none. */
    readonly pickedOut: number | undefined;
    /** Guesses that count against the target; undefined where any may be made. */
    readonly guesses: number | undefined;
  };
  readonly loss: Loss;
  /** Every recipe that is finer by one step, and why it was refused. */
  readonly finer: readonly { readonly role: Role; readonly step: ColumnStep; readonly obstacles: readonly ObstacleView[] }[];
  readonly nodes: number;
  readonly judged: number;
}

export interface ObstacleView {
  readonly test: 'classSize' | 'pickedOut' | 'guesses';
  readonly message: Message;
  /** How many rows of the original refused it, and the lines of the first of them. */
  readonly rows: number;
  readonly lines: readonly number[];
}

export interface PlanColumn {
  readonly name: string;
  readonly role: Role;
  readonly identifies: 'alone' | 'together' | 'little';
  /** With the level the column really gets, which may be another one than the recipe asks for. */
  readonly step: ColumnStep;
  /** What the person can choose for this column. */
  readonly choices: readonly { readonly step: ColumnStep; readonly label: Message }[];
  /** Steps with a number or a text of the person's own, each as it begins. */
  readonly more: readonly ColumnStep[];
  readonly now: string;
  readonly after: string;
  /** Cells that the step changes. */
  readonly changed: number;
  /** Cells that are written with a quote in front, because a spreadsheet would run them. */
  readonly guarded: number;
}

export interface PresetView {
  readonly purpose: Purpose;
  readonly label: Message;
  readonly keeps: Message;
  readonly changes: Message;
  readonly loses: Message;
  /** What its copy is to reach, one sentence each. */
  readonly promises: readonly Message[];
  readonly recipe: Recipe;
}

/** Rows that were set aside, written into a file of their own. */
export interface SavedRows {
  readonly path: string;
  readonly rows: number;
  /** Rows that were too long to be written whole. */
  readonly cut: number;
}

/** A table no format knows, for the person to say which column is what. */
export interface MapperView {
  /** As guessed, or as asked about. */
  readonly mapping: Mapping;
  readonly columns: readonly MapperColumn[];
  /** Up to three rows as the mapping reads them; none where it cannot. */
  readonly preview: readonly MapperRow[];
  /** Why the table cannot be opened with this mapping; undefined when it can. */
  readonly problem: Message | undefined;
}

export interface MapperColumn {
  /** The header; a letter where there is none. */
  readonly name: string;
  /** How a mapping names it: by header, or by place where no header names it alone. */
  readonly ref: string | number;
  /** Up to three different cells. They are shown and never kept. */
  readonly examples: readonly string[];
  /** What it was taken for, and why: header and cells agree, one of them speaks for it, or nothing does. */
  readonly guess: MappedRole | 'other';
  readonly confidence: 'high' | 'some' | 'none';
  /** What most of its cells are, and how many of those that hold something; of texts, how many different ones. */
  readonly looks: { readonly kind: CellKind; readonly count: number; readonly of: number };
}

export type CellKind = 'dates' | 'times' | 'lengths' | 'countries' | 'numbers' | 'texts' | 'empty';

export interface MapperRow {
  readonly title: string;
  /** `2024-03-04 21:30`, or a day, on the person's own clock. */
  readonly local: string;
  /** The other columns in use, as in the file. */
  readonly cells: readonly { readonly role: Role; readonly text: string }[];
}

/** One line of the list of formats. */
export interface FormatLine {
  readonly id: string;
  readonly service: string;
  readonly label: Message;
  /** On what evidence the format rests. */
  readonly evidence: 'seen-in-real-files' | 'documented' | 'reported' | 'told-by-a-person';
}

/** What the program is doing now; undefined when it is idle. */
export interface Activity {
  readonly progress: Progress | undefined;
}
