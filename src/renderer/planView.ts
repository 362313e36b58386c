/**
 * What the plan would do to the open file, worked out behind the screens. What can be counted is told a moment after a change;
 * what only the whole copy tells (guesses, what still works) comes after it, and is given up when the plan changes again.
 */

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PlanCounts, PlanView, Summary } from '#app/contract.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import type { RowChoice } from '#core/anonymization/rowChoice.ts';
import { say } from '#core/message.ts';
import type { Refusal, Result } from '#core/result.ts';
import type { LocaleId } from '#locales/locales.ts';
import { client } from './client.ts';
import { plan, usePlan } from './plan.ts';
import { session, useSession } from './session.ts';
import { speaker, useSpeaker } from './speaker.ts';

export interface PlanPreview {
  /** The last one worked out; while `working` it is about the plan before. */
  readonly view: PlanView | undefined;
  /** The counts of the plan, which are told first: all there is while no whole plan was worked out yet. */
  readonly counts: PlanCounts | undefined;
  readonly failure: Refusal | undefined;
  readonly working: boolean;
  /** Counts are those of the plan; what only the whole copy tells is still about the plan before. */
  readonly counting: boolean;
}

interface Asked {
  readonly recipe: Recipe | undefined;
  readonly choice: RowChoice | undefined;
  readonly summary: Summary | undefined;
  /** Examples of the copy show its labels. */
  readonly language: LocaleId | undefined;
}

const IDLE: PlanPreview & Asked = {
  view: undefined,
  counts: undefined,
  failure: undefined,
  working: false,
  counting: false,
  recipe: undefined,
  choice: undefined,
  summary: undefined,
  language: undefined,
};

export const preview = createStore<PlanPreview & Asked>()(() => IDLE);

/** Changes that follow each other at once, as of a key that is held down, are worked out once: the first and the last of them. */
const SETTLE_MS = 40;

/** When the plan changed last. */
let changed = -Infinity;

/** The question that is being answered. */
let asking: AbortController | undefined;

// Forgetting the file forgets what was worked out from it.
session.subscribe(({ summary }) => {
  if (summary !== undefined || preview.getState() === IDLE) return;
  asking?.abort();
  preview.setState(IDLE);
});

const isCurrent = (asked: Asked) =>
  plan.getState().recipe === asked.recipe &&
  plan.getState().choice === asked.choice &&
  session.getState().summary === asked.summary &&
  speaker().locale === asked.language;

/** Cancel stops all that is running. A plan that ran beside what the person stopped is still wanted, and asked for again. */
const isStopped = (answer: Result<unknown>): boolean => !answer.ok && answer.failure.code === 'cancelled';

const failed = <T>(): Result<T> => ({ ok: false, failure: { code: 'not-readable', message: say('plan.failed') } });

/** Works a plan out: at once, or where a change follows another, when they have settled. Gives what takes the wish back. */
export function workSoon(recipe: Recipe, choice: RowChoice, summary: Summary): () => void {
  preview.setState({ working: true });
  const now = performance.now();
  const follows = now - changed < SETTLE_MS;
  changed = now;
  if (!follows) void work(recipe, choice, summary);
  const timer = follows ? setTimeout(() => void work(recipe, choice, summary), SETTLE_MS) : undefined;
  return () => clearTimeout(timer);
}

/** Asks for both parts, one after the other. A question before this one is given up. */
export async function work(recipe: Recipe, choice: RowChoice, summary: Summary): Promise<void> {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  const asked: Asked = { recipe, choice, summary, language: speaker().locale };
  // A late answer is about a plan or a file that is no longer this one.
  const late = () => signal.aborted || !isCurrent(asked);

  const counts = await client.planCounts.query({ recipe, choice }, { signal }).catch(failed<PlanCounts>);
  if (late()) return;
  if (isStopped(counts)) return work(recipe, choice, summary);
  if (!counts.ok) return preview.setState({ ...asked, failure: counts.failure, working: false, counting: false });
  const { view } = preview.getState();
  const counted = { counts: counts.value, view: view && withCounts(view, counts.value) };
  preview.setState({ ...asked, ...counted, failure: undefined, working: false, counting: true });

  const answer = await client.plan.query({ recipe, choice }, { signal }).catch(failed<PlanView>);
  if (late()) return;
  if (isStopped(answer)) return work(recipe, choice, summary);
  if (answer.ok) preview.setState({ ...asked, view: answer.value, failure: undefined, working: false, counting: false });
  else preview.setState({ ...asked, failure: answer.failure, working: false, counting: false });
}

/** A plan with the counts of the next one. */
function withCounts(view: PlanView, counts: PlanCounts): PlanView {
  const { rowsByClassSize, anonymitySet } = counts;
  const { original, copy } = view.risk;
  return {
    ...view,
    ...counts,
    risk: {
      original,
      copy: {
        ...copy,
        singlingOut: { ...copy.singlingOut, rowsByClassSize },
        linkability:
          anonymitySet === undefined
            ? { measured: false, reason: say('risk.linkability.noViewings') }
            : copy.linkability.measured
              ? { ...copy.linkability, anonymitySet }
              : copy.linkability,
      },
    },
  };
}

/** Follows the plan. Several screens may use it: the same plan is worked out once. */
export function usePlanView(): PlanPreview {
  const recipe = usePlan((state) => state.recipe);
  const choice = usePlan((state) => state.choice);
  const summary = useSession((state) => state.summary);
  const language = useSpeaker().locale;
  const state = useStore(preview);
  useEffect(() => {
    if (!recipe || !summary) return undefined;
    const known = preview.getState();
    if (known.recipe === recipe && known.choice === choice && known.summary === summary && known.language === language)
      return undefined;
    return workSoon(recipe, choice, summary);
  }, [recipe, choice, summary, language]);
  return state;
}
