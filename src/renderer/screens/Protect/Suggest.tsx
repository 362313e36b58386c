/** What the search for a recipe found: what it loses and leaves out, why nothing finer does, and where nothing does, what is nearest. */

import type { ObstacleView, PlanColumn, SuggestionView } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';
import { Button } from '#renderer/components/Button.tsx';
import { CheckIcon, CloseIcon, InfoIcon } from '#renderer/components/icons.tsx';
import { ProgressLine } from '#renderer/components/ProgressLine.tsx';
import { usePlan } from '#renderer/plan.ts';
import { Say, useText } from '#renderer/say.tsx';
import { useSession } from '#renderer/session.ts';
import { stepWords } from './differences.ts';
import { closeSuggestion, stopSuggesting, suggestFor, takeSuggestion, useSuggesting } from './suggesting.ts';
import './suggest.css';

/** Starts the search for the purpose of the plan; a plan of the person's own has none to search for. */
export function SuggestButton() {
  const { running } = useSuggesting();
  const purpose = usePlan((state) => state.recipe?.purpose);
  const choice = usePlan((state) => state.choice);
  return (
    <Button
      size="small"
      disabled={running || purpose === undefined || purpose === 'custom'}
      onClick={() => purpose && void suggestFor(purpose, choice)}
    >
      <Say message={say('plan.suggest')} />
    </Button>
  );
}

export function Suggest({ columns }: { readonly columns: readonly PlanColumn[] | undefined }) {
  const { running, found, choice, failure } = useSuggesting();
  const progress = useSession((state) => state.progress);
  const purpose = usePlan((state) => state.recipe?.purpose);
  const chosen = usePlan((state) => state.choice);
  if (running) {
    return (
      <section className="suggest" aria-busy="true">
        <p>
          <Say message={say('plan.suggest.running')} />
        </p>
        <ProgressLine progress={progress} onCancel={() => void stopSuggesting()} />
      </section>
    );
  }
  if (failure) {
    return (
      <p className="screen-note" role="alert">
        <Say message={failure.message} />
      </p>
    );
  }
  // Found for another purpose or for other rows, it says nothing about this plan.
  if (!found || found.purpose !== purpose || choice !== chosen) return null;
  return <Found found={found} columns={columns ?? []} />;
}

interface FoundProps {
  readonly found: SuggestionView;
  readonly columns: readonly PlanColumn[];
}

function Found({ found, columns }: FoundProps) {
  const text = useText();
  const recipe = usePlan((state) => state.recipe);
  const inPlan = recipe === found.recipe;
  const { measured, loss } = found;
  return (
    <section className="suggest" aria-label={text(say('plan.suggest.result'))}>
      <div className="column-sheet-head" role="status">
        <h2>
          {found.meets ? <CheckIcon /> : <InfoIcon />}{' '}
          <Say message={say(found.meets ? 'plan.suggest.found' : 'plan.suggest.nearest')} />
        </h2>
        <Button look="quiet" size="small" aria-label={text(say('plan.suggest.close'))} onClick={closeSuggestion}>
          <CloseIcon />
        </Button>
      </div>
      <p className="small dim">
        <Say message={say('plan.suggest.judged', { nodes: found.nodes, count: found.judged })} />
      </p>
      {found.obstacles.length > 0 && (
        <>
          <h3>
            <Say message={say('plan.suggest.obstacles')} />
          </h3>
          <ul className="suggest-list">
            {found.obstacles.map((obstacle, at) => (
              <li key={at}>
                <Obstacle obstacle={obstacle} />
              </li>
            ))}
          </ul>
        </>
      )}
      <dl className="suggest-steps">
        {columns
          .filter(({ role }) => loss.columns.some((one) => one.role === role))
          .map((column) => (
            <div key={column.name}>
              <dt>{column.name}</dt>
              <dd>
                <Say message={wordsOf(columns, column.role, found)} />
              </dd>
            </div>
          ))}
      </dl>
      <ul className="suggest-measures small">
        <Measure message={say('plan.suggest.loss', { kept: { percent: 1 - loss.entropy } })} />
        <Measure message={say('plan.suggest.leftOut', { count: measured.leftOut, of: measured.rows })} />
        {measured.pickedOut !== undefined && (
          <Measure message={say('plan.suggest.pickedOut', { share: { percent: measured.pickedOut } })} />
        )}
        {measured.guesses !== undefined && <Measure message={say('plan.suggest.guesses', { count: measured.guesses })} />}
      </ul>
      <Button look="primary" disabled={inPlan} onClick={() => takeSuggestion(found)}>
        <Say message={say(inPlan ? 'plan.suggest.inPlan' : 'plan.suggest.use')} />
      </Button>
      {found.finer.length > 0 && (
        <details className="suggest-finer">
          <summary>
            <Say message={say('plan.suggest.finer', { count: found.finer.length })} />
          </summary>
          <ul className="suggest-list small">
            {found.finer.map(({ role, step, obstacles }, at) => {
              const column = columns.find((one) => one.role === role);
              return (
                <li key={at}>
                  <b>
                    <Say
                      message={say('plan.column.label', {
                        column: column?.name ?? role,
                        choice: { term: column ? stepWords(column, step) : say('plan.step', { step: step.operator }) },
                      })}
                    />
                  </b>{' '}
                  {obstacles[0] ? <Obstacle obstacle={obstacles[0]} /> : <Say message={say('plan.suggest.losesMore')} />}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}

const wordsOf = (columns: FoundProps['columns'], role: PlanColumn['role'], { recipe }: SuggestionView): Message =>
  stepWords(columns.find((column) => column.role === role) ?? { choices: [] }, recipe.columns[role] ?? { operator: 'blank' });

const Measure = ({ message }: { readonly message: Message }) => (
  <li>
    <Say message={message} />
  </li>
);

/** Why it was refused, and by which rows; the rows are named by their lines in the file. */
function Obstacle({ obstacle: { message, rows, lines } }: { readonly obstacle: ObstacleView }) {
  return (
    <>
      <Say message={message} />
      {lines.length > 0 && (
        <span className="dim">
          {' '}
          <Say
            message={
              lines.length < rows
                ? say('plan.suggest.firstLines', { count: rows, lines: { list: [...lines] } })
                : say('plan.suggest.lines', { count: rows, lines: { list: [...lines] } })
            }
          />
        </span>
      )}
    </>
  );
}
