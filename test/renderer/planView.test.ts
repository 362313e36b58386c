/** Two parts of an answer, and what becomes of those that come late. */

import { beforeEach, expect, test, vi } from 'vitest';
import type { PlanCounts, PlanView } from '#app/contract.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import { plan } from '#renderer/plan.ts';
import { session, type Session } from '#renderer/session.ts';

interface Question<T> {
  readonly signal: AbortSignal;
  readonly answer: (answer: Result<T>) => void;
}
const counts: Question<PlanCounts>[] = [];
const plans: Question<PlanView>[] = [];
const asked =
  <T>(questions: Question<T>[]) =>
  (_input: unknown, { signal }: { signal: AbortSignal }) =>
    new Promise<Result<T>>((answer) => questions.push({ signal, answer }));
vi.mock('#renderer/client.ts', () => ({ client: { planCounts: { query: asked(counts) }, plan: { query: asked(plans) } } }));
const { preview, work, workSoon } = await import('#renderer/planView.ts');

const summary = { files: [] } as unknown as NonNullable<Session['summary']>;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const recipes = PRESETS.map(({ recipe }) => recipe);

const sizes = (one: number) => ({ one, twoToFour: 0, fiveToNine: 0, tenOrMore: 0 });
const countsOf = (recipe: Recipe, one: number) =>
  ({ recipe, columns: [], rowsIn: 9, rowsOut: one, rowsByClassSize: sizes(one), anonymitySet: undefined }) as PlanCounts;
const viewOf = (recipe: Recipe, one: number, guesses: number) =>
  ({
    ...countsOf(recipe, one),
    guesses: { original: 9, copy: guesses, left: [], closed: 0 },
    risk: { original: {}, copy: { singlingOut: { rowsByClassSize: sizes(one) }, linkability: { measured: false } } },
  }) as unknown as PlanView;

function ask(recipe: Recipe): void {
  plan.setState({ recipe, choice: [] });
  void work(recipe, plan.getState().choice, summary);
}

/** What a screen would show. */
function shown() {
  const { view, working, counting, failure } = preview.getState();
  const { rowsOut, guesses } = view ?? {};
  return { rowsOut, one: view?.risk.copy.singlingOut.rowsByClassSize.one, guesses: guesses?.copy, working, counting, failure };
}

beforeEach(async () => {
  counts.length = plans.length = 0;
  session.setState({ summary: undefined });
  session.setState({ summary });
  ask(recipes[0]!);
  counts[0]!.answer(ok(countsOf(recipes[0]!, 5)));
  await settled();
  plans[0]!.answer(ok(viewOf(recipes[0]!, 5, 4)));
  await settled();
});

test('counts are shown at once, and the rest of the plan when it is there', async () => {
  expect(shown()).toMatchObject({ rowsOut: 5, guesses: 4, counting: false });
  ask(recipes[1]!);
  counts[1]!.answer(ok(countsOf(recipes[1]!, 3)));
  await settled();
  expect(shown()).toMatchObject({ rowsOut: 3, one: 3, guesses: 4, working: false, counting: true });
  plans[1]!.answer(ok(viewOf(recipes[1]!, 3, 1)));
  await settled();
  expect(shown()).toMatchObject({ rowsOut: 3, one: 3, guesses: 1, counting: false });
});

test('a change is worked out at once; of those that follow each other, the first and the last are', () => {
  vi.useFakeTimers();
  let forget = (): void => {};
  const change = (recipe: Recipe): void => {
    plan.setState({ recipe });
    forget();
    forget = workSoon(recipe, [], summary);
  };
  change(recipes[1]!);
  expect(counts).toHaveLength(2);
  for (const recipe of [recipes[2]!, recipes[3]!, recipes[2]!]) {
    vi.advanceTimersByTime(30);
    change(recipe);
  }
  expect(counts).toHaveLength(2);
  vi.advanceTimersByTime(40);
  expect(counts).toHaveLength(3);
  expect(counts.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
  vi.useRealTimers();
});

test('the first counts of a file are there before its first whole plan', async () => {
  session.setState({ summary: undefined });
  session.setState({ summary });
  ask(recipes[1]!);
  expect(preview.getState()).toMatchObject({ counts: undefined, view: undefined });
  counts[1]!.answer(ok(countsOf(recipes[1]!, 3)));
  await settled();
  expect(preview.getState()).toMatchObject({ counts: { rowsOut: 3 }, view: undefined, working: false, counting: true });
  plans[1]!.answer(ok(viewOf(recipes[1]!, 3, 1)));
  await settled();
  expect(shown()).toMatchObject({ rowsOut: 3, guesses: 1, counting: false });
});

test('a change gives up what was asked before it, and an answer that comes all the same is dropped', async () => {
  ask(recipes[1]!);
  counts[1]!.answer(ok(countsOf(recipes[1]!, 3)));
  await settled();
  ask(recipes[2]!);
  expect([counts[1]!.signal.aborted, plans[1]!.signal.aborted, counts[2]!.signal.aborted]).toEqual([true, true, false]);
  plans[1]!.answer(ok(viewOf(recipes[1]!, 7, 7)));
  await settled();
  expect(shown()).toMatchObject({ rowsOut: 3, guesses: 4 });
  counts[2]!.answer(ok(countsOf(recipes[2]!, 2)));
  await settled();
  expect(shown()).toMatchObject({ rowsOut: 2, guesses: 4, counting: true });
});

test('a recipe that cannot be applied is told by the first part, and the second is not asked for', async () => {
  ask(recipes[1]!);
  counts[1]!.answer(refuse('bad-recipe', { key: 'x' }));
  await settled();
  expect(shown()).toMatchObject({ rowsOut: 5, working: false, counting: false, failure: { code: 'bad-recipe' } });
  expect(plans).toHaveLength(1);
});

test('a plan that was stopped with something else is asked for again, and is no failure', async () => {
  const stopped = refuse('cancelled', { key: 'x' });
  ask(recipes[1]!);
  counts[1]!.answer(stopped);
  await settled();
  expect(shown().failure).toBeUndefined();
  counts[2]!.answer(ok(countsOf(recipes[1]!, 3)));
  await settled();
  plans[1]!.answer(stopped);
  await settled();
  counts[3]!.answer(ok(countsOf(recipes[1]!, 3)));
  await settled();
  plans[2]!.answer(ok(viewOf(recipes[1]!, 3, 1)));
  await settled();
  expect(shown()).toMatchObject({ rowsOut: 3, guesses: 1, counting: false, failure: undefined });
  ask(recipes[2]!);
  counts[4]!.answer(stopped);
  ask(recipes[0]!);
  await settled();
  expect(counts).toHaveLength(6);
});

test('a file that is closed forgets its plan, also one that was on its way', async () => {
  ask(recipes[1]!);
  session.setState({ summary: undefined });
  counts[1]!.answer(ok(countsOf(recipes[1]!, 3)));
  await settled();
  expect(shown()).toMatchObject({ rowsOut: undefined, working: false });
  expect(plans).toHaveLength(1);
});
