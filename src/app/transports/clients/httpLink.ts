/** The screen's end of the browser host: calls as POST, so that nothing a person typed stands in an address; progress as events. */

import { httpLink as callLink, httpSubscriptionLink, splitLink, type TRPCLink } from '@trpc/client';
import type { AppRouter } from '#app/router.ts';

type Fetch = NonNullable<Parameters<typeof callLink<AppRouter>>[0]['fetch']>;
type Events = NonNullable<Parameters<typeof httpSubscriptionLink>[0]['EventSource']>;

/** What a program that is no browser has to bring itself. */
export interface HttpMeans {
  readonly fetch?: Fetch;
  readonly events?: Events;
}

/** A terminating link to the host at `origin`, e.g. `http://127.0.0.1:49152`. */
export function httpLink(origin: string, means: HttpMeans = {}): TRPCLink<AppRouter> {
  const url = `${origin}/trpc`;
  const { fetch, events } = means;
  return splitLink({
    condition: (op) => op.type === 'subscription',
    true: httpSubscriptionLink<AppRouter, Events>({ url, ...(events && { EventSource: events }) }),
    false: callLink<AppRouter>({ url, methodOverride: 'POST', ...(fetch && { fetch }) }),
  });
}
