/** Which page a screen has. All but the first are fetched and compiled after it is drawn, while the person looks at it. */

import { lazy, type ComponentType } from 'react';
import type { ScreenId } from '../session.ts';
import { Open } from './Open/Open.tsx';

/** What a screen's module gives, as `lazy` wants it. */
type Fetched = Promise<{ readonly default: ComponentType }>;

const LATER: Record<Exclude<ScreenId, 'open'>, () => Fetched> = {
  overview: () => import('./Overview/Overview.tsx').then(({ Overview }) => ({ default: Overview })),
  warnings: () => import('./Warnings/Warnings.tsx').then(({ Warnings }) => ({ default: Warnings })),
  timeline: () => import('./Timeline/Timeline.tsx').then(({ Timeline }) => ({ default: Timeline })),
  protect: () => import('./Protect/Protect.tsx').then(({ Protect }) => ({ default: Protect })),
  save: () => import('./Save/Save.tsx').then(({ Save }) => ({ default: Save })),
};

export const PAGES: Record<ScreenId, ComponentType> = {
  open: Open,
  overview: lazy(LATER.overview),
  warnings: lazy(LATER.warnings),
  timeline: lazy(LATER.timeline),
  protect: lazy(LATER.protect),
  save: lazy(LATER.save),
};

/** Resolves when the browser has nothing better to do. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => ('requestIdleCallback' in window ? requestIdleCallback(resolve) : setTimeout(resolve)));

/** Fetches the screens that are not there yet, one after another. */
export async function fetchPages(): Promise<void> {
  for (const fetch of Object.values(LATER)) {
    await idle();
    await fetch();
  }
}
