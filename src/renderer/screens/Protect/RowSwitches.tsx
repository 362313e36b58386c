/** Which rows the copy holds and how it is written: switches that are not about one column. */

import type { PlanCounts } from '#app/contract.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { say } from '#core/message.ts';
import { Check } from '#renderer/components/Check.tsx';
import { Say } from '#renderer/say.tsx';
import { useSession } from '#renderer/session.ts';
import type { ChangeRecipe } from './differences.ts';
import { ROW_SWITCHES, type RowSwitch } from './rowSwitches.ts';

interface Props {
  readonly recipe: Recipe;
  readonly preset: Recipe;
  /** Undefined where there is no copy by this plan. */
  readonly counts: PlanCounts | undefined;
  readonly onChange: ChangeRecipe;
}

export function RowSwitches({ recipe, preset, counts, onChange }: Props) {
  const summary = useSession((state) => state.summary);
  const knowsYours = summary?.settings.profile !== undefined;
  const reasonOff = (rowSwitch: RowSwitch) => rowSwitch.id === 'profiles' && !knowsYours;
  return (
    <details className="plan-more" open>
      <summary>
        <b>
          <Say message={say('plan.rows')} />
        </b>
        {counts && (
          <span className="dim">
            <Say message={say('plan.rows.count', { out: counts.rowsOut, in: counts.rowsIn })} />
          </span>
        )}
      </summary>
      <ul className="row-switches">
        {ROW_SWITCHES.map((rowSwitch) => {
          const on = rowSwitch.isOn(recipe);
          const off = reasonOff(rowSwitch) && !on;
          const why = off ? say('plan.rows.yours.needs') : rowSwitch.why;
          return (
            <li key={rowSwitch.id} className={on === rowSwitch.isOn(preset) ? undefined : 'changed'}>
              <Check
                checked={on}
                disabled={off}
                onChange={(checked) => onChange((current) => rowSwitch.turned(current, checked), rowSwitch.named(checked))}
              >
                <Say message={rowSwitch.label} />
                {why && (
                  <small>
                    <Say message={why} />
                  </small>
                )}
              </Check>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
