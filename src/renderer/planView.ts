/** What the plan would do to the open file, worked out behind the screens a moment after the last change. */

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PlanView, Summary } from '#app/contract.ts';
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
  readonly failure: Refusal | undefined;
  readonly working: boolean;
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
  failure: undefined,
  working: false,
  recipe: undefined,
  choice: undefined,
  summary: undefined,
  language: undefined,
};

const preview = createStore<PlanPreview & Asked>()(() => IDLE);

/** Changes that follow each other closely are worked out once. */
const SETTLE_MS = 250;

// Forgetting the file forgets what was worked out from it.
session.subscribe(({ summary }) => {
  if (summary === undefined && preview.getState() !== IDLE) preview.setState(IDLE);
});

const isCurrent = (asked: Asked) =>
  plan.getState().recipe === asked.recipe &&
  plan.getState().choice === asked.choice &&
  session.getState().summary === asked.summary &&
  speaker().locale === asked.language;

async function work(recipe: Recipe, choice: RowChoice, summary: Summary): Promise<void> {
  const asked: Asked = { recipe, choice, summary, language: speaker().locale };
  const answer = await client.plan
    .query({ recipe, choice })
    .catch((): Result<PlanView> => ({ ok: false, failure: { code: 'not-readable', message: say('plan.failed') } }));
  // A late answer is about a plan or a file that is no longer this one.
  if (!isCurrent(asked)) return;
  if (answer.ok) preview.setState({ ...asked, view: answer.value, failure: undefined, working: false });
  else preview.setState({ ...asked, failure: answer.failure, working: false });
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
    preview.setState({ working: true });
    // The first one need not wait for a change to settle.
    const timer = setTimeout(() => void work(recipe, choice, summary), known.view ? SETTLE_MS : 0);
    return () => clearTimeout(timer);
  }, [recipe, choice, summary, language]);
  return state;
}
