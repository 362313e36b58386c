/** Whether previews and plays under two minutes count as viewing. */

import type { ReactNode } from 'react';
import type { Summary } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { Check } from '../../components/Check.tsx';
import { answer } from '../../opening.ts';
import { Say } from '../../say.tsx';
import { Question } from './Question.tsx';

export function ShortPlaysQuestion({ summary }: { readonly summary: Summary }): ReactNode {
  return (
    <Question id="short" title={say('open.short')} detail={say('open.short.detail')}>
      <Check checked={summary.settings.leaveOutShort} onChange={(leaveOutShort) => void answer({ leaveOutShort })}>
        <Say message={say('open.short.leaveOut', { count: summary.shortRows, rows: summary.counts.kept })} />
      </Check>
    </Question>
  );
}
