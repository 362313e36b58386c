/** Beside the picture: what stands out in the range, and what is drawn over the calendar. */

import { useState, type ReactNode } from 'react';
import type { PicturesView } from '#app/contract.ts';
import type { DayRange } from '#core/inference/signals/days.ts';
import { say, type Message } from '#core/message.ts';
import { Button } from '#renderer/components/Button.tsx';
import { Check } from '#renderer/components/Check.tsx';
import { DayField } from '#renderer/components/DayField.tsx';
import { showRows } from '#renderer/rows/evidence.ts';
import { Say, useText } from '#renderer/say.tsx';
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
      {view.span && !view.grain.moved && <GoToDate span={view.span} />}
    </aside>
  );
}

/** The rows of one day, without looking for it in a picture. */
function GoToDate({ span }: { readonly span: DayRange }): ReactNode {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const [day, setDay] = useState<number>();
  const go = (to: number): void => showRows({ title: say('timeline.day', { day: { day: to } }), mark: { first: to, last: to } });
  return (
    <div className="go-to-date">
      {asking ? (
        <>
          <DayField
            label={text(say('timeline.goTo.day'))}
            day={day}
            example={span.last}
            autoFocus
            onChange={setDay}
            onEnter={go}
          />
          <Button size="small" disabled={day === undefined} onClick={() => day !== undefined && go(day)}>
            <Say message={say('timeline.goTo.rows')} />
          </Button>
        </>
      ) : (
        <Button size="small" onClick={() => setAsking(true)}>
          <Say message={say('timeline.goTo')} />
        </Button>
      )}
    </div>
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
