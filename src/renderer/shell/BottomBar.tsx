/** The bottom of the frame: undo and redo, what just happened, the next step. Messages live here and never float over rows. */

import type { ReactNode } from 'react';
import { say } from '#core/message.ts';
import { BOTTOM_ACTION_PLACE } from '../components/BottomMessage.tsx';
import { Button } from '../components/Button.tsx';
import { Chip } from '../components/Chip.tsx';
import { InfoIcon, NextIcon, RedoIcon, UndoIcon } from '../components/icons.tsx';
import { usePlan } from '../plan.ts';
import { Say, useText } from '../say.tsx';
import { goTo, useSession, type ScreenId } from '../session.ts';
import { redoWithNote, undoWithNote } from '../shortcuts.ts';
import './bottomBar.css';

export function BottomBar(): ReactNode {
  return (
    <footer className="foot">
      <UndoRedo />
      <Status />
      <span className="bottom-action" id={BOTTOM_ACTION_PLACE} />
      <NextStep />
    </footer>
  );
}

function UndoRedo(): ReactNode {
  const text = useText();
  const last = usePlan((state) => state.past.at(-1));
  const next = usePlan((state) => state.future[0]);
  const name = (key: string, step: typeof last): string | undefined => step && text(say(key, { what: { term: step.label } }));
  return (
    <span className="foot-history">
      <Button look="quiet" disabled={!last} aria-label={name('shell.undo.what', last)} onClick={undoWithNote}>
        <UndoIcon />
        <Say message={say('shell.undo')} />
      </Button>
      <Button look="quiet" disabled={!next} aria-label={name('shell.redo.what', next)} onClick={redoWithNote}>
        <RedoIcon />
        <Say message={say('shell.redo')} />
      </Button>
    </span>
  );
}

function Status(): ReactNode {
  const note = useSession((state) => state.note);
  const standing = useSession((state) => state.standing);
  return (
    <span className={`foot-status ${note?.tone ?? ''}`} role="status">
      {note?.tone === 'plan' ? (
        <>
          <Chip tone="plan">
            <Say message={note.message} />
          </Chip>
          <button type="button" className="link-button" onClick={undoWithNote}>
            <Say message={say('shell.undo')} />
          </button>
        </>
      ) : (
        <>
          {note?.tone === 'problem' && <InfoIcon />}
          <span>
            <Say message={note?.message ?? standing ?? say('shell.noFile.sentence')} />
          </span>
        </>
      )}
    </span>
  );
}

const NEXT: Partial<Record<ScreenId, ScreenId>> = {
  open: 'overview',
  overview: 'warnings',
  warnings: 'timeline',
  timeline: 'protect',
  protect: 'save',
};

function NextStep(): ReactNode {
  const screen = useSession((state) => state.screen);
  const isOpen = useSession((state) => state.summary !== undefined);
  // A check of a copy has a first action of its own.
  const checking = useSession((state) => state.checking !== undefined);
  const next = NEXT[screen];
  if (!next || !isOpen) return null;
  return (
    <Button look={screen === 'open' && !checking ? 'primary' : 'default'} onClick={() => goTo(next)}>
      <Say message={say(`shell.next.${next}`)} />
      <NextIcon />
    </Button>
  );
}
