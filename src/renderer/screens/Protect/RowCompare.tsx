/** One row of the file beside the same row of the copy, cell by cell. */

import { useEffect, useState } from 'react';
import type { PlanRowView } from '#app/contract.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import type { RowChoice } from '#core/anonymization/rowChoice.ts';
import { say, type Message } from '#core/message.ts';
import type { LocaleId } from '#locales/locales.ts';
import { client } from '#renderer/client.ts';
import { Bar } from '#renderer/components/Bar.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { usePlan } from '#renderer/plan.ts';
import { choose } from '#renderer/rowRules.ts';
import { maskOf, type Masking } from '#renderer/rows/masking.ts';
import { Say, useSpeaker, useText } from '#renderer/say.tsx';
import { useSession } from '#renderer/session.ts';

interface Shown {
  readonly of: Asked;
  readonly view?: PlanRowView;
  readonly problem?: Message;
}

interface Asked {
  readonly row: number;
  readonly recipe: Recipe;
  readonly choice: RowChoice;
  /** In which the words of the copy are. */
  readonly language: LocaleId;
}

/** `row`: an index into the rows of the file; undefined while none was picked. */
export function RowCompare({ row }: { readonly row: number | undefined }) {
  const text = useText();
  const recipe = usePlan((state) => state.recipe);
  const choice = usePlan((state) => state.choice);
  const shown = useRow(row, recipe, choice);
  if (row === undefined) {
    return (
      <p className="small dim row-compare">
        <Say message={say('plan.row.pick')} />
      </p>
    );
  }
  const current = shown?.of.row === row ? shown : undefined;
  return (
    <section className="row-compare" aria-label={text(say('plan.row'))} aria-busy={current === undefined}>
      <div className="column-sheet-head">
        <h2>
          <Say message={say('plan.row')} />
        </h2>
        {current?.view?.after && (
          <Button size="small" onClick={() => void choose({ does: 'leaveOut', where: { by: 'rows', rows: [row] } })}>
            <Say message={say('plan.row.takeOut')} />
          </Button>
        )}
      </div>
      {current?.problem && (
        <p className="small" role="alert">
          <Say message={current.problem} />
        </p>
      )}
      {current?.view && <Cells view={current.view} />}
    </section>
  );
}

function Cells({ view: { columns, now, after } }: { readonly view: PlanRowView }) {
  const masking = useMasking();
  const profile = now[columns.findIndex(({ role }) => role === 'profile')];
  return (
    <>
      {!after && (
        <p className="small" role="status">
          <Say message={say('plan.row.leftOut')} />
        </p>
      )}
      <div className="plan-table">
        <table>
          <thead>
            <tr>
              {['plan.column', 'plan.now', 'plan.inCopy'].map((head) => (
                <th key={head} scope="col">
                  <Say message={say(head)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, role }, at) => {
              const masked = maskOf(role, profile, masking) !== undefined;
              const [is, becomes] = [now[at] ?? '', after?.[at] ?? ''];
              return (
                <tr key={`${at} ${name}`}>
                  <th scope="row">{name}</th>
                  <td>
                    <Cell text={is} masked={masked} row={at} />
                  </td>
                  <td className={is === becomes ? undefined : 'copy'}>
                    {after && <Cell text={becomes} masked={masked && (masking.hideValues || is === becomes)} row={at} />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Cell({ text, masked, row }: { readonly text: string; readonly masked: boolean; readonly row: number }) {
  if (masked) return <Bar row={row} />;
  if (text !== '') return <bdi>{text}</bdi>;
  return (
    <span className="faint">
      <Say message={say('plan.blank')} />
    </span>
  );
}

function useMasking(): Omit<Masking, 'profileCell'> {
  const summary = useSession((state) => state.summary);
  const hideValues = useSession((state) => state.hideValues);
  const own = summary?.settings.profile;
  return {
    hideValues,
    several: (summary?.profiles.length ?? 0) > 1,
    mine: own === undefined ? undefined : summary?.profiles[own]?.name,
  };
}

/** The last answer; it may be of the plan before, until the new one is there. Late answers are dropped. */
function useRow(row: number | undefined, recipe: Recipe | undefined, choice: RowChoice): Shown | undefined {
  const [shown, setShown] = useState<Shown>();
  const language = useSpeaker().locale;
  useEffect(() => {
    let late = false;
    if (row !== undefined && recipe) {
      const of = { row, recipe, choice, language };
      client.planRow
        .query({ row, recipe, choice })
        .then((answer): Shown => (answer.ok ? { of, view: answer.value } : { of, problem: answer.failure.message }))
        .catch((): Shown => ({ of, problem: say('plan.failed') }))
        .then((next) => late || setShown(next))
        .catch(() => {});
    }
    return () => {
      late = true;
    };
  }, [row, recipe, choice, language]);
  return shown;
}
