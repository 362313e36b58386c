/** Saves the rows that were set aside into a file the person chooses. */

import type { ReactNode } from 'react';
import { say } from '#core/message.ts';
import { ok } from '#core/result.ts';
import { SaveAs } from '../../components/SaveAs.tsx';
import { client } from '../../client.ts';

const NAME = 'set-aside-rows.csv';

export function SaveSetAside(): ReactNode {
  return (
    <SaveAs
      small
      name={NAME}
      begin={say('open.setAside.save')}
      label={say('open.setAside.path')}
      hint={say('open.setAside.hint')}
      save={async (path, overwrite) => {
        const saved = await client.saveSetAside.mutate({ path, overwrite });
        if (!saved.ok) return saved;
        const { rows, cut } = saved.value;
        return ok(say(cut === 0 ? 'open.setAside.saved' : 'open.setAside.savedCut', { count: rows, cut }));
      }}
    />
  );
}
