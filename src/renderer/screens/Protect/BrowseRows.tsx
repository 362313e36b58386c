/** The rows of the original, loaded when they are asked for: what a search finds can be taken out, and any row seen in the copy. */

import { useState } from 'react';
import { say } from '#core/message.ts';
import { Button } from '#renderer/components/Button.tsx';
import { choose } from '#renderer/rowRules.ts';
import { RowTable } from '#renderer/rows/RowTable.tsx';
import { Say } from '#renderer/say.tsx';
import { RowCompare } from './RowCompare.tsx';

export function BrowseRows() {
  const [open, setOpen] = useState(false);
  return (
    <details className="plan-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>
          <Say message={say('plan.browse')} />
        </b>
        <span className="dim">
          <Say message={say('plan.browse.hint')} />
        </span>
      </summary>
      {open && <Rows />}
    </details>
  );
}

function Rows() {
  const [row, setRow] = useState<number>();
  return (
    <>
      <div className="plan-rows">
        <RowTable onPick={(picked) => setRow(picked.row)} Found={Found} />
      </div>
      <RowCompare row={row} />
    </>
  );
}

/** What can be done with the rows that a search found. */
function Found({ search }: { readonly search: string }) {
  const where = { by: 'search', text: search } as const;
  return (
    <span className="rows-found">
      <Button size="small" onClick={() => void choose({ does: 'leaveOut', where })}>
        <Say message={say('plan.choice.add.leaveOut')} />
      </Button>
      <Button size="small" onClick={() => void choose({ does: 'keepOnly', where })}>
        <Say message={say('plan.choice.add.keepOnly')} />
      </Button>
    </span>
  );
}
