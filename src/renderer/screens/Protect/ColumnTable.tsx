/** One line per column of the file: what it holds now, what the copy holds, and in how many rows that differs. */

import { memo } from 'react';
import type { PlanColumn } from '#app/contract.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { personal, say, type Message } from '#core/message.ts';
import type { Role } from '#core/model.ts';
import { Bar } from '#renderer/components/Bar.tsx';
import { Choice } from '#renderer/components/Choice.tsx';
import { isMasked, Say, useText, Written } from '#renderer/say.tsx';
import { useSession } from '#renderer/session.ts';
import { columnChangeLabel, rolesThatDiffer, sameStep, stepId, withStep } from './differences.ts';
import { RoleWord } from './RoleWord.tsx';

export type ChangeRecipe = (next: (recipe: Recipe) => Recipe, label: Message) => void;

interface Props {
  readonly recipe: Recipe;
  readonly preset: Recipe;
  readonly columns: readonly PlanColumn[];
  readonly onChange: ChangeRecipe;
}

const HEADS = ['plan.column', 'plan.role', 'plan.now', 'plan.inCopy', 'plan.after', 'plan.changed'] as const;

/** Times and codes are written as in a file. */
const AS_IN_FILE: ReadonlySet<Role> = new Set(['start', 'duration', 'country', 'bookmark', 'supplemental']);

export function ColumnTable({ recipe, preset, columns, onChange }: Props) {
  const text = useText();
  const differ = new Set(rolesThatDiffer(recipe, preset));
  return (
    <div className="plan-table" role="region" tabIndex={0} aria-label={text(say('plan.table'))}>
      <table>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col" className={head === 'plan.changed' ? 'num' : undefined}>
                <Say message={say(head)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column, at) => (
            <Line
              key={column.name}
              column={column}
              at={at}
              // The choice follows the plan at once; the example follows when it has been worked out.
              chosen={recipe.columns[column.role] ?? { operator: 'blank' }}
              changed={differ.has(column.role)}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  readonly column: PlanColumn;
  readonly at: number;
  readonly chosen: PlanColumn['step'];
  /** From the preset. */
  readonly changed: boolean;
  readonly onChange: ChangeRecipe;
}

const Line = memo(function Line({ column, at, chosen, changed, onChange }: LineProps) {
  const { name, role, choices } = column;
  const text = useText();
  const hidden = useSession(
    (state) => state.hideValues || (role === 'profile' && isMasked(personal('profile', column.now), state)),
  );
  // A recipe may ask for a level this column does not have; then the one it really gets is shown.
  const shown = choices.some(({ step }) => sameStep(step, chosen)) ? chosen : column.step;
  const mono = AS_IN_FILE.has(role) ? 'mono clip' : 'clip';
  const kept = column.step.operator === 'keep';
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <RoleWord identifies={column.identifies} />
      </td>
      <td>{hidden ? <Bar row={at} /> : <bdi className={mono}>{column.now}</bdi>}</td>
      <td className="plan-choice">
        <Choice
          label={text(say(changed ? 'plan.choose.changed' : 'plan.choose', { column: name }))}
          value={stepId(shown)}
          changed={changed}
          options={choices.map(({ step, label }) => ({ value: stepId(step), label: text(label) }))}
          onChange={(id) => {
            const step = choices.find((choice) => stepId(choice.step) === id)?.step;
            if (step) onChange((recipe) => withStep(recipe, role, step), columnChangeLabel(column, step));
          }}
        />
      </td>
      <td className={kept ? undefined : 'copy'}>
        {column.after === '' ? (
          <span className="faint">
            <Say message={say('plan.blank')} />
          </span>
        ) : hidden && kept ? (
          <Bar row={at} />
        ) : (
          <bdi className={mono}>{column.after}</bdi>
        )}
      </td>
      <td className="num">
        <Written value={column.changed} />
      </td>
    </tr>
  );
});
