/** While a copy is written and checked: what is being done, what has ended, and a way to stop that leaves nothing behind. */

import { say } from '#core/message.ts';
import { BottomMessage } from '#renderer/components/BottomMessage.tsx';
import { ProgressLine } from '#renderer/components/ProgressLine.tsx';
import { Screen } from '#renderer/components/Screen.tsx';
import { cancel } from '#renderer/opening.ts';
import { Say } from '#renderer/say.tsx';
import { note, useSession } from '#renderer/session.ts';
import { ticksDone } from './outcome.ts';
import { Ticks } from './Ticks.tsx';

export function During({ written }: { written: boolean }) {
  const progress = useSession((state) => state.progress);
  return (
    <Screen
      title={<Say message={say('save.saving')} />}
      lede={
        <p className="sub">
          <Say message={say('save.saving.lede')} />
        </p>
      }
    >
      <BottomMessage message={say('save.saving.lede')} />
      <div className="saving">
        <ProgressLine progress={progress} onCancel={() => void cancel().catch(() => note(say('shell.lost'), 'problem'))} />
        <Ticks done={ticksDone(progress?.stage, written)} />
      </div>
    </Screen>
  );
}
