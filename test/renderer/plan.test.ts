/** The plan: every change can be undone and done again, exactly. */

import { beforeEach, describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { say } from '#core/message.ts';
import { apply, begin, forgetPlan, plan, redo, reset, undo, type Plan } from '#renderer/plan.ts';
import { changesOf, handledOf } from '#renderer/shell/stepState.ts';

const preset: Recipe = {
  version: 1,
  purpose: 'research',
  columns: { profile: { operator: 'pseudonymize' }, title: { operator: 'generalize', level: 'show' } },
  rows: { previews: 'suppress', shortPlays: 'suppress', profiles: 'everyone', order: 'published' },
  write: 'parseable',
  formulaGuard: true,
};
const open: Recipe = { ...preset, purpose: 'custom', columns: { title: { operator: 'keep' } } };

const current = (): Plan => {
  const { recipe, preset: from, choice, dispositions } = plan.getState();
  return { recipe, preset: from, choice, dispositions };
};
const blank = (role: 'title' | 'device'): void =>
  apply(
    ({ recipe }) => (recipe ? { recipe: { ...recipe, columns: { ...recipe.columns, [role]: { operator: 'blank' } } } } : {}),
    say('shell.undo'),
  );
const decide = (id: string): void =>
  apply(({ dispositions }) => ({ dispositions: { ...dispositions, [id]: 'leave' } }), say('shell.redo'));

beforeEach(() => {
  forgetPlan();
  begin(preset);
});

test('begins once', () => {
  begin(open);
  expect(plan.getState().recipe).toBe(preset);
  expect(plan.getState().past).toEqual([]);
});

test('nothing to undo or redo is nothing done', () => {
  expect(undo()).toBeUndefined();
  expect(redo()).toBeUndefined();
  expect(current().recipe).toBe(preset);
});

test('undo gives the label of what it took back', () => {
  blank('title');
  decide('children');
  expect(undo()?.label).toEqual(say('shell.redo'));
  expect(undo()?.label).toEqual(say('shell.undo'));
  expect(redo()?.label).toEqual(say('shell.undo'));
});

test('a new change forgets what was undone', () => {
  blank('title');
  undo();
  decide('children');
  expect(redo()).toBeUndefined();
});

test('reset is a change like any other', () => {
  blank('title');
  const before = current();
  reset(open, say('shell.cancel'));
  expect(current()).toEqual({ recipe: open, preset: open, choice: [], dispositions: {} });
  undo();
  expect(current()).toEqual(before);
});

test('forgetting leaves nothing to undo', () => {
  blank('title');
  forgetPlan();
  expect(plan.getState()).toEqual({
    recipe: undefined,
    preset: undefined,
    choice: [],
    dispositions: {},
    past: [],
    future: [],
  });
});

test('any run of changes comes back state by state', () => {
  const changes = fc.array(fc.constantFrom('title', 'device', 'a', 'b', 'reset'), { maxLength: 20 });
  fc.assert(
    fc.property(changes, (run) => {
      forgetPlan();
      begin(preset);
      const states = [current()];
      for (const change of run) {
        if (change === 'reset') reset(open, say('shell.cancel'));
        else if (change === 'title' || change === 'device') blank(change);
        else decide(change);
        states.push(current());
      }
      for (const state of states.slice(0, -1).reverse()) {
        undo();
        expect(current()).toEqual(state);
      }
      for (const state of states.slice(1)) {
        redo();
        expect(current()).toEqual(state);
      }
    }),
  );
});

describe('the badges count', () => {
  test('changes against the preset', () => {
    expect(changesOf(plan.getState())).toBe(0);
    blank('title');
    blank('device');
    expect(changesOf(plan.getState())).toBe(2);
    reset(open, say('shell.cancel'));
    expect(changesOf(plan.getState())).toBe(0);
  });

  test('guesses with a decision, of those the file supports', () => {
    decide('children');
    decide('another file');
    expect(handledOf(plan.getState(), ['children', 'nights'])).toBe(1);
  });
});
