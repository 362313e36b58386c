/** One line per column of the file: what it holds now, what the copy holds, and in how many rows that differs. */

import { memo, useState } from 'react';
import type { PlanColumn } from '#app/contract.ts';
import type { ColumnStep, Recipe } from '#core/anonymization/recipe.ts';
import { personal, say } from '#core/message.ts';
import type { Role } from '#core/model.ts';
import { Bar } from '#renderer/components/Bar.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { Choice } from '#renderer/components/Choice.tsx';
import { isMasked, Say, useText, Written } from '#renderer/say.tsx';
import { useSession } from '#renderer/session.ts';
import { MoreIcon } from '#renderer/components/icons.tsx';
import { ColumnSheet } from './ColumnSheet.tsx';
import { columnChangeLabel, rolesThatDiffer, sameStep, stepId, stepWords, withStep, type ChangeRecipe } from './differences.ts';
import { RoleWord } from './RoleWord.tsx';
import './columnTable.css';

const BLANK: ColumnStep = { operator: 'blank' };

interface Props {
  readonly recipe: Recipe;
  readonly preset: Recipe;
  readonly columns: readonly PlanColumn[];
  /** There is no copy by this plan: what the columns would hold in it is that of the plan before, and is not shown. */
  readonly refused: boolean;
  readonly onChange: ChangeRecipe;
}

const HEADS = ['plan.column', 'plan.role', 'plan.now', 'plan.inCopy', 'plan.after', 'plan.changed'] as const;

/** Times and codes are written as in a file. */
const AS_IN_FILE: ReadonlySet<Role> = new Set(['start', 'duration', 'country', 'bookmark', 'supplemental']);

export function ColumnTable({ recipe, preset, columns, refused, onChange }: Props) {
  const text = useText();
  const differ = new Set(rolesThatDiffer(recipe, preset));
  const [looked, setLooked] = useState<string>();
  const column = columns.find(({ name }) => name === looked);
  // The choice follows the plan at once; the example follows when it has been worked out.
  const chosenFor = (role: Role): ColumnStep => recipe.columns[role] ?? BLANK;
  return (
    <>
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
                key={`${at} ${column.name}`}
                column={column}
                at={at}
                chosen={chosenFor(column.role)}
                changed={differ.has(column.role)}
                refused={refused}
                onChange={onChange}
                onLook={setLooked}
              />
            ))}
          </tbody>
        </table>
      </div>
      <ColumnSheet
        column={column}
        chosen={column ? chosenFor(column.role) : BLANK}
        onChange={onChange}
        onClose={() => setLooked(undefined)}
      />
    </>
  );
}

interface LineProps {
  readonly column: PlanColumn;
  readonly at: number;
  readonly chosen: PlanColumn['step'];
  /** From the preset. */
  readonly changed: boolean;
  readonly refused: boolean;
  readonly onChange: ChangeRecipe;
  /** Opens the sheet of a column. */
  readonly onLook: (name: string) => void;
}

const Line = memo(function Line({ column, at, chosen, changed, refused, onChange, onLook }: LineProps) {
  const { name, role, choices, more } = column;
  const text = useText();
  const hideValues = useSession((state) => state.hideValues);
  const hidden = useSession(
    (state) => state.hideValues || (role === 'profile' && isMasked(personal('profile', column.now), state)),
  );
  // A recipe may ask for a level this column does not have; then the one it really gets is shown.
  const own = more.some(({ operator }) => operator === chosen.operator);
  const shown = own || choices.some(({ step }) => sameStep(step, chosen)) ? chosen : column.step;
  // A step of the person's own, or a level that is not offered, is the last of the list while it is in the plan.
  const offered = choices.some(({ step }) => sameStep(step, shown))
    ? choices
    : [...choices, { step: shown, label: stepWords(column, shown) }];
  const mono = AS_IN_FILE.has(role) ? 'mono clip' : 'clip';
  const kept = column.step.operator === 'keep';
  // What a value was generalized to still says something of it: a show, a region.
  const hidesAfter = kept ? hidden : hideValues && column.step.operator === 'generalize';
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
          options={offered.map(({ step, label }) => ({ value: stepId(step), label: text(label) }))}
          onChange={(id) => {
            const step = offered.find((choice) => stepId(choice.step) === id)?.step;
            if (step) onChange((recipe) => withStep(recipe, role, step), columnChangeLabel(column, step));
          }}
        />
        <Button
          look="quiet"
          size="small"
          className="plan-look"
          aria-label={text(say('plan.look', { column: name }))}
          title={text(say('plan.look', { column: name }))}
          onClick={() => onLook(name)}
        >
          <MoreIcon />
        </Button>
      </td>
      <td className={kept ? undefined : 'copy'}>
        {refused ? null : column.after === '' ? (
          <span className="faint">
            <Say message={say('plan.blank')} />
          </span>
        ) : hidesAfter ? (
          <Bar row={at} />
        ) : (
          <bdi className={mono}>{column.after}</bdi>
        )}
      </td>
      <td className="num">
        {!refused && <Written value={column.changed} />}
        {!refused && column.guarded > 0 && (
          <span className="plan-guarded">
            <Say message={say('plan.guarded', { count: column.guarded })} />
          </span>
        )}
      </td>
    </tr>
  );
});
