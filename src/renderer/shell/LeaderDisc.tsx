/** A disc of a film leader: the arc is the share done, the current step is amber. */

import type { ReactNode } from 'react';

const RADIUS = 10.5;
const ROUND = 2 * Math.PI * RADIUS;

interface LeaderDiscProps {
  readonly number: number;
  /** 0..1 */
  readonly share: number;
  readonly current: boolean;
}

export function LeaderDisc({ number, share, current }: LeaderDiscProps): ReactNode {
  const circle = { cx: 12, cy: 12, r: RADIUS };
  return (
    <svg className={`leader${current ? ' current' : ''}${share >= 1 ? ' done' : ''}`} viewBox="0 0 24 24" aria-hidden="true">
      <circle className="leader-disc" {...circle} />
      <circle className="leader-ring" {...circle} />
      {share > 0 && (
        <circle className="leader-arc" {...circle} strokeDasharray={`${share * ROUND} ${ROUND}`} transform="rotate(-90 12 12)" />
      )}
      <text x="12" y="15.8">
        {number}
      </text>
    </svg>
  );
}
