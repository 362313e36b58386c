/** Help, in the same place on every screen and under F1: the words used here, the keys, and how to check that nothing is sent. */

import { useEffect, useId, useRef, type ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import { Button } from '../components/Button.tsx';
import { CloseIcon, HelpIcon } from '../components/icons.tsx';
import { Say, useText } from '../say.tsx';
import { HELP_EVENT, showHelp } from '../shortcuts.ts';
import { OfflineWays } from './OfflineWays.tsx';
import './help.css';

const TERMS = [
  'generalize',
  'pseudonymize',
  'quasiIdentifier',
  'inference',
  'lookAlike',
  'singlingOut',
  'linking',
  'recipe',
] as const;

/** What a Mac writes on its keys is the same in every language. */
const isMac = navigator.platform.startsWith('Mac');
type Key = string | Message;
const CTRL: Key = isMac ? '⌘' : say('help.key.ctrl');
const ALT: Key = isMac ? '⌥' : say('help.key.alt');
const SHIFT: Key = isMac ? '⇧' : say('help.key.shift');

const KEYS: readonly (readonly [what: string, ...keys: readonly Key[]])[] = [
  ['desktop.open', CTRL, 'O'],
  ['desktop.save', CTRL, 'S'],
  ['desktop.close', CTRL, 'W'],
  ['desktop.undo', CTRL, 'Z'],
  ['desktop.redo', CTRL, SHIFT, 'Z'],
  ['desktop.find', CTRL, 'F'],
  ['help.keys.screens', CTRL, '1–6'],
  ['desktop.settings', CTRL, ','],
  ['desktop.hideValues', CTRL, SHIFT, 'H'],
  ['help.title', 'F1'],
  ['help.keys.panes', 'F6'],
  ['help.keys.warnings', ALT, '← →'],
  ['help.keys.arrows', say('help.key.arrows')],
  ['help.keys.enter', say('help.key.enter')],
  ['help.keys.escape', say('help.key.escape')],
];

/** The button in the header. */
export function HelpButton(): ReactNode {
  const text = useText();
  return (
    <Button look="quiet" aria-label={text(say('help.title'))} title={text(say('help.title'))} onClick={showHelp}>
      <HelpIcon />
    </Button>
  );
}

export function Help(): ReactNode {
  const text = useText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // Modal: the browser keeps the focus inside, closes it with Escape and gives the focus back.
    const show = (): void => {
      if (!dialog.current?.open) dialog.current?.showModal();
    };
    window.addEventListener(HELP_EVENT, show);
    return () => window.removeEventListener(HELP_EVENT, show);
  }, []);
  return (
    <dialog ref={dialog} className="help" aria-labelledby={id}>
      <div className="help-top">
        <h2 id={id}>
          <Say message={say('help.title')} />
        </h2>
        <Button look="quiet" size="small" aria-label={text(say('help.close'))} onClick={() => dialog.current?.close()}>
          <CloseIcon />
        </Button>
      </div>
      {/* It scrolls, so that it must be reachable by keyboard. */}
      <div className="help-body" role="region" tabIndex={0} aria-labelledby={id}>
        <Words />
        <Keys />
        <section>
          <h3>
            <Say message={say('shell.offline.title')} />
          </h3>
          <OfflineWays />
        </section>
      </div>
    </dialog>
  );
}

function Words(): ReactNode {
  return (
    <section>
      <h3>
        <Say message={say('help.terms')} />
      </h3>
      <dl className="help-terms">
        {TERMS.map((term) => (
          <div key={term}>
            <dt>
              <Say message={say(`help.term.${term}`)} />
            </dt>
            <dd>
              <Say message={say(`help.term.${term}.means`)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Keys(): ReactNode {
  return (
    <section>
      <h3>
        <Say message={say('help.keys')} />
      </h3>
      <dl className="help-keys">
        {KEYS.map(([what, ...keys]) => (
          <div key={what}>
            <dt>
              <Say message={say(what)} />
            </dt>
            <dd>
              {keys.map((key, at) => (
                <kbd key={at}>{typeof key === 'string' ? key : <Say message={key} />}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
