/** The number or the text that a step of the person's own takes: in which unit it is asked for, and what may be asked. */

import type { ColumnStep, OperatorId } from '#core/anonymization/recipe.ts';
import { assertNever } from '#core/result.ts';

const MINUTE = 60;

export type OwnField =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly value: string }
  | {
      readonly kind: 'number';
      /** In the unit the person is asked in. */
      readonly value: number;
      readonly min: number;
      readonly max: number;
      readonly step: number;
      /** Key of the words for the unit: `plan.own.unit.<unit>`. */
      readonly unit: 'minutes' | 'percent' | 'weeks' | 'rows';
    };

/** What a step asks of the person. */
export function fieldOf(step: ColumnStep): OwnField {
  switch (step.operator) {
    case 'round':
      return { kind: 'number', value: step.seconds / MINUTE, min: 1, max: 1440, step: 1, unit: 'minutes' };
    case 'topAndBottomCode':
      return { kind: 'number', value: step.share * 100, min: 0.1, max: 25, step: 0.1, unit: 'percent' };
    case 'shiftDates':
      return { kind: 'number', value: step.weeks, min: 1, max: 520, step: 1, unit: 'weeks' };
    case 'suppressCells':
      return { kind: 'number', value: step.fewerThan, min: 2, max: 100_000, step: 1, unit: 'rows' };
    case 'constant':
      return { kind: 'text', value: step.text };
    case 'keep':
    case 'blank':
    case 'generalize':
    case 'pseudonymize':
    case 'relativeTime':
      return { kind: 'none' };
    default:
      return assertNever(step);
  }
}

/** The step with what the person typed; undefined where that cannot be. */
export function stepWith(operator: OperatorId, typed: string): ColumnStep | undefined {
  if (operator === 'pseudonymize') return { operator, key: 'kept' };
  if (operator === 'constant') return constantOf(typed.trim());
  const number = Number(typed.replace(',', '.'));
  if (typed.trim() === '' || !Number.isFinite(number)) return undefined;
  const whole = Number.isInteger(number);
  switch (operator) {
    case 'round':
      return whole && number >= 1 && number <= 1440 ? { operator, seconds: number * MINUTE } : undefined;
    case 'topAndBottomCode':
      return number > 0 && number <= 25 ? { operator, share: Math.round(number * 100) / 10_000 } : undefined;
    case 'shiftDates':
      return whole && number >= 1 && number <= 520 ? { operator, weeks: number } : undefined;
    case 'suppressCells':
      return whole && number >= 2 && number <= 100_000 ? { operator, fewerThan: number } : undefined;
    case 'keep':
    case 'blank':
    case 'generalize':
    case 'relativeTime':
      return undefined;
    default:
      return assertNever(operator);
  }
}

function constantOf(text: string): ColumnStep | undefined {
  return text.length >= 1 && text.length <= 40 && /^[^\p{Cc}]+$/u.test(text) ? { operator: 'constant', text } : undefined;
}
