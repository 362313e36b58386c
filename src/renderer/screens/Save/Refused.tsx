/** Nothing was saved: what happened, what is unchanged, what to do. */

import { say } from '#core/message.ts';
import type { Refusal } from '#core/result.ts';
import { BottomMessage } from '#renderer/components/BottomMessage.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { Screen } from '#renderer/components/Screen.tsx';
import { Say } from '#renderer/say.tsx';
import { goTo } from '#renderer/session.ts';
import { refusalOf } from './outcome.ts';
import { startAgain } from '#renderer/saving.ts';

export function Refused({ failure }: { failure: Refusal }) {
  const { title, why } = refusalOf(failure);
  const checked = failure.code === 'check-failed';
  return (
    <Screen
      title={<Say message={title} />}
      lede={
        <p className="sub" role="alert">
          <Say message={why} />
        </p>
      }
    >
      {failure.details && (
        <ul className="save-problems">
          {failure.details.map((detail, at) => (
            <li key={at}>
              <Say message={detail} />
            </li>
          ))}
        </ul>
      )}
      <BottomMessage message={say(checked ? 'save.failed.check.why' : 'save.failed.cancelled.why')} />
      <div className="save-actions">
        <Button look="primary" onClick={startAgain}>
          <Say message={say('save.failed.again')} />
        </Button>
        <Button onClick={() => goTo('protect')}>
          <Say message={say('save.back')} />
        </Button>
      </div>
    </Screen>
  );
}
