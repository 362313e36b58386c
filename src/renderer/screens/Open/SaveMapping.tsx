/** Keeps which column is what in a file of its own, for the next table of this kind. It names columns and holds no cell. */

import { useState, type FormEvent, type ReactNode } from 'react';
import { say } from '#core/message.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { client } from '../../client.ts';
import { Say, useText } from '../../say.tsx';
import { note, useSession, type UnknownTable } from '../../session.ts';

const NAME = 'viewing-history-columns.json';

export function SaveMapping({ table }: { readonly table: UnknownTable }): ReactNode {
  const text = useText();
  const canChoose = useSession((state) => state.about?.canChooseTarget ?? false);
  const documents = useSession((state) => state.about?.documents ?? '');
  const [path, setPath] = useState<string>();

  async function write(to: string, overwrite: boolean): Promise<void> {
    // Bytes that were handed over are no file the mapping could be written over.
    const file = table.intake.paths?.[0];
    const of = file === undefined ? {} : { of: { path: file } };
    const saved = await client.saveMapping.mutate({ path: to, mapping: table.view.mapping, overwrite, ...of });
    if (!saved.ok) return note(saved.failure.message, 'problem');
    setPath(undefined);
    note(say('mapper.saved'));
  }

  async function begin(): Promise<void> {
    const suggested = documents + (documents.includes('\\') ? '\\' : '/') + NAME;
    if (!canChoose) return setPath(suggested);
    const chosen = await client.chooseTarget.mutate({ suggested });
    // The host's own dialog has asked about overwriting already.
    if (chosen !== null) await write(chosen, true);
  }

  const lost = (): void => note(say('shell.lost'), 'problem');
  if (path === undefined)
    return (
      <Button disabled={table.view.problem !== undefined} onClick={() => void begin().catch(lost)}>
        <Say message={say('mapper.save')} />
      </Button>
    );
  return (
    <form
      className="mapper-save"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void write(path.trim(), false).catch(lost);
      }}
    >
      <Field
        className="mono"
        value={path}
        required
        aria-label={text(say('mapper.save.path'))}
        onChange={(event) => setPath(event.currentTarget.value)}
      />
      <Button type="submit" disabled={path.trim() === ''}>
        <Say message={say('mapper.save.now')} />
      </Button>
      <Button look="quiet" onClick={() => setPath(undefined)}>
        <Say message={say('shell.cancel')} />
      </Button>
    </form>
  );
}
