import { expect, test } from 'vitest';
import type { PlanColumn } from '#app/contract.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import { PURPOSES, Recipe } from '#core/anonymization/recipe.ts';
import {
  columnChangeLabel,
  countDifferences,
  rolesThatDiffer,
  sameStep,
  withStep,
} from '#renderer/screens/Protect/differences.ts';
import { ROW_SWITCHES } from '#renderer/screens/Protect/rowSwitches.ts';

const preset = PRESETS[0]!.recipe;
const column = (name: string, role: PlanColumn['role']): PlanColumn => ({
  name,
  role,
  identifies: 'little',
  step: { operator: 'keep' },
  choices: [{ step: { operator: 'keep' }, label: { key: 'operator.keep' } }],
  more: [],
  now: '',
  after: '',
  changed: 0,
  guarded: 0,
});
const columns = [column('Title', 'title'), column('Country', 'country')];

test('a recipe does not differ from itself', () => {
  expect(rolesThatDiffer(preset, preset)).toEqual([]);
  expect(countDifferences(preset, preset, columns)).toBe(0);
});

test('one step is one difference; a role the file does not have is none', () => {
  const changed = withStep(withStep(preset, 'title', { operator: 'keep' }), 'device', { operator: 'keep' });
  expect(rolesThatDiffer(changed, preset).toSorted()).toEqual(['device', 'title']);
  expect(countDifferences(changed, preset, columns)).toBe(1);
  expect(Recipe.safeParse(changed).success).toBe(true);
});

test('a missing step is the same as a blank', () => {
  const { other: _other, ...rest } = preset.columns;
  expect(rolesThatDiffer({ ...preset, columns: rest }, preset)).toEqual([]);
});

const STEPS = [
  { a: { operator: 'keep' }, b: { operator: 'keep' }, same: true },
  { a: { operator: 'generalize', level: 'day' }, b: { operator: 'generalize', level: 'month' }, same: false },
  { a: { operator: 'blank' }, b: { operator: 'keep' }, same: false },
] as const;
for (const { a, b, same } of STEPS) {
  test(`${JSON.stringify(a)} and ${JSON.stringify(b)} are ${same ? 'the same' : 'not the same'}`, () => {
    expect(sameStep(a, b)).toBe(same);
  });
}

test('a change is named by the column and the words of the choice', () => {
  const message = columnChangeLabel(columns[0]!, { operator: 'keep' });
  expect(message.values).toEqual({ column: 'Title', choice: { term: { key: 'operator.keep' } } });
});

for (const rowSwitch of ROW_SWITCHES) {
  test(`${rowSwitch.id} turns on and off again, is one difference and makes a recipe that passes the check`, () => {
    const on = rowSwitch.isOn(preset);
    const turned = rowSwitch.turned(preset, !on);
    expect(rowSwitch.isOn(turned)).toBe(!on);
    expect(countDifferences(turned, preset, columns)).toBe(1);
    expect(rowSwitch.turned(turned, on)).toEqual(preset);
    expect(Recipe.safeParse(turned).success).toBe(true);
  });
}

test('the choice of presets has a place for every purpose', () => {
  expect([...PRESETS.map(({ purpose }) => purpose), 'custom'].toSorted()).toEqual([...PURPOSES].toSorted());
});
