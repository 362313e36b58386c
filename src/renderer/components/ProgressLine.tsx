/** How far a long piece of work is: a line of ink, rows done of rows total, and Cancel beside it, which is Escape too. */

import { useEffect, type ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import type { Progress } from '#core/task.ts';
import { Say, useText } from '../say.tsx';
import { Button } from './Button.tsx';
import './progressLine.css';

interface ProgressLineProps {
  /** Undefined before the first report. */
  readonly progress: Progress | undefined;
  readonly onCancel?: (() => void) | undefined;
}

/** The sentence beside the line: rows where they are known, bytes before that. */
function sentenceOf({ stage, done, total, bytes, bytesTotal }: Progress): Message {
  if (total !== undefined) return say(`shell.progress.${stage}`, { done, total });
  if (bytes !== undefined && bytesTotal !== undefined) {
    return say('shell.progress.bytes', { count: done, bytes: { bytes }, total: { bytes: bytesTotal } });
  }
  if (stage === 'recognising') return say('shell.progress.recognising', { done });
  return say('shell.progress.open', { count: done });
}

/** 0..1, or undefined while the end is not known. */
function shareOf({ done, total, bytes, bytesTotal }: Progress): number | undefined {
  if (total) return Math.min(1, done / total);
  return bytes !== undefined && bytesTotal ? Math.min(1, bytes / bytesTotal) : undefined;
}

export function ProgressLine({ progress, onCancel }: ProgressLineProps): ReactNode {
  const text = useText();
  useEscape(onCancel);
  const share = progress && shareOf(progress);
  const sentence = progress ? sentenceOf(progress) : say('shell.progress.start');
  return (
    <div className="progress">
      <progress className="sr" aria-label={text(sentence)} max={1} value={share} />
      <div className="progress-track" aria-hidden="true">
        <div style={{ width: `${(share ?? 0) * 100}%` }} />
      </div>
      <div className="progress-line">
        <span>
          <Say message={sentence} />
        </span>
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            <Say message={say('shell.cancel')} />
          </Button>
        )}
      </div>
    </div>
  );
}

/** Escape stops the work that is shown, unless something lies over it that Escape closes. */
function useEscape(onCancel: (() => void) | undefined): void {
  useEffect(() => {
    if (!onCancel) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open], [role=dialog]')) return;
      onCancel();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onCancel]);
}
