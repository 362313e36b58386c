/** How much harm a guess could do if believed: a shape and a word, colour last. */

import type { ReactNode } from 'react';
import { say } from '#core/message.ts';
import type { Severity as Level } from '#core/model.ts';
import { Say } from '../say.tsx';
import './severity.css';

const SHAPES: Record<Level, ReactNode> = {
  high: (
    <>
      <path d="M5 1.2h6L14.8 5v6L11 14.8H5L1.2 11V5z" fill="currentColor" />
      <path d="M8 4.4v4.4M8 11.2v.2" stroke="var(--surface)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  medium: (
    <>
      <path d="M8 1.4L14.6 8 8 14.6 1.4 8z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      <path d="M8 1.4V14.6L1.4 8z" fill="currentColor" />
    </>
  ),
  low: <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.7" />,
};

/** Never drawn on one scale with strength. */
export function Severity({ level }: { readonly level: Level }): ReactNode {
  return (
    <span className={`severity ${level}`}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[level]}
      </svg>
      <Say message={say(`shell.severity.${level}`)} />
    </span>
  );
}
