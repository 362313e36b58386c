/** The rows behind a picture, as a sheet at the right edge of the window. Escape closes it, and the focus goes back to the picture. */

import { useEffect, useId, useRef } from 'react';
import { say } from '#core/message.ts';
import { Button } from '#renderer/components/Button.tsx';
import { CloseIcon } from '#renderer/components/icons.tsx';
import { Say, useText } from '#renderer/say.tsx';
import { hideRows, useEvidence } from './evidence.ts';
import { RowTable } from './RowTable.tsx';
import './evidenceSheet.css';

export function EvidenceSheet() {
  const shown = useEvidence();
  const text = useText();
  const id = useId();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // Modal, so that nothing behind it is read or reached meanwhile; the browser gives the focus back.
    if (!shown) sheet.current?.close();
    else if (!sheet.current?.open) sheet.current?.showModal();
  }, [shown]);
  return (
    <dialog ref={sheet} className="evidence-sheet" aria-labelledby={id} onClose={hideRows}>
      {shown && (
        <div className="evidence-body">
          <div className="evidence-top">
            <div>
              <h2 id={id}>
                <Say message={shown.title} />
              </h2>
              <p className="small dim">
                <Say message={say('rows.behind')} />
              </p>
            </div>
            <Button look="quiet" size="small" aria-label={text(say('rows.close'))} onClick={() => sheet.current?.close()}>
              <CloseIcon />
            </Button>
          </div>
          <RowTable finding={shown.finding} behind={shown.mark} roles={['start', 'title', 'duration', 'device', 'country']} />
        </div>
      )}
    </dialog>
  );
}
