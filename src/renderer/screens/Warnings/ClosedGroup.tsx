/**
 * Guesses on sensitive topics, closed: how many there are, and two equal ways on. What is closed is not in the page at all.
 * The list of topics is the same for every file; how many guesses a topic has is said only once it is opened.
 */

import { useId, useRef, useState } from 'react';
import type { GuessView, PlanView } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { Button } from '#renderer/components/Button.tsx';
import { Check } from '#renderer/components/Check.tsx';
import { Chip } from '#renderer/components/Chip.tsx';
import { LockIcon } from '#renderer/components/icons.tsx';
import { usePlan } from '#renderer/plan.ts';
import { Say, useText } from '#renderer/say.tsx';
import { protectUnseen } from './deciding.ts';
import { topicOf, TOPICS } from './topics.ts';

interface Props {
  /** All sensitive guesses, opened or not. */
  readonly guesses: readonly GuessView[];
  readonly opened: ReadonlySet<string>;
  readonly onOpen: (topic: string, open: boolean) => void;
  readonly columns: PlanView['columns'] | undefined;
}

export function ClosedGroup({ guesses, opened, onOpen, columns }: Props) {
  const text = useText();
  const topics = useId();
  const ways = useRef<HTMLDivElement>(null);
  const [choosing, setChoosing] = useState(opened.size > 0);
  const dispositions = usePlan((state) => state.dispositions);
  const recipe = usePlan((state) => state.recipe);
  const undecided = guesses.filter(({ id }) => dispositions[id] === undefined);

  function protectAll(): void {
    protectUnseen(undecided, columns);
    // The button goes; the focus stays in the group.
    ways.current?.querySelector('button')?.focus();
  }

  return (
    <section className="closed-group" aria-label={text(say('warnings.closed.label'))}>
      <div className="closed-words">
        <h2>
          <LockIcon />
          <Say message={say('warnings.closed.title', { count: guesses.length })} />
        </h2>
        <p className="dim">
          <Say message={say('warnings.closed.choose')} />
        </p>
        <p className="small faint">
          <Say message={say('warnings.closed.hard')} />
        </p>
      </div>
      <div className="closed-ways" ref={ways}>
        <Button
          size="small"
          aria-expanded={choosing}
          aria-controls={choosing ? topics : undefined}
          onClick={() => setChoosing(!choosing)}
        >
          <Say message={say('warnings.closed.open')} />
        </Button>
        {guesses.length > 0 && undecided.length === 0 ? (
          <Chip tone="plan">
            <Say message={say('warnings.closed.protected')} />
          </Chip>
        ) : (
          <Button size="small" disabled={!recipe || undecided.length === 0} onClick={protectAll}>
            <Say message={say('warnings.closed.protect')} />
          </Button>
        )}
      </div>
      {choosing && (
        <div id={topics} className="closed-topics">
          <p className="small dim">
            <Say message={say('warnings.topics.lede')} />
          </p>
          <ul>
            {TOPICS.map((topic) => (
              <li key={topic.id}>
                <Check checked={opened.has(topic.id)} onChange={(open) => onOpen(topic.id, open)}>
                  <Say message={topic.name} />
                </Check>
                {opened.has(topic.id) && <Count of={guesses.filter(({ id }) => topicOf(id) === topic.id).length} />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Count({ of }: { of: number }) {
  return (
    <span className="small faint" role="status">
      <Say message={of === 0 ? say('warnings.topics.none') : say('warnings.topics.count', { count: of })} />
    </span>
  );
}
