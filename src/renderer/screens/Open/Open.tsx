/** Where a file comes in: drop, choose, paste a path or try a sample; then a card that confirms what was read and asks what matters. */

import { useDeferredValue, useEffect, useMemo, type ReactNode } from 'react';
import { openFiles, openPaths } from '../../opening.ts';
import { pathOfPaste } from '../../pastedPath.ts';
import { useSession, type Session } from '../../session.ts';
import { chooseFiles } from '../../shortcuts.ts';
import { CheckCopy } from './CheckCopy.tsx';
import { Confirm } from './Confirm.tsx';
import { Drop } from './Drop.tsx';
import { Mapper } from './Mapper.tsx';
import { Reading } from './Reading.tsx';
import { useDropAnywhere } from './useDropAnywhere.ts';
import './open.css';

export function Open(): ReactNode {
  const { reading, summary, unknownTable, checking } = useShown();
  const hovering = useDropAnywhere((files) => void openFiles(files));
  usePastedPath();
  if (reading) return <Reading names={reading} />;
  if (unknownTable) return <Mapper table={unknownTable} />;
  if (checking) return <CheckCopy checking={checking} onChoose={chooseFiles} />;
  return summary ? <Confirm summary={summary} /> : <Drop hovering={hovering} onChoose={chooseFiles} />;
}

/**
 * What the screen is about. What was read is confirmed by a page that is made in small pieces of time while the one before still
 * stands; where nothing is open any more, that shows at once.
 */
function useShown(): Pick<Session, 'reading' | 'summary' | 'unknownTable' | 'checking'> {
  const reading = useSession((state) => state.reading);
  const summary = useSession((state) => state.summary);
  const unknownTable = useSession((state) => state.unknownTable);
  const checking = useSession((state) => state.checking);
  const now = useMemo(() => ({ reading, summary, unknownTable, checking }), [reading, summary, unknownTable, checking]);
  const made = useDeferredValue(now);
  return summary ? made : now;
}

/** Ctrl+V opens what was copied: files, or a path as text. */
function usePastedPath(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLInputElement) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const path = pathOfPaste(event.clipboardData?.getData('text/plain') ?? '');
      if (files.length > 0) void openFiles(files);
      else if (path !== undefined) void openPaths([path]);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}
