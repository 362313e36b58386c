/** The home time zone, with what it does to a time of this file. */

import { Select } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { Summary } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { ArrowIcon } from '../../components/icons.tsx';
import { answer } from '../../opening.ts';
import { Say, useText, Written } from '../../say.tsx';
import { Question } from './Question.tsx';

const EVENING = 18 * 60 + 14;

/** Minutes since local midnight and the local day, of a UTC day and minute. */
export function localOf(day: number, minutes: number, timeZone: string): { day: number; clock: number } {
  const instant = (day * 1440 + minutes) * 60_000;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const numberOf = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const localDay = Math.round(Date.UTC(numberOf('year'), numberOf('month') - 1, numberOf('day')) / 86_400_000);
  return { day: localDay, clock: numberOf('hour') * 60 + numberOf('minute') };
}

export function TimeZoneQuestion({ summary }: { readonly summary: Summary }): ReactNode {
  const text = useText();
  const { timeZone } = summary.settings;
  const zones = useMemo(() => [...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort(), [timeZone]);
  const day = summary.dates.to ?? 0;
  const local = localOf(day, EVENING, timeZone);
  return (
    <Question id="zone" title={say('open.zone')} detail={say('open.zone.detail')}>
      <Select
        aria-label={text(say('open.zone'))}
        className="zone"
        data={zones}
        value={timeZone}
        searchable
        selectFirstOptionOnChange
        onClick={(event) => event.currentTarget.select()}
        onFocus={(event) => event.currentTarget.select()}
        allowDeselect={false}
        limit={50}
        nothingFoundMessage={text(say('open.zone.none'))}
        onChange={(zone) => {
          if (zone !== null) void answer({ timeZone: zone });
        }}
      />
      <span className="dim small mono">
        <Say message={say('open.zone.utc', { clock: { clock: EVENING } })} />
      </span>
      <ArrowIcon />
      <span className="small mono">
        <Written value={{ clock: local.clock }} />
      </span>
      <span className="faint small">
        <Written value={{ day: local.day }} />
      </span>
    </Question>
  );
}
