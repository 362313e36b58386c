/** What Timeline & Map shows: one range of days, one side and one tab, kept while the person goes to other screens and back. */

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DayRange } from '#core/inference/signals/days.ts';
import { goTo, session } from './session.ts';

export const TABS = ['calendar', 'hours', 'streaks', 'devices', 'places'] as const;
export type Tab = (typeof TABS)[number];
export const OVERLAYS = ['gaps', 'stays', 'nights'] as const;
export type Overlay = (typeof OVERLAYS)[number];
export type SideName = 'original' | 'copy';

export interface TimelineView {
  readonly tab: Tab;
  readonly side: SideName;
  /** Undefined for all days. */
  readonly range: DayRange | undefined;
  readonly overlays: Readonly<Record<Overlay, boolean>>;
}

const BEGINNING: TimelineView = {
  tab: 'calendar',
  side: 'original',
  range: undefined,
  overlays: { gaps: true, stays: true, nights: false },
};

export const timelineView = createStore<TimelineView>()(() => BEGINNING);

/** Goes to a picture as the copy would have it. */
export function showInCopy(tab: Tab): void {
  timelineView.setState({ tab, side: 'copy' });
  goTo('timeline');
}

export const useTimelineView = (): TimelineView => useStore(timelineView);

// Another file has other days.
session.subscribe(({ summary }, before) => {
  if (summary?.files !== before.summary?.files) timelineView.setState(BEGINNING);
});
