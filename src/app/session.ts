/** One person at one program: the one open export and what is asked of it. Closing drops everything. */

import type { Purpose, Recipe } from '#core/anonymization/recipe.ts';
import type { RowChoice } from '#core/anonymization/rowChoice.ts';
import type { DateOrder } from '#core/dateForm.ts';
import type { Mapping } from '#core/import/mapping/mapping.ts';
import type { ReadOptions } from '#core/import/readHistory.ts';
import { matcherOf } from '#core/knowledge/library.ts';
import type { Matcher } from '#core/knowledge/matcher.ts';
import { say } from '#core/message.ts';
import type { Mark } from '#core/pictures/rowsBehind.ts';
import type { RiskReport } from '#core/risk/assess.ts';
import { attackCopy, type AttackOptions } from '#core/risk/attackCopy.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import { endingOf } from '#core/writeHistory.ts';
import type { Task } from '#core/task.ts';
import type { LocaleId } from '#locales/locales.ts';
import { cancelled, Desk } from './activity.ts';
import { choiceRows, chosenOf, type Asked, type OptionallyAsked } from './asked.ts';
import type {
  AttackView,
  FindingsView,
  LevelValuesView,
  PicturesView,
  PlanCounts,
  PlanRowView,
  PlanView,
  RowsView,
  SavedRows,
  Settings,
  SuggestionView,
  Summary,
} from './contract.ts';
import { Copies } from './copies.ts';
import { findingsView } from './findings.ts';
import { copyLabels, type Label } from './labels.ts';
import { levelValues, type LevelAsked } from './levelValues.ts';
import { OpenExport } from './openExport.ts';
import { picturesView, rowsOfMark, type PicturesAsked } from './pictures.ts';
import { countsOf, planOf, type Planning } from './planning.ts';
import { planRow } from './planRow.ts';
import type { FileRef, Ports } from './ports.ts';
import { readFiles } from './reading.ts';
import type { RowBrowser, RowPage } from './rowBrowser.ts';
import { saveRecipe } from './recipeFile.ts';
import { recogniseMore } from './recognising.ts';
import { rowsView } from './rowsView.ts';
import { saveSetAside } from './setAside.ts';
import { suggestFor } from './suggesting.ts';
import { summaryOf } from './summary.ts';

export interface OpenInput {
  readonly files: readonly FileRef[];
  readonly dateOrder?: DateOrder | undefined;
  readonly timeZone?: string | undefined;
  /** Which column is what, for a table no format knows. */
  readonly mapping?: Mapping | undefined;
}

/** What a person may answer again after opening. `null`: no profile is theirs. */
export interface Answers {
  readonly profile?: number | null | undefined;
  readonly timeZone?: string | undefined;
  readonly leaveOutShort?: boolean | undefined;
  readonly weakGuesses?: boolean | undefined;
  readonly dateOrder?: DateOrder | undefined;
}

export interface RowsInput {
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
  /** Id of a fact or guess: only the rows it rests on. */
  readonly finding?: string | undefined;
  /** Only the rows behind a mark of a picture. */
  readonly mark?: Mark | undefined;
}

const NO_ROWS = new Uint32Array();
const nothingOpen = () => refuse('nothing-open', say('app.refusal.nothingOpen'));

/** The rows of a finding; none of one this file does not have, and undefined, which is all, of no finding. */
const evidenceOf = (open: OpenExport, finding: string | undefined): Uint32Array | undefined =>
  finding === undefined ? undefined : (open.evidence(finding) ?? NO_ROWS);

/** A page of all rows. */
function allRows({ viewings }: OpenExport, offset: number, limit: number): RowPage {
  const total = viewings.rows;
  return { total, rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) => offset + at) };
}

/** The profile a person named; undefined for none and for one this file does not have. */
const knownProfile = ({ viewings }: OpenExport, profile: number | null): number | undefined =>
  profile !== null && profile < viewings.profiles.size ? profile : undefined;

export class Session {
  readonly #ports: Ports;
  readonly #labels = copyLabels();
  #language: LocaleId;
  readonly desk: Desk;
  /** Made of the open export. */
  readonly copies: Copies;
  /** Read and put in order once, when the first export is opened. */
  #matcher: Promise<Matcher> | undefined;
  #open: OpenExport | undefined;
  #rows: RowBrowser | undefined;
  /** Resolves when the rows can be searched, or never will be; undefined until somebody needs it. */
  #filling: Promise<void> | undefined;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#language = ports.host.language ?? 'en';
    this.desk = new Desk(() => ports.pause(), ports.hands);
    this.copies = new Copies({
      ports,
      labels: this.#labels,
      language: () => this.#language,
      act: (work) => this.#act(work),
    });
  }

  /** Opens an export in place of the one before. When it cannot be read, nothing is open. */
  async open({ files, dateOrder, timeZone, mapping }: OpenInput): Promise<Result<Summary>> {
    return this.desk.act(
      async (task) => {
        this.#forget(files);
        const settings: Settings = { profile: undefined, timeZone: timeZone ?? this.#ports.host.timeZone, leaveOutShort: true };
        const read = await this.#read(files, { dates: { order: dateOrder }, mapping }, settings, task);
        if (!read.ok) for (const file of files) this.#ports.files.forget?.(file);
        return read;
      },
      { stopQuestions: true },
    );
  }

  /** Takes an answer that changes results. Only another order of the dates needs the file read again. */
  async configure(answers: Answers): Promise<Result<Summary>> {
    return this.#act(async (open, task) => {
      const { profile, timeZone, leaveOutShort } = open.settings;
      const settings: Settings = {
        profile: answers.profile === undefined ? profile : knownProfile(open, answers.profile),
        timeZone: answers.timeZone ?? timeZone,
        leaveOutShort: answers.leaveOutShort ?? leaveOutShort,
        weakGuesses: answers.weakGuesses ?? open.settings.weakGuesses,
      };
      const { order } = open.imported.history.dates;
      if (answers.dateOrder !== undefined && answers.dateOrder !== order)
        return this.#read(open.files, { dates: { order: answers.dateOrder }, mapping: open.imported.mapping }, settings, task);
      const { files, imported, matcher } = open;
      const seen = await OpenExport.of({ files, imported, settings, matcher }, task);
      if (!seen.ok) return seen;
      this.#open = seen.value;
      return ok(this.#summary(seen.value));
    });
  }

  /** Looks for the titles nobody knew yet in files that the person downloaded. What is found is forgotten with the export. */
  async recogniseMore(files: readonly FileRef[]): Promise<Result<Summary>> {
    return this.#act(async (open, task) => {
      const seen = await recogniseMore(open, files, this.#ports, task);
      if (!seen.ok) return seen;
      this.#open = seen.value;
      return ok(this.#summary(seen.value));
    });
  }

  /** From now on the labels of copies are in this language: the one the screens speak. */
  speak(language: LocaleId): void {
    this.#language = language;
  }

  get #label(): Label {
    return this.#labels(this.#language);
  }

  /** The ending of the file a copy is written to. */
  get ending(): string {
    return this.#open === undefined ? '.csv' : endingOf(this.#open.imported.history);
  }

  summary(): Summary | null {
    return this.#open === undefined ? null : this.#summary(this.#open);
  }

  async findings(signal?: AbortSignal): Promise<Result<FindingsView>> {
    return this.#ask(async (open, task) => {
      const findings = await open.findings(task);
      if (!findings.ok) return findings;
      const risk = await open.risk(task);
      if (!risk.ok) return risk;
      const view = findingsView({ viewings: open.viewings, files: open.imported.files }, findings.value, risk.value);
      // Behind the findings, and a failure is reported to the search that waits for the rows.
      this.#searchable().catch(() => {});
      return ok(view);
    }, signal);
  }

  async risk(signal?: AbortSignal): Promise<Result<RiskReport>> {
    return this.#ask((open, task) => open.risk(task), signal);
  }

  /** A page of rows. A search waits until every row can be searched; a page without one does not. */
  async rows({ search, offset, limit, finding, mark }: RowsInput): Promise<Result<RowsView>> {
    const open = this.#open;
    if (open === undefined) return nothingOpen();
    if (search.trim() !== '') await this.#searchable();
    const among = mark === undefined ? ok(evidenceOf(open, finding)) : await this.#rowsOfMark(mark);
    if (!among.ok) return among;
    // Looked at when nothing is waited for any more: the export may have been closed or read anew meanwhile.
    const rows = this.#rows;
    if (rows === undefined || open.imported !== this.#open?.imported) return nothingOpen();
    if (search.trim() !== '' && !rows.filled) return cancelled();
    const query = { search: search.trim(), offset, limit, among: among.value };
    // Before anything was searched the browser may not know of any row yet.
    if (query.search === '' && query.among === undefined) return ok(rowsView(open.viewings, allRows(open, offset, limit)));
    return ok(rowsView(open.viewings, rows.page(query)));
  }

  async pictures(asked: PicturesAsked, signal?: AbortSignal): Promise<Result<PicturesView>> {
    return this.#ask((open, task) => picturesView(open, asked, this.#planning, task), signal);
  }

  async planCounts(asked: Asked, signal?: AbortSignal): Promise<Result<PlanCounts>> {
    return this.#ask((open, task) => countsOf(open, asked, this.#planning, task), signal);
  }

  async plan(asked: Asked, signal?: AbortSignal): Promise<Result<PlanView>> {
    return this.#ask((open, task) => planOf(open, asked, this.#planning, task), signal);
  }

  /** How many rows each rule of a choice names. */
  async choiceRows(choice: RowChoice): Promise<Result<readonly number[]>> {
    return this.#ask((open, task) => choiceRows(open, choice, task));
  }

  /** One row of the file as it is and as the copy would have it. */
  async planRow(asked: Asked & { row: number }): Promise<Result<PlanRowView>> {
    return this.#ask((open, task) => planRow(open, asked, this.#planning, task));
  }

  /** The values of a level, to be looked through before it is chosen. */
  async levelValues(asked: LevelAsked): Promise<Result<LevelValuesView>> {
    return this.#ask(async (open) => levelValues(open.viewings, asked, this.#label));
  }

  /** Looks for the copy that a recipe would make among those of invented people; without a recipe for the file as it stands. */
  async attack({ recipe, choice }: OptionallyAsked, options: AttackOptions): Promise<Result<AttackView>> {
    return this.#act(async (open, task) => {
      const chosen = await chosenOf(open, choice, task);
      if (!chosen.ok) return chosen;
      return attackCopy(open.viewings, { recipe, chosen: chosen.value, label: this.#label }, options, task);
    });
  }

  /** Searches for the recipe of least loss that meets the target of a purpose. */
  async suggest(
    wanted: { purpose: Purpose; choice?: RowChoice | undefined },
    options: AttackOptions,
  ): Promise<Result<SuggestionView>> {
    return this.#act((open, task) => suggestFor(open, wanted, options, this.#label, task));
  }

  /** Writes the rows that were set aside, as they stand in the original. */
  async saveSetAside(target: { path: string; overwrite: boolean }): Promise<Result<SavedRows>> {
    return this.#act((open, task) => saveSetAside(open, target, this.#ports.files, task));
  }

  /** Keeps a recipe in a file of its own; gives its path. */
  async saveRecipe(wanted: { path: string; recipe: Recipe; overwrite: boolean }): Promise<Result<string>> {
    return saveRecipe(this.#ports.files, wanted, this.#open?.files ?? []);
  }

  /** Stops all work and drops all data. */
  async close(): Promise<void> {
    this.desk.cancel();
    this.desk.stopBehind();
    await this.desk.settled();
    this.#forget();
  }

  async #rowsOfMark(mark: Mark): Promise<Result<Uint32Array>> {
    return this.#ask((open, task) => rowsOfMark(open, mark, task));
  }

  get #planning(): Planning {
    const { random, hmac } = this.#ports;
    return { random, hmac, label: this.#label, language: this.#language, earlier: this.copies.earlier };
  }

  /** An action of the person on the open export. */
  async #act<T>(work: (open: OpenExport, task: Task) => Promise<Result<T>>): Promise<Result<T>> {
    return this.desk.act(async (task) => (this.#open === undefined ? nothingOpen() : work(this.#open, task)));
  }

  async #ask<T>(work: (open: OpenExport, task: Task) => Promise<Result<T>>, signal?: AbortSignal): Promise<Result<T>> {
    return this.desk.inTurn(async (task) => (this.#open === undefined ? nothingOpen() : work(this.#open, task)), signal);
  }

  async #read(files: readonly FileRef[], options: ReadOptions, settings: Settings, task: Task): Promise<Result<Summary>> {
    // Begun first: the tables are read while the file is.
    const matcher = this.#knownWorks();
    const read = await readFiles(this.#ports.files, files, options, task);
    if (!read.ok) return read;
    const open = await OpenExport.of({ files, imported: read.value, settings, matcher: await matcher }, task);
    if (!open.ok) return open;
    this.#stopFilling();
    this.#open = open.value;
    this.copies.readAnew();
    this.#rows = this.#ports.rows(read.value.history);
    return ok(this.#summary(open.value));
  }

  #knownWorks(): Promise<Matcher> {
    return (this.#matcher ??= this.#ports.knowledge.works().then(matcherOf));
  }

  /** Fills the rows, once. */
  #searchable(): Promise<void> {
    const rows = this.#rows;
    if (rows === undefined) return Promise.resolve();
    return (this.#filling ??= this.desk.behind((task) => rows.fill(task)));
  }

  #stopFilling(): void {
    this.desk.stopBehind();
    this.#rows?.close();
    this.#rows = undefined;
    this.#filling = undefined;
  }

  /** Drops the export, its rows, the last copy, and bytes the host kept for it, except for files that are wanted again. */
  #forget(except: readonly FileRef[] = []): void {
    const again = new Set(except.map((file) => ('handle' in file ? file.handle : file.path)));
    for (const file of this.#open?.files ?? []) {
      if (!again.has('handle' in file ? file.handle : file.path)) this.#ports.files.forget?.(file);
    }
    this.#stopFilling();
    this.#open = undefined;
    this.copies.forget();
  }

  #summary(open: OpenExport): Summary {
    return summaryOf(open, this.#rows?.filled ?? false);
  }
}
