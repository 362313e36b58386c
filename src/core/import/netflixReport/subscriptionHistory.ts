/** `ACCOUNT/SubscriptionHistory.csv`: when the subscription began and ended; one row for each change of plan. */

import { momentOf } from './moment.ts';
import { count, reportTable } from './table.ts';

export interface SubscriptionRow {
  readonly opened: number | undefined;
  readonly closed: number | undefined;
  readonly changed: number | undefined;
  /** The plan at the beginning, as the service calls it. */
  readonly plan: string;
  readonly oldPlan: string;
  readonly newPlan: string;
  /** Whether a reason for the end is written down. */
  readonly reason: boolean;
}

/** Subscriptions, each with its own beginning. */
export const subscriptionsOf = (rows: readonly SubscriptionRow[]): readonly number[] => [
  ...new Set(rows.flatMap(({ opened }) => opened ?? [])),
];

/** Days of changes: a change is written once for each row it is repeated in. */
export const planChangesOf = (rows: readonly SubscriptionRow[]): readonly SubscriptionRow[] => [
  ...new Map(rows.filter(({ changed }) => changed !== undefined).map((row) => [row.changed, row])).values(),
];

export const subscriptionHistory = reportTable({
  id: 'subscription',
  names: ['SubscriptionHistory'],
  signs: [['Subscription Opened Ts', 'Signup Plan Category']],
  about: 'subscription',
  marks: 'pays',
  columns: {
    opened: 'Subscription Opened Ts',
    closed: 'Subscription Closed Ts',
    changed: 'Plan Change Date',
    plan: 'Signup Plan Category',
    oldPlan: 'Plan Change Old Category',
    newPlan: 'Plan Change New Category',
    reason: 'Cancellation Reason',
  },
  row: ({ opened, closed, changed, reason, ...plans }): SubscriptionRow => ({
    opened: momentOf(opened),
    closed: momentOf(closed),
    changed: momentOf(changed),
    reason: reason !== '',
    ...plans,
  }),
  holds: (rows) => [count('subscriptions', subscriptionsOf(rows).length), count('planChanges', planChangesOf(rows).length)],
});
