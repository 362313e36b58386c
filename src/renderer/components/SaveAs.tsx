/** Saves something into a file of its own: a button, then the host's own dialog, or a path to type where there is none. */

import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { Message } from '#core/message.ts';
import { say } from '#core/message.ts';
import type { Result } from '#core/result.ts';
import { client } from '../client.ts';
import { Say } from '../say.tsx';
import { note, useSession } from '../session.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import './saveAs.css';

interface SaveAsProps {
  /** Suggested, in the folder copies are saved in. */
  readonly name: string;
  /** On the button that begins. */
  readonly begin: Message;
  /** Over the path. */
  readonly label: Message;
  /** Under it. */
  readonly hint?: Message | undefined;
  readonly disabled?: boolean | undefined;
  readonly small?: boolean | undefined;
  /** `overwrite`: the person was asked about a file that is there. Gives what to say once it is saved. */
  readonly save: (path: string, overwrite: boolean) => Promise<Result<Message>>;
}

/** A file in a folder, with the separator that the folder uses. */
export function inFolder(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return (folder.endsWith(separator) ? folder : folder + separator) + name;
}

export function SaveAs({ name, begin, label, hint, disabled, small, save }: SaveAsProps): ReactNode {
  const about = useSession((state) => state.about);
  const [path, setPath] = useState<string>();
  /** The path of a file that is there already. */
  const [existing, setExisting] = useState<string>();
  const id = useId();
  if (!about) return null;
  const first = inFolder(about.documents, name);
  const lost = (): void => note(say('shell.lost'), 'problem');

  async function write(target: string, overwrite: boolean): Promise<void> {
    const result = await save(target, overwrite);
    if (!result.ok && result.failure.code === 'target-exists') return setExisting(target);
    if (!result.ok) return note(result.failure.message, 'problem');
    setPath(undefined);
    setExisting(undefined);
    note(result.value);
  }

  async function ask(): Promise<void> {
    if (!about?.canChooseTarget) return setPath(first);
    const chosen = await client.chooseTarget.mutate({ suggested: first });
    // The host's dialog has asked about a file that is there already.
    if (chosen !== null) await write(chosen, true);
  }

  if (path === undefined) {
    return (
      <Button size={small ? 'small' : 'normal'} disabled={disabled} onClick={() => void ask().catch(lost)}>
        <Say message={begin} />
      </Button>
    );
  }
  const wanted = path.trim();
  const asking = existing === wanted;
  return (
    <form
      className="save-as"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        write(wanted, asking).catch(lost);
      }}
    >
      <label>
        <span className="small dim">
          <Say message={label} />
        </span>
        <Field
          className="mono"
          value={path}
          required
          autoFocus
          aria-describedby={hint || asking ? id : undefined}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
      </label>
      <span className="save-as-actions">
        <Button type="submit" disabled={wanted === ''}>
          <Say message={say(asking ? 'save.exists.replace' : 'save.as.write')} />
        </Button>
        <Button look="quiet" onClick={() => setPath(undefined)}>
          <Say message={say('shell.cancel')} />
        </Button>
      </span>
      {(hint ?? asking) && (
        <p className="small dim" id={id} role={asking ? 'alert' : undefined}>
          <Say message={asking ? say('save.as.exists') : hint!} />
        </p>
      )}
    </form>
  );
}
