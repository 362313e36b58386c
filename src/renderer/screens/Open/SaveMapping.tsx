/** Keeps which column is what in a file of its own, for the next table of this kind. It names columns and holds no cell. */

import type { ReactNode } from 'react';
import { say } from '#core/message.ts';
import { ok } from '#core/result.ts';
import { SaveAs } from '../../components/SaveAs.tsx';
import { client } from '../../client.ts';
import type { UnknownTable } from '../../session.ts';

const NAME = 'viewing-history-columns.json';

export function SaveMapping({ table }: { readonly table: UnknownTable }): ReactNode {
  return (
    <SaveAs
      name={NAME}
      begin={say('mapper.save')}
      label={say('mapper.save.path')}
      disabled={table.view.problem !== undefined}
      save={async (path, overwrite) => {
        // Bytes that were handed over are no file the mapping could be written over.
        const file = table.intake.paths?.[0];
        const of = file === undefined ? {} : { of: { path: file } };
        const saved = await client.saveMapping.mutate({ path, mapping: table.view.mapping, overwrite, ...of });
        return saved.ok ? ok(say('mapper.saved')) : saved;
      }}
    />
  );
}
