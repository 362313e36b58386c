/** Saves the rows that were set aside into a file the person chooses: with the host's own dialog, or by typing its path. */

import { useState, type FormEvent, type ReactNode } from 'react';
import { say } from '#core/message.ts';
import { client } from '../../client.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Say } from '../../say.tsx';
import { note, useSession } from '../../session.ts';

const NAME = 'set-aside-rows.csv';

/** The suggested file, in the folder copies are saved in. */
export function suggested(documents: string): string {
  const separator = documents.includes('\\') ? '\\' : '/';
  return (documents.endsWith(separator) ? documents : documents + separator) + NAME;
}

export function SaveSetAside(): ReactNode {
  const about = useSession((state) => state.about);
  const [path, setPath] = useState<string>();
  if (!about) return null;
  const first = suggested(about.documents);

  async function begin(): Promise<void> {
    if (!about?.canChooseTarget) return setPath(first);
    const chosen = await client.chooseTarget.mutate({ suggested: first });
    // The host's dialog has asked about a file that is there already.
    if (chosen !== null) await save(chosen, true);
  }

  async function save(target: string, overwrite: boolean): Promise<void> {
    const result = await client.saveSetAside.mutate({ path: target, overwrite });
    if (!result.ok) return note(result.failure.message, 'problem');
    const { rows, cut } = result.value;
    setPath(undefined);
    note(say(cut === 0 ? 'open.setAside.saved' : 'open.setAside.savedCut', { count: rows, cut }));
  }

  const lost = (): void => note(say('shell.lost'), 'problem');

  function submit(event: FormEvent): void {
    event.preventDefault();
    save((path ?? '').trim(), false).catch(lost);
  }

  if (path === undefined) {
    return (
      <p>
        <Button size="small" onClick={() => void begin().catch(lost)}>
          <Say message={say('open.setAside.save')} />
        </Button>
      </p>
    );
  }
  return (
    <form className="set-aside-form" onSubmit={submit}>
      <label>
        <span className="small dim">
          <Say message={say('open.setAside.path')} />
        </span>
        <Field
          className="mono"
          value={path}
          required
          autoFocus
          aria-describedby="set-aside-hint"
          onChange={(event) => setPath(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" disabled={path.trim() === ''}>
        <Say message={say('open.setAside.write')} />
      </Button>
      <p className="small dim" id="set-aside-hint">
        <Say message={say('open.setAside.hint')} />
      </p>
    </form>
  );
}
