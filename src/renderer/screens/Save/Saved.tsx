/** The receipt of a copy: what was done to it, and, as large, what is still in it. */

import { useId, useState } from 'react';
import type { Receipt } from '#app/receiptContract.ts';
import { say } from '#core/message.ts';
import { BottomMessage } from '#renderer/components/BottomMessage.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { FolderIcon } from '#renderer/components/icons.tsx';
import { ReceiptLists } from '#renderer/components/ReceiptLists.tsx';
import { Screen } from '#renderer/components/Screen.tsx';
import { SearchAndLimits } from '#renderer/components/SearchAndLimits.tsx';
import { client } from '#renderer/client.ts';
import { closeAndForget } from '#renderer/opening.ts';
import { Say } from '#renderer/say.tsx';
import { note, useSession } from '#renderer/session.ts';
import { headlineOf, TICKS } from './outcome.ts';
import { Missed } from './Missed.tsx';
import { Report } from './Report.tsx';
import { ResultTable } from './ResultTable.tsx';
import { startAgain } from '#renderer/saving.ts';
import { Ticks } from './Ticks.tsx';

const orNote = (work: Promise<unknown>) => void work.catch(() => note(say('shell.lost'), 'problem'));

export function Saved({ receipt }: { receipt: Receipt }) {
  const canShow = useSession((state) => state.about?.canShowInFolder ?? false);
  const { out, suppressed, in: read } = receipt.rows;
  return (
    <Screen
      title={<Say message={headlineOf(receipt)} />}
      lede={
        <p className="sub">
          <Say message={say('save.done.lede', { rows: out, count: read })} />
          {suppressed > 0 && (
            <>
              {' '}
              <Say message={say('save.done.suppressed', { count: suppressed })} />
            </>
          )}
        </p>
      }
      actions={
        <>
          {canShow && (
            <Button onClick={() => orNote(client.showInFolder.mutate())}>
              <FolderIcon />
              <Say message={say('save.show')} />
            </Button>
          )}
          <Button onClick={startAgain}>
            <Say message={say('save.another')} />
          </Button>
          <Button look="primary" onClick={() => orNote(closeAndForget())}>
            <Say message={say('save.close')} />
          </Button>
        </>
      }
    >
      <BottomMessage message={say('save.done.message')} />
      <ReceiptFile receipt={receipt} />
      {receipt.missed.length > 0 && <Missed missed={receipt.missed} title={say('save.missed')} why={say('save.missed.why')} />}
      <ReceiptLists changed={receipt.changed} left={receipt.left} />
      <SearchAndLimits of="saved" rows={out} />
      <Report />
    </Screen>
  );
}

/** What was written and that each step has ended; the findings behind the ticks are a table that opens below. */
function ReceiptFile({ receipt }: { receipt: Receipt }) {
  const [open, setOpen] = useState(false);
  const table = useId();
  const folder = receipt.path.slice(0, Math.max(0, receipt.path.length - receipt.name.length - 1));
  return (
    <>
      <div className="receipt">
        <div className="receipt-file">
          <b className="mono">{receipt.name}</b>
          <span className="dim">
            <Say message={say('save.done.size', { bytes: { bytes: receipt.bytes }, folder })} />
          </span>
        </div>
        <Ticks done={TICKS} />
        <button
          type="button"
          className="link-button"
          aria-expanded={open}
          aria-controls={open ? table : undefined}
          onClick={() => setOpen(!open)}
        >
          <Say message={say('save.results')} />
        </button>
      </div>
      {open && <ResultTable id={table} sha256={receipt.sha256} />}
    </>
  );
}
