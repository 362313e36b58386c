/** Every change of the plan by its name, newest first; any of them can be gone back to. */

import { Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { say } from '#core/message.ts';
import { Button } from '#renderer/components/Button.tsx';
import { undo, usePlan } from '#renderer/plan.ts';
import { Say, useText } from '#renderer/say.tsx';

/** The plan as it was after the step at `index` of the past; -1 is how it began. */
function goBackTo(index: number, steps: number): void {
  for (let step = steps - 1; step > index; step--) undo();
}

export function HistoryMenu() {
  const text = useText();
  const past = usePlan((state) => state.past);
  const [open, setOpen] = useState(false);
  const label = say('plan.history', { count: past.length });
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={320} trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <Button size="small" onClick={() => setOpen(!open)}>
          <Say message={label} />
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text(label)}>
        {past.length === 0 ? (
          <p className="small dim" tabIndex={-1} data-autofocus>
            <Say message={say('plan.history.empty')} />
          </p>
        ) : (
          <ol className="plan-history">
            {past
              .map((step, at) => ({ step, at }))
              .toReversed()
              .map(({ step, at }) => (
                <HistoryLine key={at} now={at === past.length - 1} onBack={() => goBackTo(at, past.length)}>
                  <Say message={step.label} />
                </HistoryLine>
              ))}
            <HistoryLine now={false} onBack={() => goBackTo(-1, past.length)}>
              <Say message={say('plan.history.start')} />
            </HistoryLine>
          </ol>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function HistoryLine({ now, onBack, children }: { now: boolean; onBack: () => void; children: ReactNode }) {
  return (
    <li>
      <span>{children}</span>
      {now ? (
        <span className="small faint">
          <Say message={say('plan.history.now')} />
        </span>
      ) : (
        <button type="button" className="link-button small" onClick={onBack}>
          <Say message={say('plan.history.back')} />
        </button>
      )}
    </li>
  );
}
