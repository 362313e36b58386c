/** The page's own file chooser, for hosts without a native dialog. Always there, so that Ctrl+O works on every screen. */

import { useEffect, useRef, type ReactNode } from 'react';
import { openFiles } from '../opening.ts';
import { CHOOSE_EVENT } from '../shortcuts.ts';

export function FileChooser(): ReactNode {
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const choose = (): void => chooser.current?.click();
    window.addEventListener(CHOOSE_EVENT, choose);
    return () => window.removeEventListener(CHOOSE_EVENT, choose);
  }, []);
  return (
    <input
      ref={chooser}
      type="file"
      hidden
      multiple
      accept=".csv,.zip,.json,.html,.tsv,.txt"
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        // The same file can be chosen again after it was closed.
        event.currentTarget.value = '';
        void openFiles(files);
      }}
    />
  );
}
