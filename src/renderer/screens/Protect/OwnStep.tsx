/** One way to treat a column that takes the person's own number or text: what it does, the field, and the button that uses it. */

import { useId, useState, type FormEvent } from 'react';
import type { ColumnStep } from '#core/anonymization/recipe.ts';
import { say } from '#core/message.ts';
import { Button } from '#renderer/components/Button.tsx';
import { Chip } from '#renderer/components/Chip.tsx';
import { Field } from '#renderer/components/Field.tsx';
import { Say, useText } from '#renderer/say.tsx';
import { sameStep } from './differences.ts';
import { fieldOf, stepWith } from './ownSteps.ts';

interface Props {
  /** The step as it begins. */
  readonly begins: ColumnStep;
  /** What is in the plan for the column now. */
  readonly chosen: ColumnStep;
  readonly onUse: (step: ColumnStep) => void;
}

export function OwnStep({ begins, chosen, onUse }: Props) {
  const text = useText();
  const why = useId();
  const { operator } = begins;
  const isChosen = chosen.operator === operator && (operator !== 'pseudonymize' || sameStep(chosen, begins));
  const field = fieldOf(isChosen ? chosen : begins);
  const [typed, setTyped] = useState(field.kind === 'none' ? '' : String(field.value));
  const step = stepWith(operator, typed);
  const inUse = step !== undefined && sameStep(step, chosen);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (step && !inUse) onUse(step);
  }

  return (
    <li>
      <form className="own-step" onSubmit={submit}>
        <div>
          <b>
            <Say message={say(`plan.own.${operator}`)} />
          </b>
          <p className="small dim" id={why}>
            <Say message={say(`plan.own.${operator}.why`)} />
          </p>
        </div>
        <div className="own-step-field">
          {field.kind !== 'none' && (
            <Field
              value={typed}
              aria-label={text(say(`plan.own.${operator}`))}
              aria-describedby={why}
              aria-invalid={step === undefined}
              maxLength={40}
              inputMode={field.kind === 'number' ? 'decimal' : 'text'}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
          {field.kind === 'number' && (
            <span className="small dim">
              <Say message={say(`plan.own.unit.${field.unit}`)} />
            </span>
          )}
          {inUse ? (
            <Chip tone="plan">
              <Say message={say('plan.own.inPlan')} />
            </Chip>
          ) : (
            <Button type="submit" size="small" disabled={step === undefined} aria-label={text(say(`plan.own.${operator}.use`))}>
              <Say message={say('plan.own.use')} />
            </Button>
          )}
        </div>
        {step === undefined && field.kind === 'number' && (
          <p className="small own-step-range" role="alert">
            <Say message={say('plan.own.range', { min: field.min, max: field.max })} />
          </p>
        )}
      </form>
    </li>
  );
}
