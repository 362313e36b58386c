/** The open export: what was read, the person's answers, and everything that was worked out from them, each at most once. */

import { infer, type Findings } from '#core/inference/infer.ts';
import type { Imported } from '#core/import/importHistory.ts';
import { assess, type RiskReport } from '#core/risk/assess.ts';
import { ok, type Result } from '#core/result.ts';
import type { Task } from '#core/task.ts';
import { viewingsOf, type Viewings } from '#core/viewings.ts';
import { cancelled } from './activity.ts';
import type { PlanView, Settings } from './contract.ts';
import type { FileRef } from './ports.ts';

/** Plans that are kept: going back and forth between a few recipes costs nothing. */
const PLANS_KEPT = 8;

export class OpenExport {
  readonly files: readonly FileRef[];
  readonly imported: Imported;
  readonly settings: Settings;
  readonly viewings: Viewings;
  /** Plans by recipe, as JSON. */
  readonly #plans = new Map<string, PlanView>();
  #findings: Findings | undefined;
  #risk: RiskReport | undefined;

  constructor(files: readonly FileRef[], imported: Imported, settings: Settings) {
    this.files = files;
    this.imported = imported;
    this.settings = settings;
    const { profile: mine, timeZone, leaveOutShort } = settings;
    this.viewings = viewingsOf(imported.history, { timeZone, mine, leaveOutShort });
  }

  /** How many people the file tells apart decides whether people or only rows can be counted. */
  get people(): 'one' | 'several' {
    return this.viewings.has.has('profile') && this.viewings.profiles.size > 1 ? 'several' : 'one';
  }

  /** Facts, guesses, identifiers; or `cancelled`. */
  async findings(task: Task): Promise<Result<Findings>> {
    if (this.#findings !== undefined) return ok(this.#findings);
    const found = await infer(this.viewings, task);
    if (task.cancelled) return cancelled();
    this.#findings = found;
    return ok(found);
  }

  /** The risk of the original. */
  risk(): RiskReport {
    return (this.#risk ??= assess(this.imported.history, { people: this.people }));
  }

  keptPlan(key: string): PlanView | undefined {
    return this.#plans.get(key);
  }

  keepPlan(key: string, plan: PlanView): void {
    this.#plans.set(key, plan);
    const [oldest] = this.#plans.keys();
    if (this.#plans.size > PLANS_KEPT && oldest !== undefined) this.#plans.delete(oldest);
  }

  /** The rows a finding rests on; undefined for a finding this file does not have. */
  evidence(id: string): Uint32Array | undefined {
    const fact = this.#findings?.facts.find((found) => found.id === id);
    return fact?.rows ?? this.#findings?.guesses.find((found) => found.id === id)?.evidence.rows;
  }
}
