/** What the person decides about guesses, as changes of the plan: one click, named in the history, undone by one. */

import type { GuessView, PlanView } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';
import { apply, type Disposition, type Plan } from '#renderer/plan.ts';
import { note } from '#renderer/session.ts';
import { withFixes } from './fixRecipe.ts';

type Columns = PlanView['columns'] | undefined;

function decide(change: (current: Plan) => Partial<Plan>, label: Message): void {
  apply(change, label);
  note(label, 'plan');
}

/** Takes the ground from under one guess. */
export function protect(guess: GuessView, columns: Columns): void {
  decide((current) => protecting([guess], columns, current), say('warnings.planned', { fix: { term: guess.fix.label } }));
}

/** Takes the ground from under sensitive guesses without naming one of them, in the message or in the history. */
export function protectUnseen(guesses: readonly GuessView[], columns: Columns): void {
  decide((current) => protecting(guesses, columns, current), say('warnings.closed.planned', { count: guesses.length }));
}

function protecting(guesses: readonly GuessView[], columns: Columns, current: Plan): Partial<Plan> {
  const fixes = guesses.map(({ fix }) => fix);
  return {
    recipe: current.recipe && withFixes(current.recipe, fixes, columns),
    dispositions: { ...current.dispositions, ...Object.fromEntries(guesses.map(({ id }) => [id, 'protect' as const])) },
  };
}

/** Decides a guess without changing the recipe. */
export function setAside(guess: GuessView, disposition: Exclude<Disposition, 'protect'>): void {
  decide(
    ({ dispositions }) => ({ dispositions: { ...dispositions, [guess.id]: disposition } }),
    say(disposition === 'leave' ? 'warnings.left' : 'warnings.notRelevant'),
  );
}

/** Opens a decided guess again. What it changed in the recipe stays, and can be undone or chosen again on Protect. */
export function decideAgain(guess: GuessView): void {
  decide(({ dispositions }) => {
    const { [guess.id]: _decided, ...others } = dispositions;
    return { dispositions: others };
  }, say('warnings.takenBack'));
}
