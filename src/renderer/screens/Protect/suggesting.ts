/** The search for the recipe that meets a purpose and loses least: asked for, running, found. Another file forgets it. */

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { SuggestionView } from '#app/contract.ts';
import type { Purpose } from '#core/anonymization/recipe.ts';
import type { RowChoice } from '#core/anonymization/rowChoice.ts';
import { say } from '#core/message.ts';
import type { Refusal, Result } from '#core/result.ts';
import { client } from '#renderer/client.ts';
import { apply } from '#renderer/plan.ts';
import { note, session } from '#renderer/session.ts';

interface Suggesting {
  readonly running: boolean;
  readonly found: SuggestionView | undefined;
  /** The rows that it was found for. */
  readonly choice: RowChoice | undefined;
  readonly failure: Refusal | undefined;
}

const NOTHING: Suggesting = { running: false, found: undefined, choice: undefined, failure: undefined };

export const suggesting = createStore<Suggesting>()(() => NOTHING);

export const useSuggesting = (): Suggesting => useStore(suggesting);

let { summary } = session.getState();
session.subscribe((state) => {
  // Another file, or other answers about this one: what was found is about something else.
  if (state.summary === summary) return;
  summary = state.summary;
  suggesting.setState(NOTHING);
});

/** Searches for a purpose among the rows that are chosen. */
export async function suggestFor(purpose: Purpose, choice: RowChoice): Promise<void> {
  if (suggesting.getState().running) return;
  const about = session.getState().summary;
  suggesting.setState({ ...NOTHING, running: true });
  const answer = await client.suggest
    .mutate({ purpose, choice })
    .catch((): Result<SuggestionView> => ({ ok: false, failure: { code: 'not-readable', message: say('plan.suggest.failed') } }));
  if (session.getState().summary !== about) return;
  if (answer.ok) suggesting.setState({ ...NOTHING, found: answer.value, choice });
  else suggesting.setState({ ...NOTHING, ...(answer.failure.code !== 'cancelled' && { failure: answer.failure }) });
}

/** Stops it; nothing is found then. */
export const stopSuggesting = (): Promise<void> => client.cancel.mutate();

/** Puts what was found into the plan: one step, undone by one. */
export function takeSuggestion({ recipe, meets }: SuggestionView): void {
  const label = say(meets ? 'plan.suggest.used' : 'plan.suggest.usedNearest');
  apply(() => ({ recipe }), label);
  note(label, 'plan');
}

export function closeSuggestion(): void {
  suggesting.setState(NOTHING);
}
