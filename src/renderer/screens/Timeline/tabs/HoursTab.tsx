/** Day by hour: the hours of the week, how late the nights were, and when two profiles were in use at once. */

import type { ReactNode } from 'react';
import type { FactView } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';
import { Heatmap } from '#renderer/charts/Heatmap.tsx';
import { MonthBars } from '#renderer/charts/MonthBars.tsx';
import { Nights } from '#renderer/charts/Nights.tsx';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { factOf } from '../inRange.ts';
import { Picture } from '../Picture.tsx';
import { amount } from '../words.ts';
import { cell, word } from './cells.tsx';
import { lateDays } from './CalendarTab.tsx';
import { openRows, type TabProps } from './tab.ts';

export function HoursTab({ view }: TabProps): ReactNode {
  const habits = factOf(view, 'habits');
  const household = factOf(view, 'household');
  const { clock } = view.grain;
  if (clock === 'missing') return <EmptyState title={say('timeline.noHours')} detail={say('timeline.noHours.detail')} />;
  if (clock === 'none') return <EmptyState title={say('timeline.noHours.copy')} detail={say('timeline.noHours.copy.detail')} />;
  if (view.range === undefined)
    return <EmptyState title={say(`timeline.noDates.${view.of}`)} detail={say(`timeline.noDates.${view.of}.detail`)} />;
  if (!habits) return <EmptyState title={say('timeline.nothing')} detail={say('timeline.nothing.detail')} />;
  return (
    <div className="pictures">
      <Hours view={view} habits={habits} />
      {view.nights.length > 0 ? (
        <NightsPicture view={view} scope={habits.scope} />
      ) : (
        view.of === 'copy' && <EmptyState title={say('timeline.noNights')} detail={say('timeline.noNights.detail')} />
      )}
      {household && household.data.months.length > 0 && <Household view={view} household={household} />}
    </div>
  );
}

type Of<Id extends FactView['id']> = Extract<FactView, { id: Id }>;

function Hours({ view, habits: { data, scope, sentence } }: TabProps & { readonly habits: Of<'habits'> }): ReactNode {
  const { grain } = view;
  const tellsWeekdays = grain.date === 'day';
  const step = grain.clock === 'partOfDay' ? 6 : 1;
  const whole = tellsWeekdays && step === 1;
  const describe = (value: number): Message => amount(data.unit, value);
  const coarse = say(
    tellsWeekdays ? 'timeline.hours.parts' : step === 1 ? 'timeline.hours.anyDay' : 'timeline.hours.partsAnyDay',
  );
  return (
    <Picture
      title={say('timeline.hours')}
      scope={scope}
      sentence={whole ? sentence : coarse}
      table={() => ({
        head: [
          { label: say('timeline.head.weekday') },
          { label: say('timeline.head.hour') },
          { label: say('timeline.head.watched'), number: true },
        ],
        rows: data.grid.flatMap((hours, weekday) =>
          hours.flatMap((value, hour) =>
            value > 0 ? [[tellsWeekdays ? cell({ weekday }) : '', cell({ clock: hour * 60 }), word(describe(value))]] : [],
          ),
        ),
      })}
    >
      <Heatmap
        caption={say('timeline.hours')}
        grid={data.grid}
        peak={whole ? data.busiest : undefined}
        step={step}
        tellsWeekdays={tellsWeekdays}
        describe={describe}
        onOpen={(weekday, hours) =>
          openRows(view, say('timeline.rowsOf.hours', hourWords(hours)), { weekday, hours, yours: scope === 'yours' })
        }
      />
    </Picture>
  );
}

const hourWords = ([from, to]: readonly [number, number]) => ({ from: { clock: from * 60 }, to: { clock: (to % 24) * 60 } });

const clockOf = (minutes: number): { clock: number } => ({ clock: ((Math.round(minutes) % 1440) + 1440) % 1440 });

function NightsPicture({ view, scope }: TabProps & { readonly scope: Of<'habits'>['scope'] }): ReactNode {
  const { nights, lateAfter } = view;
  return (
    <Picture
      title={say('timeline.nights')}
      scope={scope}
      sentence={say('timeline.nights.sentence', {
        count: lateDays(view).length,
        nights: nights.length,
        after: { clock: lateAfter },
      })}
      table={() => ({
        head: [
          { label: say('timeline.head.evening') },
          { label: say('timeline.head.lastViewing'), number: true },
          { label: say('timeline.head.nextViewing'), number: true },
        ],
        rows: nights
          .toReversed()
          .map(({ day, end, next }) => [cell({ day }), cell(clockOf(end)), next === null ? '' : cell(clockOf(next))]),
      })}
    >
      <Nights
        label={say('timeline.nights')}
        nights={nights}
        lateAfter={lateAfter}
        onOpen={(at) => {
          const { day } = nights[at]!;
          openRows(view, say('timeline.rowsOf.day', { day: { day } }), { first: day, last: day, yours: scope === 'yours' });
        }}
      />
    </Picture>
  );
}

function Household({
  view,
  household: { data, scope, sentence },
}: TabProps & { readonly household: Of<'household'> }): ReactNode {
  const first = data.months[0]?.month ?? 0;
  const values = Array.from({ length: (data.months.at(-1)?.month ?? first) - first + 1 }, () => 0);
  for (const { month, days } of data.months) values[month - first] = days;
  const describe = (count: number): Message => say('timeline.length.day', { count });
  return (
    <Picture
      title={say('timeline.household')}
      scope={scope}
      sentence={sentence}
      table={() => ({
        head: [{ label: say('timeline.head.month') }, { label: say('timeline.head.days'), number: true }],
        rows: data.months.map(({ month, days }) => [cell({ month }), cell(days)]),
      })}
    >
      <MonthBars
        label={say('timeline.household')}
        first={first}
        values={values}
        describe={describe}
        onOpen={(at) => {
          const month = first + at;
          const day = (of: number): number => Math.round(Date.UTC(1970, of, 1) / 86_400_000);
          openRows(view, say('timeline.rowsOf.month', { month: { month } }), { first: day(month), last: day(month + 1) - 1 });
        }}
      />
    </Picture>
  );
}
