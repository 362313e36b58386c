/** The choice of rows: counted before it enters the plan, one step each, taken back exactly. */

import { beforeEach, expect, test, vi } from 'vitest';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { RowRule } from '#core/anonymization/rowChoice.ts';
import { say } from '#core/message.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import { apply, begin, forgetPlan, plan, redo, undo } from '#renderer/plan.ts';
import { session, type Session } from '#renderer/session.ts';
import { changesOf } from '#renderer/shell/stepState.ts';

let answer: Result<readonly number[]> = ok([14]);
vi.mock('#renderer/client.ts', () => ({ client: { choiceRows: { query: async () => answer } } }));
const { choose, dropRule, ruleWords, withRule } = await import('#renderer/rowRules.ts');

const title: RowRule = { does: 'leaveOut', where: { by: 'title', title: 'Quiet Platform' } };
const rows = (...indexes: number[]): RowRule => ({ does: 'leaveOut', where: { by: 'rows', rows: indexes } });

beforeEach(() => {
  answer = ok([14]);
  forgetPlan();
  begin(PRESETS[0]!.recipe);
  session.setState({ summary: { files: [] } as unknown as Session['summary'], note: undefined });
});

test('a rule is one step, named by its rows, and undone and done again exactly', async () => {
  const before = plan.getState().choice;
  expect(await choose(title)).toBe(true);
  expect(plan.getState().choice).toEqual([title]);
  expect(plan.getState().past.map(({ label }) => label)).toEqual([say('plan.choice.did.leaveOut', { count: 14 })]);
  expect(changesOf(plan.getState())).toBe(1);
  undo();
  expect(plan.getState().choice).toBe(before);
  redo();
  expect(plan.getState().choice).toEqual([title]);
});

test('a rule that names no row, or is refused, changes nothing and says so', async () => {
  answer = ok([0]);
  expect(await choose(title)).toBe(false);
  expect(session.getState().note).toEqual({ message: say('plan.choice.noRows'), tone: 'problem' });
  answer = refuse('bad-recipe', say('refusal.choice.finding'));
  expect(await choose(title)).toBe(false);
  expect(session.getState().note?.message).toEqual(say('refusal.choice.finding'));
  expect(plan.getState().past).toEqual([]);
});

test('an answer that comes after the file was forgotten is dropped', async () => {
  const asked = choose(title);
  session.setState({ summary: undefined });
  expect(await asked).toBe(false);
  expect(plan.getState().choice).toEqual([]);
});

test('rows picked one by one are one rule, and the same rule is not added twice', () => {
  const picked = withRule(withRule([], rows(3)), rows(5, 3));
  expect(picked).toEqual([rows(3, 5)]);
  expect(withRule([title], title)).toEqual([title]);
  const keep: RowRule = { does: 'keepOnly', where: { by: 'rows', rows: [1] } };
  expect(withRule(picked, keep)).toEqual([rows(3, 5), keep]);
});

test('a rule is dropped as a step of its own', () => {
  apply(() => ({ choice: [title, rows(1)] }), say('shell.undo'));
  dropRule(0);
  expect(plan.getState().choice).toEqual([rows(1)]);
  undo();
  expect(plan.getState().choice).toEqual([title, rows(1)]);
});

test('what belongs to the person is marked, and a guess is not named', () => {
  expect(ruleWords(title).values).toEqual({ title: { personal: 'title', text: 'Quiet Platform' } });
  expect(ruleWords({ does: 'leaveOut', where: { by: 'finding', finding: 'health' } })).toEqual(say('plan.choice.by.finding'));
});
