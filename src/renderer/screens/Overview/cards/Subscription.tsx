/** Subscription: which plan the account had, and when. */

import { personal, say, type Message } from '#core/message.ts';
import { Lanes, laneText } from '../../../charts/Lanes.tsx';
import { card, type FactOf } from './card.ts';
import { cell, days, own } from './cells.tsx';

type Plan = FactOf<'subscription'>['data']['plans'][number];

const DRAWN = 6;

const labelOf = ({ plan }: Plan): Message => say('overview.own', { value: personal('text', plan) });

export const subscription = card({
  id: 'subscription',
  title: say('overview.subscription'),
  picture: ({ data }) => {
    const last = Math.max(...data.plans.map(({ from, to }) => to ?? from));
    // Open ends are drawn a little beyond the last day that is told.
    const end = last + Math.max(30, Math.round((last - (data.plans[0]?.from ?? last)) / 20));
    return (
      <Lanes
        label={say('overview.subscription.caption')}
        from={data.plans[0]?.from ?? 0}
        to={end}
        lanes={data.plans.slice(-DRAWN).map((plan) => ({
          label: labelOf(plan),
          spans: [{ from: plan.from, to: plan.to ?? end }],
          weight: plan.to === null ? 4 : 3,
          text: laneText(
            labelOf(plan),
            plan.to === null ? say('overview.since', { from: { day: plan.from } }) : days(plan.from, plan.to),
          ),
        }))}
      />
    );
  },
  table: ({ data }) => ({
    head: [{ label: say('overview.head.plan') }, { label: say('overview.head.from') }, { label: say('overview.head.to') }],
    rows: data.plans.map(({ plan, from, to }, row) => [
      own('text', plan, row),
      cell({ day: from }),
      to === null ? '' : cell({ day: to }),
    ]),
  }),
});
