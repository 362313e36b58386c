/** The plan for the copy: a recipe, a choice of rows, and what the person decided about each guess. Every change can be undone, exactly. */

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Recipe } from '#core/anonymization/recipe.ts';
import type { RowChoice } from '#core/anonymization/rowChoice.ts';
import type { Message } from '#core/message.ts';

/** What the person decided about a guess. Whether the guess is true is never asked. */
export type Disposition = 'protect' | 'leave' | 'notRelevant';

export interface Plan {
  /** Undefined until the presets are known. */
  readonly recipe: Recipe | undefined;
  /** The recipe the plan started from, to show what the person changed. */
  readonly preset: Recipe | undefined;
  /** Which rows the copy is made of; every row where it is empty. It names the person's values, so it is in no recipe that is saved. */
  readonly choice: RowChoice;
  /** Guess id -> decision; a guess without one is not handled yet. */
  readonly dispositions: Readonly<Record<string, Disposition>>;
}

/** A change as it stands in the history: what it was called and what was before it (or after it, when undone). */
export interface Step {
  readonly label: Message;
  readonly plan: Plan;
}

export interface PlanState extends Plan {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

const EMPTY: PlanState = { recipe: undefined, preset: undefined, choice: [], dispositions: {}, past: [], future: [] };

export const plan = createStore<PlanState>()(() => EMPTY);

export const usePlan = <T>(select: (state: PlanState) => T): T => useStore(plan, select);

const planOf = ({ recipe, preset, choice, dispositions }: PlanState): Plan => ({ recipe, preset, choice, dispositions });

/** Begins a plan from a preset's recipe, without a step to undo. Does nothing when a plan has begun. */
export function begin(recipe: Recipe): void {
  if (plan.getState().recipe === undefined) plan.setState({ ...EMPTY, recipe, preset: recipe });
}

/** Changes the plan. `label` names the step for Undo, e.g. `Hid 14 titles`. */
export function apply(change: (current: Plan) => Partial<Plan>, label: Message): void {
  const state = plan.getState();
  const before = planOf(state);
  plan.setState({ ...before, ...change(before), past: [...state.past, { label, plan: before }], future: [] });
}

/** Takes the last change back. Gives the step that was undone. */
export function undo(): Step | undefined {
  const state = plan.getState();
  const last = state.past.at(-1);
  if (!last) return undefined;
  const undone: Step = { label: last.label, plan: planOf(state) };
  plan.setState({ ...last.plan, past: state.past.slice(0, -1), future: [undone, ...state.future] });
  return last;
}

/** Does the last undone change again. Gives the step that was redone. */
export function redo(): Step | undefined {
  const state = plan.getState();
  const [next, ...future] = state.future;
  if (!next) return undefined;
  const redone: Step = { label: next.label, plan: planOf(state) };
  plan.setState({ ...next.plan, past: [...state.past, redone], future });
  return next;
}

/** Starts again from a preset; the choice of rows and decisions about guesses stay. Can be undone like any change. */
export function reset(recipe: Recipe, label: Message): void {
  apply(() => ({ recipe, preset: recipe }), label);
}

/** Forgets the plan with the file it was for. */
export function forgetPlan(): void {
  plan.setState(EMPTY);
}
