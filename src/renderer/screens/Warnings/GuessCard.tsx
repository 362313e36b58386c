/** A guess: closed, one row; open, the five parts in their fixed order, what can be done about it, and what that costs. */

import { useId, useState } from 'react';
import type { GuessView, PlanView } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { Waffle } from '#renderer/charts/Waffle.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { Chip } from '#renderer/components/Chip.tsx';
import { DownIcon, InfoIcon, UpIcon } from '#renderer/components/icons.tsx';
import { Severity } from '#renderer/components/Severity.tsx';
import { Strength } from '#renderer/components/Strength.tsx';
import { usePlan, type Disposition } from '#renderer/plan.ts';
import { Say } from '#renderer/say.tsx';
import { decideAgain, protect, setAside } from './deciding.ts';
import { alreadyFixed } from './fixRecipe.ts';

interface Props {
  readonly guess: GuessView;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Of how many the card is which; both start at 1. */
  readonly position: number;
  readonly total: number;
  readonly columns: PlanView['columns'] | undefined;
  /** The rows are in the pane already. */
  readonly rowsShown: boolean;
  readonly onShowRows: () => void;
}

export function GuessCard({ guess, open, onToggle, position, total, columns, rowsShown, onShowRows }: Props) {
  const id = useId();
  const disposition = usePlan((state) => state.dispositions[guess.id]);
  return (
    <li className={open ? `guess-card open ${guess.severity}` : 'guess-card'}>
      <h2 className="guess-head">
        <button type="button" aria-expanded={open} aria-controls={open ? id : undefined} onClick={onToggle}>
          <Severity level={guess.severity} />
          {open ? (
            <>
              <span className="guess-kind">
                <Say message={say('warnings.card.kind')} />
              </span>
              <span className="guess-position">
                <Say message={say('warnings.card.position', { position, total })} />
              </span>
              <span className="guess-claim">
                <Say message={guess.headline} />
              </span>
            </>
          ) : (
            <>
              <span className="guess-claim">
                <Say message={guess.headline} />
              </span>
              {disposition ? <State disposition={disposition} /> : <Strength level={guess.evidence.strength} />}
            </>
          )}
          {open ? <UpIcon /> : <DownIcon />}
        </button>
      </h2>
      {open && (
        <div id={id}>
          <Parts guess={guess} rowsShown={rowsShown} onShowRows={onShowRows} />
          <Decision guess={guess} columns={columns} disposition={disposition} />
        </div>
      )}
    </li>
  );
}

function Parts({ guess, rowsShown, onShowRows }: Pick<Props, 'guess' | 'rowsShown' | 'onShowRows'>) {
  const { evidence } = guess;
  return (
    <dl className="guess-parts">
      <dt>
        <Say message={say('warnings.card.evidence')} />
        <Strength level={evidence.strength} />
      </dt>
      <dd>
        {evidence.rows > 0 && evidence.of > 0 && (
          <div className="guess-share">
            <Waffle label={say('warnings.card.share', shareOf(guess))} part={evidence.rows} whole={evidence.of} />
            <span>
              <Say message={say('warnings.card.share', shareOf(guess))} />
            </span>
          </div>
        )}
        <Say message={evidence.sentence} />
        {evidence.rows > 0 && !rowsShown && (
          <>
            {' '}
            {/* It stands here only after the pane was closed, and takes the focus that was in the pane. */}
            <button type="button" className="link-button" autoFocus onClick={onShowRows}>
              <Say message={say('warnings.card.rows', { count: evidence.rows })} />
            </button>
          </>
        )}
      </dd>
      <dt>
        <Say message={say('warnings.card.who')} />
      </dt>
      <dd>
        <Say message={guess.who} />
      </dd>
      <dt>
        <Say message={say('warnings.card.why')} />
      </dt>
      <dd>
        <Say message={guess.why} />
      </dd>
      <dt>
        <Say message={say('warnings.card.wrong')} />
      </dt>
      <dd>
        <Say message={guess.wrong} />
      </dd>
    </dl>
  );
}

const shareOf = ({ evidence: { rows, of } }: GuessView) => ({ count: rows, of, share: { percent: rows / of } });

type Open = Pick<Props, 'guess' | 'columns'>;

/** Deciding and taking it back replace each other's buttons: the focus goes to the new ones, or it would be lost. */
function Decision({ disposition, ...open }: Open & { disposition: Disposition | undefined }) {
  const [answered, setAnswered] = useState(false);
  return (
    <div onClick={() => setAnswered(true)}>
      {disposition ? (
        <Decided guess={open.guess} disposition={disposition} focus={answered} />
      ) : (
        <Actions {...open} focus={answered} />
      )}
    </div>
  );
}

function Actions({ guess, columns, focus }: Open & { focus: boolean }) {
  const recipe = usePlan((state) => state.recipe);
  const choices = columns?.find(({ role }) => role === guess.fix.role)?.choices;
  const already = recipe !== undefined && alreadyFixed(recipe, guess.fix, choices);
  return (
    <>
      <div className="guess-actions">
        <Button look="primary" autoFocus={focus} disabled={!recipe} onClick={() => protect(guess, columns)}>
          <Say message={say('warnings.card.protect', { fix: { term: guess.fix.label } })} />
        </Button>
        <Button onClick={() => setAside(guess, 'leave')}>
          <Say message={say('warnings.card.leave')} />
        </Button>
        <Button look="quiet" onClick={() => setAside(guess, 'notRelevant')}>
          <Say message={say('warnings.card.notRelevant')} />
        </Button>
      </div>
      <p className="guess-cost">
        <InfoIcon size={14} />
        <span>
          <Say message={already ? say('warnings.cost.already', { cost: { term: guess.fix.cost } }) : guess.fix.cost} />
        </span>
      </p>
    </>
  );
}

function Decided({ guess, disposition, focus }: { guess: GuessView; disposition: Disposition; focus: boolean }) {
  return (
    <div className="guess-actions">
      <State disposition={disposition} />
      <Button look="quiet" autoFocus={focus} onClick={() => decideAgain(guess)}>
        <Say message={say('warnings.card.takeBack')} />
      </Button>
    </div>
  );
}

function State({ disposition }: { disposition: Disposition }) {
  return (
    <Chip tone={disposition === 'protect' ? 'plan' : 'line'}>
      <Say message={say(`warnings.state.${disposition}`)} />
    </Chip>
  );
}
