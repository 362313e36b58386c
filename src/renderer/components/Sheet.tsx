/** A modal pane at the right edge of the window. Escape closes it, and the focus goes back to where it was. */

import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { Message } from '#core/message.ts';
import { Say, useText } from '../say.tsx';
import { Button } from './Button.tsx';
import { CloseIcon } from './icons.tsx';
import './sheet.css';

interface SheetProps {
  /** Nothing of it is in the page while it is closed. */
  readonly open: boolean;
  readonly title: ReactNode;
  /** Under the title. */
  readonly lede?: Message | undefined;
  /** The name of the button that closes it. */
  readonly close: Message;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Sheet({ open, title, lede, close, onClose, children }: SheetProps): ReactNode {
  const text = useText();
  const id = useId();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // Modal, so that nothing behind it is read or reached meanwhile; the browser gives the focus back.
    if (!open) sheet.current?.close();
    else if (!sheet.current?.open) sheet.current?.showModal();
  }, [open]);
  return (
    <dialog ref={sheet} className="sheet" aria-labelledby={id} onClose={onClose}>
      {open && (
        <div className="sheet-body">
          <div className="sheet-top">
            <div>
              <h2 id={id}>{title}</h2>
              {lede && (
                <p className="small dim">
                  <Say message={lede} />
                </p>
              )}
            </div>
            <Button look="quiet" size="small" aria-label={text(close)} onClick={() => sheet.current?.close()}>
              <CloseIcon />
            </Button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
