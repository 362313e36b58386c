/** The open export: what was read, the person's answers, and everything that was worked out from them, each at most once. */

import { infer, type Findings } from '#core/inference/infer.ts';
import type { Imported } from '#core/import/importHistory.ts';
import type { Matcher } from '#core/knowledge/matcher.ts';
import type { Message } from '#core/message.ts';
import { Preview } from '#core/preview/preview.ts';
import { assessUnder, type RiskReport } from '#core/risk/assess.ts';
import type { Side } from '#core/pictures/pictures.ts';
import { ok, type Result } from '#core/result.ts';
import type { Task } from '#core/task.ts';
import { viewingsUnder, type Viewings } from '#core/viewings.ts';
import type { LocaleId } from '#locales/locales.ts';
import { cancelled } from './activity.ts';
import type { PicturesView, PlanView, Settings } from './contract.ts';
import { Kept } from '#core/kept.ts';
import { everyRow } from '#core/rowLists.ts';
import { languageOf } from './copyLanguage.ts';
import { copyLabels, type Label } from './labels.ts';
import type { FileRef } from './ports.ts';

/** Plans and pictures that are kept: going back and forth between a few recipes costs nothing. */
const ANSWERS_KEPT = 8;
/** The file and one copy of it: each is as large as the file. */
const SIDES_KEPT = 2;

export class OpenExport {
  readonly files: readonly FileRef[];
  readonly imported: Imported;
  readonly settings: Settings;
  readonly matcher: Matcher;
  readonly viewings: Viewings;
  /** By recipe, as JSON. */
  readonly plans = new Kept<PlanView>(ANSWERS_KEPT);
  readonly sides = new Kept<Side>(SIDES_KEPT);
  /** By side and range. */
  readonly pictures = new Kept<PicturesView>(ANSWERS_KEPT);
  #preview: { readonly language: LocaleId; readonly of: Preview } | undefined;
  #findings: Findings | undefined;
  #risk: RiskReport | undefined;
  #label: Label | undefined;

  /** An export that was read, seen as the person's answers say; or `cancelled`. */
  static async of(
    read: Pick<OpenExport, 'files' | 'imported' | 'settings' | 'matcher'>,
    task: Task,
  ): Promise<Result<OpenExport>> {
    const { imported, settings, matcher } = read;
    const { profile: mine, timeZone, leaveOutShort } = settings;
    const viewings = await viewingsUnder(task, imported.history, { timeZone, mine, leaveOutShort, matcher });
    return viewings === undefined ? cancelled() : ok(new OpenExport(read, viewings));
  }

  private constructor(
    { files, imported, settings, matcher }: Pick<OpenExport, 'files' | 'imported' | 'settings' | 'matcher'>,
    viewings: Viewings,
  ) {
    this.files = files;
    this.imported = imported;
    this.settings = settings;
    this.matcher = matcher;
    this.viewings = viewings;
  }

  /** The words of the file where it is itself a copy, whatever the screens speak. */
  get label(): Label {
    return (this.#label ??= copyLabels()(languageOf(this.imported.history, 'en')));
  }

  /** How many people the file tells apart decides whether people or only rows can be counted. */
  get people(): 'one' | 'several' {
    return this.viewings.has.has('profile') && this.viewings.profiles.size > 1 ? 'several' : 'one';
  }

  /** The previews of copies whose labels are in a language. Those in another are forgotten. */
  preview(language: LocaleId, label: (message: Message) => string): Preview {
    if (this.#preview?.language !== language) this.#preview = { language, of: new Preview(this.viewings, label) };
    return this.#preview.of;
  }

  /** Facts, guesses, identifiers; or `cancelled`. */
  async findings(task: Task): Promise<Result<Findings>> {
    if (this.#findings !== undefined) return ok(this.#findings);
    const found = await infer(this.viewings, task, this.imported.tables, { weak: this.settings.weakGuesses });
    if (task.cancelled) return cancelled();
    this.#findings = found;
    return ok(found);
  }

  /** The risk of the original, which may itself be a copy with labels for titles; or `cancelled`. */
  async risk(task: Task): Promise<Result<RiskReport>> {
    const { history } = this.imported;
    const sourceRow = everyRow(history.rows);
    const origin = { original: this.viewings, sourceRow, label: this.label };
    this.#risk ??= await assessUnder(task, history, { people: this.people, origin });
    return this.#risk === undefined ? cancelled() : ok(this.#risk);
  }

  /** The rows a finding rests on; undefined for a finding this file does not have. */
  evidence(id: string): Uint32Array | undefined {
    const fact = this.#findings?.facts.find((found) => found.id === id);
    return fact?.rows ?? this.#findings?.guesses.find((found) => found.id === id)?.evidence.rows;
  }
}
