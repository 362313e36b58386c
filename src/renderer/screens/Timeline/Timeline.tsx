/** What the dates of the file show: five pictures of one range of days, each of the file or of the copy the plan would make. */

import { useDeferredValue, type ReactNode } from 'react';
import type { PicturesView } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';
import { BottomMessage } from '#renderer/components/BottomMessage.tsx';
import { ProgressLine } from '#renderer/components/ProgressLine.tsx';
import { Screen } from '#renderer/components/Screen.tsx';
import { Segmented } from '#renderer/components/Segmented.tsx';
import { Tabs } from '#renderer/components/Tabs.tsx';
import { cancel } from '#renderer/opening.ts';
import { usePlan } from '#renderer/plan.ts';
import { usePresets } from '#renderer/presets.ts';
import { Say, useText } from '#renderer/say.tsx';
import { useSession } from '#renderer/session.ts';
import { RangeBar } from './RangeBar.tsx';
import { Side } from './Side.tsx';
import { CalendarTab } from './tabs/CalendarTab.tsx';
import { DevicesTab } from './tabs/DevicesTab.tsx';
import { HoursTab } from './tabs/HoursTab.tsx';
import { PlacesTab } from './tabs/PlacesTab.tsx';
import { StreaksTab } from './tabs/StreaksTab.tsx';
import type { TabProps } from './tabs/tab.ts';
import { usePictures, type PicturesState } from './usePictures.ts';
import { TABS, timelineView, useTimelineView, type SideName, type Tab } from '#renderer/timelineView.ts';
import './timeline.css';

const PANELS: Readonly<Record<Tab, (props: TabProps) => ReactNode>> = {
  calendar: CalendarTab,
  hours: HoursTab,
  streaks: StreaksTab,
  devices: DevicesTab,
  places: PlacesTab,
};

export function Timeline(): ReactNode {
  const text = useText();
  usePresets();
  const { tab, side, range } = useTimelineView();
  const recipe = usePlan((state) => state.recipe);
  const choice = usePlan((state) => state.choice);
  const whole = usePictures({ recipe: undefined, range: undefined });
  const original = usePictures({ recipe: undefined, range });
  const copy = usePictures({ recipe: side === 'copy' ? (recipe ?? 'none') : 'none', choice, range: range ?? whole.view?.span });
  const shown = useDeferredValue(side === 'copy' ? copy : original);
  const span = whole.view?.span;
  return (
    <Screen
      title={<Say message={say('timeline.title')} />}
      lede={
        <p className="sub">
          <Say message={useLede(side)} />
        </p>
      }
      actions={<SideChoice side={side} />}
    >
      <Tabs
        label={text(say('timeline.tabs'))}
        value={tab}
        tabs={TABS.map((value) => ({ value, label: <Say message={say(`timeline.tab.${value}`)} /> }))}
        onChange={(next) => timelineView.setState({ tab: next })}
        end={span && <RangeBar span={span} range={range} />}
      >
        <Shown state={shown} original={original.view} tab={tab} side={side} />
      </Tabs>
      <BottomMessage message={say(side === 'copy' ? 'timeline.status.copy' : `timeline.status.${tab}`)} />
    </Screen>
  );
}

interface ShownProps {
  readonly state: PicturesState;
  readonly original: PicturesView | undefined;
  readonly tab: Tab;
  readonly side: SideName;
}

function Shown({ state: { view, failure }, original, tab, side }: ShownProps): ReactNode {
  const progress = useSession((state) => state.progress);
  if (failure)
    return (
      <p className="timeline-note" role="alert">
        <Say message={failure.message} />
      </p>
    );
  // While the other side is worked out, the one before must not stand under its name.
  if (!view || view.of !== side)
    return (
      <div className="timeline-note">
        <ProgressLine progress={progress} onCancel={() => void cancel()} />
      </div>
    );
  const Panel = PANELS[tab];
  return (
    <div className="timeline">
      <div className={side === 'copy' ? 'timeline-main of-copy' : 'timeline-main'} key={side}>
        <Panel view={view} />
      </div>
      <Side view={view} original={original} />
    </div>
  );
}

function SideChoice({ side }: { readonly side: SideName }): ReactNode {
  const text = useText();
  return (
    <Segmented
      label={text(say('timeline.side'))}
      value={side}
      copy={side === 'copy'}
      options={(['original', 'copy'] as const).map((value) => ({
        value,
        label: (
          <>
            <i className={`side-mark ${value}`} />
            <Say message={say(`timeline.side.${value}`)} />
          </>
        ),
      }))}
      onChange={(next) => timelineView.setState({ side: next })}
    />
  );
}

/** On what the pictures rest. */
function useLede(side: SideName): Message {
  const settings = useSession((state) => state.summary?.settings);
  const timed = useSession((state) => state.summary?.dates.timed);
  if (side === 'copy') return say('timeline.lede.copy');
  return timed && settings ? say('timeline.lede', { zone: settings.timeZone }) : say('timeline.lede.days');
}
