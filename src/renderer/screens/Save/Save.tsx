/** The copy: where it goes, how it is written and checked, and what was changed and what is still in it. */

import { assertNever } from '#core/result.ts';
import { Before } from './Before.tsx';
import { During } from './During.tsx';
import { Refused } from './Refused.tsx';
import { Saved } from './Saved.tsx';
import { useSaving } from '#renderer/saving.ts';
import './save.css';

export function Save() {
  const phase = useSaving((state) => state.phase);
  switch (phase.at) {
    case 'saving':
      return <During written={phase.written} />;
    case 'saved':
      return <Saved receipt={phase.receipt} />;
    case 'refused':
      return <Refused failure={phase.failure} />;
    case 'exists':
      return <Before existing={phase.path} />;
    case 'before':
      return <Before existing={undefined} />;
    default:
      return assertNever(phase);
  }
}
