/** The words of a step with a number or a text of a person's own, which no list of choices has a label for. */

import { say, type Message } from '../message.ts';
import { assertNever } from '../result.ts';
import type { ColumnStep } from './recipe.ts';

/** What a step with a person's own number or text does, in words; undefined for steps that have the label of their choice. */
export function ownStepLabel(step: ColumnStep): Message | undefined {
  switch (step.operator) {
    case 'round':
      return say('operator.round', { length: { seconds: step.seconds } });
    case 'topAndBottomCode':
      return say('operator.topAndBottomCode', { share: { percent: step.share } });
    case 'shiftDates':
      return say('operator.shiftDates.weeks', { count: step.weeks });
    case 'suppressCells':
      return say('operator.suppressCells', { count: step.fewerThan });
    case 'constant':
      return say('operator.constant', { text: step.text });
    case 'pseudonymize':
      return step.key === 'kept' ? say('operator.pseudonymize.kept') : undefined;
    case 'keep':
    case 'blank':
    case 'generalize':
    case 'relativeTime':
      return undefined;
    default:
      return assertNever(step);
  }
}
