import { expect, test } from 'vitest';
import type { PlanColumn } from '#app/contract.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { ColumnStep, Recipe } from '#core/anonymization/recipe.ts';
import { alreadyFixed, withFixes } from '#renderer/screens/Warnings/fixRecipe.ts';

const at = (level: string): ColumnStep => ({ operator: 'generalize', level });
const keep: ColumnStep = { operator: 'keep' };
const blank: ColumnStep = { operator: 'blank' };
const label = { key: 'x' };
const choices = [keep, at('day'), at('month'), at('year'), blank].map((step) => ({ step, label }));

const research = PRESETS[0]!.recipe;
const recipe = (start: ColumnStep): Recipe => ({ ...research, columns: { ...research.columns, start } });

const CASES: readonly { now: ColumnStep; fix: ColumnStep; already: boolean }[] = [
  { now: keep, fix: at('month'), already: false },
  { now: at('day'), fix: at('month'), already: false },
  { now: at('month'), fix: at('month'), already: true },
  { now: at('year'), fix: at('month'), already: true },
  { now: blank, fix: at('month'), already: true },
  { now: at('week'), fix: at('month'), already: false },
];

for (const { now, fix, already } of CASES) {
  test(`${JSON.stringify(now)} ${already ? 'is' : 'is not'} as much as ${JSON.stringify(fix)}`, () => {
    expect(alreadyFixed(recipe(now), { role: 'start', step: fix }, choices)).toBe(already);
  });
}

test('fixes never make a column say more again', () => {
  const column: PlanColumn = {
    name: 'Start Time',
    role: 'start',
    identifies: 'together',
    step: keep,
    choices,
    more: [],
    now: '',
    after: '',
    changed: 0,
    guarded: 0,
  };
  const fixes = [at('year'), at('day')].map((step) => ({ role: 'start' as const, step }));
  expect(withFixes(recipe(keep), fixes, [column]).columns.start).toEqual(at('year'));
  expect(withFixes(recipe(blank), fixes, [column]).columns.start).toEqual(blank);
});

test('a role without a step is blank already', () => {
  const { start: _start, ...columns } = research.columns;
  expect(alreadyFixed({ ...research, columns }, { role: 'start', step: at('month') }, undefined)).toBe(true);
});
