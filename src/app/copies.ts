/** The copies of the open export: saved, told beside the one saved before, reported on, searched; and those made elsewhere, checked. */

import type { History } from '#core/history.ts';
import { say } from '#core/message.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { Task } from '#core/task.ts';
import type { VerificationReport } from '#core/verification/verify.ts';
import type { LocaleId } from '#locales/locales.ts';
import type { Asked } from './asked.ts';
import type { CopyCheck, Receipt, ResultLine } from './receiptContract.ts';
import { checkCopy, verifyCopy, type Checking } from './copyCheck.ts';
import type { CopyTarget, EarlierCopy, SavedCopy } from './copying.ts';
import { searchCopy } from './copySearch.ts';
import type { Label } from './labels.ts';
import type { OpenExport } from './openExport.ts';
import type { FileRef, Ports } from './ports.ts';
import { guessMade } from './receipt.ts';
import { saveReport, type ReportToSave } from './report/saveReport.ts';
import { resultLines, type OriginalFound } from './resultLines.ts';
import { saveCopy } from './saving.ts';

/** What the session lends. */
export interface Lent {
  readonly ports: Ports;
  readonly labels: (language: LocaleId) => Label;
  /** In which the next copy is written. */
  readonly language: () => LocaleId;
  /** Does an action of the person on the open export; refused where none is. */
  readonly act: <T>(work: (open: OpenExport, task: Task) => Promise<Result<T>>) => Promise<Result<T>>;
}

const noCopy = () => refuse('nothing-open', say('app.refusal.noCopy'));

export class Copies {
  readonly #lent: Lent;
  #saved: SavedCopy | undefined;
  /** The last copy that was made elsewhere or before, and checked. */
  #checked: History | undefined;
  #earlier: EarlierCopy | undefined;

  constructor(lent: Lent) {
    this.#lent = lent;
  }

  /** The last one saved, with the rows of the export as it is open now; undefined once that was read anew. */
  get earlier(): EarlierCopy | undefined {
    return this.#earlier;
  }

  /** Writes the copy, reads it back, checks it, and only then gives it its name. The export stays open whatever happens. */
  async save(asked: Asked, target: CopyTarget): Promise<Result<Receipt>> {
    return this.#lent.act(async (open, task) => {
      const { ports, labels, language } = this.#lent;
      const { files, random, hmac } = ports;
      const saving = { files, random, hmac, label: labels(language()), earlier: this.#earlier };
      const saved = await saveCopy(open, asked, target, saving, task);
      if (!saved.ok) return saved;
      this.#saved = saved.value.copy;
      this.#earlier = saved.value.earlier;
      // They said what a copy tells beside the one before this one.
      open.plans.clear();
      return ok(saved.value.receipt);
    });
  }

  /** Writes the report of the last copy that was saved; gives its path. */
  async saveReport(wanted: ReportToSave): Promise<Result<string>> {
    return this.#besideOriginal(({ risk, guesses }, copy, sources) => {
      const before = { risk, guesses: guesses.map(guessMade) };
      const { ports, language } = this.#lent;
      const beside = { copy, sources, files: ports.files, language: language() };
      return saveReport({ ...copy.report, before }, wanted, beside);
    });
  }

  /** Each finding of the original and of the last copy that was saved, side by side. */
  async results(): Promise<Result<readonly ResultLine[]>> {
    return this.#besideOriginal(async (original, copy) => ok(resultLines(original, copy)));
  }

  /** Does something with the last copy that was saved and with what was found in the original. */
  #besideOriginal<T>(
    work: (original: OriginalFound, copy: SavedCopy, sources: OpenExport['files']) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    return this.#lent.act(async (open, task) => {
      const copy = this.#saved;
      if (copy === undefined) return noCopy();
      const findings = await open.findings(task);
      if (!findings.ok) return findings;
      const risk = await open.risk(task);
      if (!risk.ok) return risk;
      const original = { history: open.imported.history, guesses: findings.value.guesses, risk: risk.value };
      return work(original, copy, open.files);
    });
  }

  /** Holds a copy made before against the open export; both stay as they are. */
  async verify(copy: FileRef): Promise<Result<VerificationReport>> {
    return this.#lent.act(async (open, task) => {
      const verified = await verifyCopy(open, copy, this.#checking, task);
      return verified.ok ? ok(verified.value.check) : verified;
    });
  }

  /** The same, told as a receipt: what the copy no longer says, and what it still does. */
  async check(copy: FileRef): Promise<Result<CopyCheck>> {
    return this.#lent.act(async (open, task) => {
      const checked = await checkCopy(open, copy, this.#checking, task);
      if (!checked.ok) return checked;
      this.#checked = checked.value.history;
      return ok(checked.value.check);
    });
  }

  /** How often a text is in the last copy that was saved, or in the last that was checked. */
  search(text: string, of: 'saved' | 'checked'): Result<{ cells: number; rows: number }> {
    const copy = of === 'saved' ? this.#saved?.history : this.#checked;
    return copy === undefined ? noCopy() : ok(searchCopy(copy, text));
  }

  /** Shows the last copy that was saved in the system's own file window. */
  async showInFolder(): Promise<void> {
    if (this.#saved !== undefined) await this.#lent.ports.dialogs.showInFolder?.(this.#saved.path);
  }

  /** The export was read anew: its rows are no longer those that the last copy was made of. */
  readAnew(): void {
    this.#earlier = undefined;
  }

  forget(): void {
    this.#saved = undefined;
    this.#checked = undefined;
    this.#earlier = undefined;
  }

  get #checking(): Checking {
    const { ports, labels, language } = this.#lent;
    return { files: ports.files, labels, language: language() };
  }
}
