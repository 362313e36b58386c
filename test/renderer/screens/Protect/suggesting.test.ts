/** The search for a recipe, as the screen keeps it: late answers dropped, what was found used in one step. */

import { beforeEach, expect, test, vi } from 'vitest';
import type { SuggestionView } from '#app/contract.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import { begin, forgetPlan, plan, undo } from '#renderer/plan.ts';
import { session, type Session } from '#renderer/session.ts';

const answers: ((answer: Result<SuggestionView>) => void)[] = [];
vi.mock('#renderer/client.ts', () => ({
  client: { suggest: { mutate: () => new Promise((resolve) => answers.push(resolve)) } },
}));
const { suggestFor, suggesting, takeSuggestion } = await import('#renderer/screens/Protect/suggesting.ts');

const preset = PRESETS[0]!.recipe;
const recipe = { ...preset, columns: { ...preset.columns, device: { operator: 'blank' } } } as const;
const found = { purpose: 'research', recipe, meets: true } as unknown as SuggestionView;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const NOTHING = { running: false, found: undefined, choice: undefined, failure: undefined };

beforeEach(() => {
  answers.length = 0;
  session.setState({ summary: undefined });
  session.setState({ summary: { files: [] } as unknown as Session['summary'] });
  forgetPlan();
  begin(preset);
});

test('one search at a time; what it finds is used in one step, which undo takes back', async () => {
  void suggestFor('research', []);
  void suggestFor('research', []);
  expect(answers).toHaveLength(1);
  answers[0]!(ok(found));
  await settled();
  expect(suggesting.getState()).toMatchObject({ running: false, found });
  takeSuggestion(found);
  expect(plan.getState().recipe).toBe(recipe);
  undo();
  expect(plan.getState().recipe).toBe(preset);
});

test('stopped is nothing found and no failure; another refusal is said', async () => {
  void suggestFor('research', []);
  answers[0]!(refuse('cancelled', { key: 'x' }));
  await settled();
  expect(suggesting.getState()).toEqual(NOTHING);
  void suggestFor('research', []);
  answers[1]!(refuse('nothing-left', { key: 'x' }));
  await settled();
  expect(suggesting.getState().failure?.code).toBe('nothing-left');
});

test('an answer about a file that was closed is dropped', async () => {
  void suggestFor('research', []);
  session.setState({ summary: undefined });
  answers[0]!(ok(found));
  await settled();
  expect(suggesting.getState()).toEqual(NOTHING);
});
