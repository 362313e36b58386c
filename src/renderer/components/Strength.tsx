/** How much of the file speaks for a guess: three, two or one bars and a word. Never the probability of a trait. */

import type { ReactNode } from 'react';
import { say } from '#core/message.ts';
import type { Strength as Level } from '#core/model.ts';
import { Say } from '../say.tsx';
import './strength.css';

const FILLED: Record<Level, number> = { strong: 3, some: 2, thin: 1 };

export function Strength({ level }: { readonly level: Level }): ReactNode {
  return (
    <span className="strength">
      <span className="strength-bars" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={bar <= FILLED[level] ? undefined : 'empty'} />
        ))}
      </span>
      <Say message={say(`shell.strength.${level}`)} />
    </span>
  );
}
