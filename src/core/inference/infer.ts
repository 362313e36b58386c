/** Viewings → findings: what the file says, what someone could conclude from it, and who is named in it. */

import type { ReportTables } from '../import/netflixReport/reportTables.ts';
import { say } from '../message.ts';
import type { Guess, Identifier, Need, NotPossible, Severity, Strength } from '../model.ts';
import { finishedUnder, type Steps } from '../steps.ts';
import type { Task } from '../task.ts';
import type { Viewings } from '../viewings.ts';
import { FACTS, type AnyFact } from './facts/index.ts';
import { GUESSES } from './guesses/index.ts';
import { IDENTIFIERS } from './identifiers/index.ts';
import { signalsOf } from './signals.ts';

export interface Findings {
  readonly facts: readonly AnyFact[];
  /** The most severe first, within a severity the strongest evidence. */
  readonly guesses: readonly Guess[];
  readonly identifiers: readonly Identifier[];
  readonly notPossible: readonly NotPossible[];
}

export interface InferOptions {
  /** Look for guesses that rest on very little, too. */
  readonly weak?: boolean | undefined;
}

const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low'];
const STRENGTHS: readonly Strength[] = ['strong', 'some', 'thin'];

/** Runs every detector the file, and the other tables of its report, can support. Once the task is cancelled it stops and gives what was found until then. */
export async function infer(
  viewings: Viewings,
  task: Task,
  tables?: ReportTables,
  { weak = false }: InferOptions = {},
): Promise<Findings> {
  const signals = await finishedUnder(task, signalsOf(viewings, tables));
  if (signals === undefined) return NOTHING;
  const has = tables === undefined ? viewings.has : new Set<Need>([...viewings.has, 'tables']);
  const facts: AnyFact[] = [];
  const guesses: Guess[] = [];
  const identifiers: Identifier[] = [];
  const notPossible: NotPossible[] = [];

  const possible = (detector: { readonly id: string; readonly needs: readonly Need[] }): boolean => {
    const need = detector.needs.find((needed) => !has.has(needed));
    if (need !== undefined) notPossible.push({ id: detector.id, need, reason: say(`reason.${need}`) });
    return need === undefined;
  };
  const looks = [
    ...FACTS.map((detector) => looking(facts, () => (possible(detector) ? detector.detect(signals) : undefined))),
    ...GUESSES.filter((detector) => weak || !detector.weak).map((detector) =>
      looking(guesses, () => (possible(detector) ? detector.detect(signals) : undefined)),
    ),
    ...IDENTIFIERS.map((detector) => looking(identifiers, () => detector.detect(signals))),
  ];
  for (const [done, look] of looks.entries()) {
    await finishedUnder(task, look());
    await task.pause();
    if (task.cancelled) break;
    task.report({ stage: 'looking', done: done + 1, total: looks.length });
  }
  guesses.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      STRENGTHS.indexOf(a.evidence.strength) - STRENGTHS.indexOf(b.evidence.strength),
  );
  return { facts, guesses, identifiers, notPossible };
}

const NOTHING: Findings = { facts: [], guesses: [], identifiers: [], notPossible: [] };

/** Looks with a detector and adds what it finds to a list. In steps. */
function looking<T>(list: T[], detect: () => Steps<T | undefined> | undefined): () => Steps<void> {
  return function* () {
    const steps = detect();
    const found = steps && (yield* steps);
    if (found !== undefined) list.push(found);
  };
}
