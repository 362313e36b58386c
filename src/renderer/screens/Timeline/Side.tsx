/** Beside the picture: what stands out in the range, and what is drawn over the calendar. */

import type { ReactNode } from 'react';
import type { PicturesView } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';
import { Check } from '#renderer/components/Check.tsx';
import { Say } from '#renderer/say.tsx';
import { rangeLines } from './inRange.ts';
import { lateDays, staysAbroad } from './tabs/CalendarTab.tsx';
import { OVERLAYS, timelineView, useTimelineView, type Overlay } from '#renderer/timelineView.ts';

interface SideProps {
  readonly view: PicturesView;
  readonly original: PicturesView | undefined;
}

export function Side({ view, original }: SideProps): ReactNode {
  const { tab } = useTimelineView();
  return (
    <aside className="in-range" aria-labelledby="in-range">
      <h2 id="in-range">
        <Say message={say('timeline.inRange')} />
      </h2>
      <dl className={view.of === 'copy' ? 'range-lines of-copy-text' : 'range-lines'}>
        {rangeLines(view, original).map(({ id, label, value, detail }) => (
          <div key={id}>
            <dt>
              <Say message={label} />
              {detail && (
                <small>
                  <Say message={detail} />
                </small>
              )}
            </dt>
            <dd>
              <Say message={value ?? say('timeline.none')} />
            </dd>
          </div>
        ))}
      </dl>
      {tab === 'calendar' && <Overlays view={view} />}
    </aside>
  );
}

/** What a file has nothing of is not offered. */
function Overlays({ view }: { readonly view: PicturesView }): ReactNode {
  const { overlays } = useTimelineView();
  const offered: Readonly<Record<Overlay, Message | undefined>> = {
    gaps: sum(view.gaps, 'timeline.overlay.gaps'),
    stays: sum(staysAbroad(view), 'timeline.overlay.stays'),
    nights:
      view.nights.length > 0
        ? say('timeline.overlay.nights', { count: lateDays(view).length, after: { clock: view.lateAfter } })
        : undefined,
  };
  if (view.grain.date !== 'day' || OVERLAYS.every((id) => offered[id] === undefined)) return null;
  return (
    <fieldset className="overlays">
      <legend>
        <Say message={say('timeline.overlays')} />
      </legend>
      {OVERLAYS.map((id) => {
        const label = offered[id];
        if (!label) return null;
        const change = (shown: boolean): void => timelineView.setState({ overlays: { ...overlays, [id]: shown } });
        return (
          <Check key={id} checked={overlays[id]} onChange={change}>
            <Say message={label} />
          </Check>
        );
      })}
    </fieldset>
  );
}

function sum(spans: readonly { readonly from: number; readonly to: number }[], key: string): Message | undefined {
  const days = spans.reduce((total, { from, to }) => total + to - from + 1, 0);
  return spans.length === 0
    ? undefined
    : say(key, { count: spans.length, days: { term: say('timeline.length.day', { count: days }) } });
}
