import { expect, test } from 'vitest';
import { ColumnStep } from '#core/anonymization/recipe.ts';
import { whereOf } from '#renderer/screens/Protect/ruleKinds.ts';
import { fieldOf, stepWith } from '#renderer/screens/Protect/ownSteps.ts';

const TYPED: readonly (readonly [operator: ColumnStep['operator'], typed: string, step: ColumnStep | undefined])[] = [
  ['round', '10', { operator: 'round', seconds: 600 }],
  ['round', '0', undefined],
  ['round', '1.5', undefined],
  ['round', '', undefined],
  ['round', 'ten', undefined],
  ['topAndBottomCode', '1', { operator: 'topAndBottomCode', share: 0.01 }],
  ['topAndBottomCode', '0,5', { operator: 'topAndBottomCode', share: 0.005 }],
  ['topAndBottomCode', '26', undefined],
  ['shiftDates', '520', { operator: 'shiftDates', weeks: 520 }],
  ['shiftDates', '521', undefined],
  ['suppressCells', '5', { operator: 'suppressCells', fewerThan: 5 }],
  ['suppressCells', '1', undefined],
  ['constant', ' - ', { operator: 'constant', text: '-' }],
  ['constant', 'a\tb', undefined],
  ['constant', 'x'.repeat(41), undefined],
  ['pseudonymize', '', { operator: 'pseudonymize', key: 'kept' }],
  ['keep', '1', undefined],
];
for (const [operator, typed, step] of TYPED) {
  test(`${operator} with ${JSON.stringify(typed)} is ${JSON.stringify(step)}`, () => {
    expect(stepWith(operator, typed)).toEqual(step);
    if (step) expect(ColumnStep.safeParse(step).success).toBe(true);
  });
}

test('what a step asks for gives the step again', () => {
  for (const [operator, , step] of TYPED) {
    if (!step) continue;
    const field = fieldOf(step);
    expect(stepWith(operator, field.kind === 'none' ? '' : String(field.value))).toEqual(step);
  }
});

const MEANT: readonly (readonly [...Parameters<typeof whereOf>, ReturnType<typeof whereOf>])[] = [
  ['title', ['Quiet Platform ', ''], { by: 'title', title: 'Quiet Platform' }],
  ['title', [' ', ''], undefined],
  ['search', ['a', ''], { by: 'search', text: 'a' }],
  ['place', ['PT', ''], { by: 'place', country: 'PT' }],
  ['place', ['Portugal', ''], undefined],
  ['dates', ['1', '2'], { by: 'dates', from: 1, to: 2 }],
  ['dates', ['1', ''], { by: 'dates', from: 1 }],
  ['dates', ['', '2'], { by: 'dates', to: 2 }],
  ['dates', ['2', '1'], undefined],
  ['dates', ['', ''], undefined],
];
for (const [kind, values, where] of MEANT) {
  test(`${kind} ${JSON.stringify(values)} means ${JSON.stringify(where)}`, () => expect(whereOf(kind, values)).toEqual(where));
}
