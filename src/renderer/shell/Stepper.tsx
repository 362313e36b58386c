/** The steps as a list a person can jump in, numbered like a film leader. Badges say what is left or made. */

import type { ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import { usePlan } from '../plan.ts';
import { Say, useText } from '../say.tsx';
import { goTo, SCREENS, useSession, type ScreenId } from '../session.ts';
import { LeaderDisc } from './LeaderDisc.tsx';
import { changesOf, handledOf } from './stepState.ts';
import './stepper.css';

export function Stepper(): ReactNode {
  const text = useText();
  const screen = useSession((state) => state.screen);
  const summary = useSession((state) => state.summary);
  const findings = useSession((state) => state.findings);
  const { total, handled } = usePlanState(findings?.guesses.map((guess) => guess.id) ?? []);
  const changes = usePlan(changesOf);

  const share: Record<ScreenId, number> = {
    open: summary ? 1 : 0,
    overview: findings ? 1 : 0,
    warnings: total > 0 ? handled / total : 0,
    timeline: 0,
    protect: changes > 0 ? 0.2 : 0,
    save: 0,
  };
  const badge: Partial<Record<ScreenId, Message | undefined>> = {
    warnings: total > handled ? say('shell.left', { count: total - handled }) : undefined,
    protect: changes > 0 ? say('shell.changes', { count: changes }) : undefined,
  };

  return (
    <nav className="side" aria-label={text(say('shell.steps'))}>
      <ol className="steps">
        {SCREENS.map((id, index) => (
          <li key={id}>
            <button
              type="button"
              className="step"
              aria-current={id === screen ? 'step' : undefined}
              disabled={id !== 'open' && !summary}
              onClick={() => goTo(id)}
            >
              <LeaderDisc number={index + 1} share={share[id]} current={id === screen} />
              <span className="step-name">
                <Say message={say(`shell.step.${id}`)} />
              </span>
              <span className="step-badge">{badge[id] && <Say message={badge[id]} />}</span>
            </button>
          </li>
        ))}
      </ol>
      <SideNote />
    </nav>
  );
}

/** How many of the guesses the person has decided on. */
function usePlanState(ids: readonly string[]): { total: number; handled: number } {
  const handled = usePlan((state) => handledOf(state, ids));
  return { total: ids.length, handled };
}

/** Under the steps: what the program remembers, or who else the file is about. */
function SideNote(): ReactNode {
  const summary = useSession((state) => state.summary);
  const others = summary ? summary.profiles.length > 1 : false;
  const [title, detail] = !summary
    ? [say('shell.note.nothing'), say('shell.note.nothing.detail')]
    : others
      ? [say('shell.note.profiles', { count: summary.profiles.length }), say('shell.note.profiles.detail')]
      : [say('shell.note.unchanged'), say('shell.note.unchanged.detail')];
  return (
    <p className="side-note">
      <b>
        <Say message={title} />
      </b>
      <Say message={detail} />
    </p>
  );
}
