/** The attack on the planned copy and on the original: asked for by the person, running, measured. A new plan needs a new one. */

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { AttackView } from '#app/contract.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import type { RowChoice } from '#core/anonymization/rowChoice.ts';
import { say } from '#core/message.ts';
import type { Refusal, Result } from '#core/result.ts';
import { client } from '#renderer/client.ts';
import { session } from '#renderer/session.ts';

interface Attacking {
  readonly running: boolean;
  /** The recipe of `copy`, and the rows it was to be made of. */
  readonly recipe: Recipe | undefined;
  readonly choice: RowChoice | undefined;
  readonly copy: AttackView | undefined;
  /** Measured once for a file and its settings. */
  readonly original: AttackView | undefined;
  readonly failure: Refusal | undefined;
}

const NOTHING: Attacking = {
  running: false,
  recipe: undefined,
  choice: undefined,
  copy: undefined,
  original: undefined,
  failure: undefined,
};

const attacking = createStore<Attacking>()(() => NOTHING);

export const useAttacking = (): Attacking => useStore(attacking);

let { summary } = session.getState();
session.subscribe((state) => {
  // Another file, or other answers about this one: what was measured is about something else.
  if (state.summary === summary) return;
  summary = state.summary;
  attacking.setState(NOTHING);
});

const ask = (recipe?: Recipe, choice?: RowChoice): Promise<Result<AttackView>> =>
  client.attack
    .mutate(recipe === undefined ? {} : { recipe, ...(choice && { choice }) })
    .catch((): Result<AttackView> => ({ ok: false, failure: { code: 'not-readable', message: say('plan.attack.failed') } }));

/** Attacks the copy that a recipe would make, and the original if that was not done yet. */
export async function measureByAttack(recipe: Recipe, choice: RowChoice): Promise<void> {
  if (attacking.getState().running) return;
  const about = session.getState().summary;
  const known = attacking.getState().original;
  attacking.setState({ running: true, failure: undefined });
  const copy = await ask(recipe, choice);
  const original: Result<AttackView> | undefined = !copy.ok || known !== undefined ? undefined : await ask();
  if (session.getState().summary !== about) return;
  if (!copy.ok) attacking.setState({ running: false, failure: copy.failure });
  else if (original?.ok === false) attacking.setState({ running: false, failure: original.failure });
  else attacking.setState({ running: false, recipe, choice, copy: copy.value, original: original?.value ?? known });
}

/** Stops it; nothing is measured then. */
export const stopAttack = (): Promise<void> => client.cancel.mutate();
