/** More about one column: what a level would make of its values, and the ways that take a number or a text of the person's own. */

import { useState } from 'react';
import type { PlanColumn } from '#app/contract.ts';
import type { ColumnStep } from '#core/anonymization/recipe.ts';
import { say } from '#core/message.ts';
import { Sheet } from '#renderer/components/Sheet.tsx';
import { Choice } from '#renderer/components/Choice.tsx';
import { Say, useText } from '#renderer/say.tsx';
import { columnChangeLabel, withStep, type ChangeRecipe } from './differences.ts';
import { LevelValues } from './LevelValues.tsx';
import { OwnStep } from './OwnStep.tsx';
import './columnSheet.css';

interface Props {
  /** Undefined while no column is looked at. */
  readonly column: PlanColumn | undefined;
  readonly chosen: ColumnStep;
  readonly onChange: ChangeRecipe;
  readonly onClose: () => void;
}

export function ColumnSheet({ column, chosen, onChange, onClose }: Props) {
  return (
    <Sheet
      open={column !== undefined}
      title={column?.name}
      lede={say('plan.sheet.lede')}
      close={say('plan.sheet.close')}
      onClose={onClose}
    >
      {column && <Inside key={column.name} column={column} chosen={chosen} onChange={onChange} />}
    </Sheet>
  );
}

/** Levels whose values can be looked at: as it is, and every level that is offered. */
const levelOf = (step: ColumnStep): string | undefined =>
  step.operator === 'keep' ? 'exact' : step.operator === 'generalize' ? step.level : undefined;

function Inside({ column, chosen, onChange }: { column: PlanColumn } & Pick<Props, 'chosen' | 'onChange'>) {
  const text = useText();
  const [level, setLevel] = useState(levelOf(chosen) ?? 'exact');
  const levels = column.choices.flatMap(({ step, label }) => {
    const id = levelOf(step);
    return id === undefined ? [] : [{ value: id, label: text(label) }];
  });
  const use = (step: ColumnStep): void =>
    onChange((recipe) => withStep(recipe, column.role, step), columnChangeLabel(column, step));
  return (
    <div className="column-sheet">
      <section>
        <div className="column-sheet-head">
          <h3>
            <Say message={say('plan.values')} />
          </h3>
          <Choice label={text(say('plan.values.level'))} value={level} options={levels} onChange={setLevel} />
        </div>
        <LevelValues key={level} role={column.role} level={level} />
      </section>
      {column.more.length > 0 && (
        <section>
          <h3>
            <Say message={say('plan.own')} />
          </h3>
          <ul className="own-steps">
            {column.more.map((step) => (
              <OwnStep key={step.operator} begins={step} chosen={chosen} onUse={use} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
