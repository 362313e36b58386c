/** How much a column says about who it is: by itself, together with others, or little. An icon and a word, always both. */

import type { ReactNode } from 'react';
import type { PlanColumn } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { Say } from '#renderer/say.tsx';

const DRAWINGS: Record<PlanColumn['identifies'], ReactNode> = {
  alone: (
    <>
      <rect x="2" y="3.2" width="12" height="9.6" rx="1.4" />
      <circle cx="6" cy="7" r="1.5" />
      <path d="M3.9 11c.4-1.3 1.2-1.8 2.1-1.8s1.7.5 2.1 1.8M10 6.6h2.2M10 9.2h2.2" />
    </>
  ),
  together: (
    <>
      <circle cx="5" cy="5.4" r="2.6" />
      <circle cx="11" cy="5.4" r="2.6" />
      <circle cx="8" cy="10.6" r="2.6" />
    </>
  ),
  little: <circle cx="8" cy="8" r="2.4" strokeDasharray="1.6 1.6" />,
};

export function RoleWord({ identifies }: { identifies: PlanColumn['identifies'] }) {
  return (
    <span className="role-word" data-identifies={identifies}>
      <svg className="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {DRAWINGS[identifies]}
      </svg>
      <Say message={say(`plan.identifies.${identifies}`)} />
    </span>
  );
}
