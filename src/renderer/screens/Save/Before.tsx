/** Before saving: the place and the name, what the copy will hold, and the warnings that belong here. */

import { useState, type FormEvent } from 'react';
import { say } from '#core/message.ts';
import { BottomMessage } from '#renderer/components/BottomMessage.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { Field } from '#renderer/components/Field.tsx';
import { FolderIcon } from '#renderer/components/icons.tsx';
import { inFolder } from '#renderer/components/SaveAs.tsx';
import { Screen } from '#renderer/components/Screen.tsx';
import { client } from '#renderer/client.ts';
import { usePlan } from '#renderer/plan.ts';
import { usePlanView } from '#renderer/planView.ts';
import { usePresets } from '#renderer/presets.ts';
import { Say, useText } from '#renderer/say.tsx';
import { goTo, note, useSession } from '#renderer/session.ts';
import { KeyPath } from './KeyPath.tsx';
import { Missed } from './Missed.tsx';
import { Notice } from './Notice.tsx';
import { changesNothing } from './outcome.ts';
import { PlanInShort } from './PlanInShort.tsx';
import { keepsKey } from './keepsKey.ts';
import { PublishChoice } from './PublishChoice.tsx';
import { save, startAgain, useSaving } from '#renderer/saving.ts';
import { useTarget } from './useTarget.ts';

const PATH_FIELD = 'save-path';
const KEY_NAME = 'viewing-history-key.txt';

/** `existing` is the path of a file that is in the way. */
export function Before({ existing }: { existing: string | undefined }) {
  const text = useText();
  usePresets();
  const { view, failure } = usePlanView();
  const recipe = usePlan((state) => state.recipe);
  const made = useSaving((state) => state.made);
  const canChoose = useSession((state) => state.about?.canChooseTarget ?? false);
  const [path, setPath] = useTarget(existing);
  // The host's own dialog has asked about overwriting already; a path that was typed has not been asked about.
  const [confirmed, setConfirmed] = useState<string>();
  const counts = recipe?.publish?.as === 'counts';
  const documents = useSession((state) => state.about?.documents ?? '');
  const key = recipe && !counts && keepsKey(recipe) ? inFolder(documents, KEY_NAME) : undefined;
  const [keyPath, setKeyPath] = useState<string>();
  const keyFile = key && (keyPath ?? key).trim();
  const missed = failure ? [] : (view?.missed ?? []);
  const nothing = view !== undefined && !failure && !counts && changesNothing(view);
  const asking = existing !== undefined && existing === path;

  async function choose(): Promise<void> {
    const chosen = await client.chooseTarget.mutate({ suggested: path });
    if (chosen === null) return;
    setPath(chosen);
    setConfirmed(chosen);
    if (existing !== undefined) startAgain();
  }

  function rename(): void {
    startAgain();
    document.getElementById(PATH_FIELD)?.focus();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    void save(path.trim(), confirmed === path, keyFile);
  }

  return (
    <Screen
      title={<Say message={say(nothing ? 'save.nothing' : 'save.title')} />}
      lede={
        <p className="sub">
          <Say message={say(nothing ? 'save.nothing.why' : 'save.lede')} />
        </p>
      }
    >
      <BottomMessage message={say('save.lede')} />
      {made > 0 && <Notice title={say('save.second')} detail={say('save.second.why')} />}
      {failure && (
        <p className="screen-note" role="alert">
          <Say message={failure.message} />
        </p>
      )}
      {recipe && <PublishChoice recipe={recipe} />}
      {missed.length > 0 && <Missed missed={missed} title={say('save.misses')} why={say('save.misses.why')} />}
      <form className="save-form" onSubmit={submit}>
        <h2>
          <Say message={say('save.where')} />
        </h2>
        <label className="save-path">
          <span className="small dim">
            <Say message={say('save.path')} />
          </span>
          <span className="save-path-line">
            <Field
              className="mono"
              value={path}
              required
              id={PATH_FIELD}
              aria-describedby="save-path-hint"
              onChange={(event) => setPath(event.currentTarget.value)}
            />
            {canChoose && (
              <Button onClick={() => void choose().catch(() => note(say('shell.lost'), 'problem'))}>
                <FolderIcon />
                <Say message={say('save.choose')} />
              </Button>
            )}
          </span>
        </label>
        <p className="small dim" id="save-path-hint">
          <Say message={say(counts ? 'save.format.counts' : 'save.format')} /> <Say message={say('save.path.hint')} />
        </p>
        {key && <KeyPath value={keyPath ?? key} onChange={setKeyPath} />}
        {asking ? (
          <Notice title={say('save.exists')} detail={say('save.exists.why')}>
            <Button onClick={() => void save(path.trim(), true, keyFile)}>
              <Say message={say('save.exists.replace')} />
            </Button>
            <Button onClick={rename}>
              <Say message={say('save.exists.other')} />
            </Button>
          </Notice>
        ) : (
          <div className="save-actions">
            <Button
              type="submit"
              look={nothing ? 'default' : 'primary'}
              disabled={path.trim() === '' || keyFile === '' || !recipe || nothing || failure !== undefined}
            >
              <Say message={say('save.save')} />
            </Button>
            <Button look="quiet" onClick={() => goTo('protect')}>
              <Say message={say('save.back')} />
            </Button>
          </div>
        )}
      </form>
      {view && !failure && <PlanInShort view={view} label={text(say('save.plan'))} />}
    </Screen>
  );
}
