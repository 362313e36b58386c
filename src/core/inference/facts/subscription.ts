/** When the account was held, and which plans it had. */

import { say } from '../../message.ts';
import { dayOf, spanOf } from '../../import/netflixReport/moment.ts';
import { planChangesOf, type SubscriptionRow } from '../../import/netflixReport/subscriptionHistory.ts';
import { factDetector, NO_ROWS } from '../detector.ts';

export interface SubscriptionData {
  readonly subscriptions: number;
  readonly changes: number;
  /** How many ends have a reason written down. */
  readonly reasons: number;
  /** Oldest first; days since 1970-01-01, `to` null where it goes on. */
  readonly plans: readonly { readonly plan: string; readonly from: number; readonly to: number | null }[];
}

export const subscription = factDetector({
  id: 'subscription',
  needs: ['tables'],
  find({ tables }) {
    const rows = tables?.rows.subscription ?? [];
    const opened = Map.groupBy(
      rows.filter((row) => row.opened !== undefined),
      (row) => row.opened ?? 0,
    );
    if (opened.size === 0) return undefined;
    const each = [...opened.values()];
    const plans = each.flatMap(plansOf).sort((a, b) => a.from - b.from);
    const data: SubscriptionData = {
      subscriptions: each.length,
      changes: planChangesOf(rows).length,
      reasons: each.filter((same) => same.some(({ reason }) => reason)).length,
      plans,
    };
    const first = spanOf(opened.keys())?.from ?? 0;
    return {
      scope: 'account',
      headline: say('fact.subscription.headline', { count: each.length }),
      sentence: say('fact.subscription.sentence', {
        first: { day: dayOf(first) },
        count: data.changes,
        subscriptions: { term: say('fact.subscription.headline', { count: each.length }) },
      }),
      tells: say('fact.subscription.tells'),
      data,
      rows: NO_ROWS,
    };
  },
});

/** The plans of one subscription, one after the other. */
function plansOf(rows: readonly SubscriptionRow[]): SubscriptionData['plans'] {
  const [first] = rows;
  if (first?.opened === undefined) return [];
  const closed = rows.find((row) => row.closed !== undefined)?.closed;
  const changes = planChangesOf(rows).toSorted((a, b) => (a.changed ?? 0) - (b.changed ?? 0));
  const steps = [
    { plan: changes[0]?.oldPlan || first.plan, at: first.opened },
    ...changes.map(({ newPlan, changed }) => ({ plan: newPlan, at: changed ?? 0 })),
  ];
  return steps.map(({ plan, at }, step) => {
    const until = steps[step + 1]?.at ?? closed;
    return { plan, from: dayOf(at), to: until === undefined ? null : dayOf(until) };
  });
}
