/** What a file of a download says at worst: an icon and a word, always both. */

import type { ReactNode } from 'react';
import { say } from '#core/message.ts';
import type { Sensitivity } from '#core/model.ts';
import { Say } from '../say.tsx';
import './sensitivityWord.css';

const DRAWINGS: Record<Sensitivity, ReactNode> = {
  identifies: (
    <>
      <rect x="2" y="3.2" width="12" height="9.6" rx="1.4" />
      <circle cx="6" cy="7" r="1.5" />
      <path d="M3.9 11c.4-1.3 1.2-1.8 2.1-1.8s1.7.5 2.1 1.8M10 6.6h2.2M10 9.2h2.2" />
    </>
  ),
  locates: (
    <>
      <path d="M8 14.2S3.4 9.8 3.4 6.4a4.6 4.6 0 0 1 9.2 0C12.6 9.8 8 14.2 8 14.2Z" />
      <circle cx="8" cy="6.4" r="1.6" />
    </>
  ),
  pays: (
    <>
      <rect x="2" y="3.6" width="12" height="8.8" rx="1.4" />
      <path d="M2 6.6h12M4.4 10h2.4" />
    </>
  ),
  watches: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1.4" />
      <path d="M6.6 5.8v4.4L10.2 8z" />
    </>
  ),
  little: <circle cx="8" cy="8" r="2.4" strokeDasharray="1.6 1.6" />,
};

export function SensitivityWord({ marks }: { readonly marks: Sensitivity }): ReactNode {
  return (
    <span className="sensitivity" data-marks={marks}>
      <svg className="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {DRAWINGS[marks]}
      </svg>
      <Say message={say(`shell.sensitivity.${marks}`)} />
    </span>
  );
}
