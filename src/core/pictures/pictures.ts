/** What the pictures of some days are drawn from: of a file or of a copy, never finer than it tells. */

import type { Grain } from '../anonymization/grain.ts';
import { firstDay, lastDay, type CalendarUnit } from '../anonymization/hierarchies/timeUnits.ts';
import { FACTS, type AnyFact, type FactId } from '../inference/facts/index.ts';
import { LATE_AFTER } from '../inference/facts/nights.ts';
import { signalsOf, signalsWhenAsked, type Signals } from '../inference/signals.ts';
import { dayRangeOf, type Days, type DayRange } from '../inference/signals/days.ts';
import { gapsWithin, type Gap } from '../inference/signals/gaps.ts';
import { runsWithin } from '../inference/signals/runs.ts';
import type { Message } from '../message.ts';
import { finishedUnder, type Steps } from '../steps.ts';
import type { Task } from '../task.ts';
import type { Viewings } from '../viewings.ts';
import { asKnown, viewingsWithin } from './asKnown.ts';
import { everyPlaceOf, placeLanes, withPlaces, type PlaceLane } from './places.ts';

/** A picture of more than forty years is no picture. */
const MOST_DAYS = 40 * 366;

export interface Pictures {
  readonly grain: Grain;
  /** First and last day that is told of; undefined without dates. Where only months are told, of whole months. */
  readonly span: DayRange | undefined;
  /** What is drawn: the days that were asked for (all where the dates are not those of the file), widened to whole units; at most the latest forty years of them. */
  readonly range: DayRange | undefined;
  readonly unit: 'seconds' | 'plays';
  /** One per day of `range`; a month's viewing stands on its first day. */
  readonly amounts: readonly number[];
  /** None unless days are told. */
  readonly gaps: readonly Gap[];
  /** When the last viewing of each night ended, as in the fact; none unless days and hours are told. */
  readonly nights: readonly { readonly day: number; readonly end: number; readonly next: number | null }[];
  readonly lateAfter: number;
  readonly places: readonly PlaceLane[];
  /** What the detectors state of these days, as far as the grain bears it. */
  readonly facts: readonly AnyFact[];
}

/** What one side, the file or its copy, was worked out to once; `picturesOf` draws any days of it. */
export interface Side {
  readonly grain: Grain;
  readonly signals: Signals;
}

/** What the facts that are drawn look at. */
const AHEAD = ['counted', 'countedYours', 'tallies', 'days', 'weekHours', 'titlePlays', 'nights', 'runs', 'stays'] as const;

/** `label` says the words of a copy's places in the language of the copy. In steps. */
export function* sideOf(viewings: Viewings, grain: Grain, label: (message: Message) => string): Steps<Side> {
  const known = asKnown(viewings, grain);
  yield;
  const placed = withPlaces(known, label);
  yield;
  return { grain, signals: yield* signalsOf(placed, undefined, AHEAD) };
}

const tellsDays = ({ date }: Grain): boolean => date === 'day';
const tellsHours = ({ clock }: Grain): boolean => clock === 'minute' || clock === 'hour';

/** The facts that are drawn, each with what a copy must still tell for it to be true. */
const DRAWN: Partial<Record<FactId, (grain: Grain) => boolean>> = {
  habits: ({ clock }) => clock !== 'none' && clock !== 'missing',
  nights: (grain) => tellsDays(grain) && tellsHours(grain),
  streaks: (grain) => tellsDays(grain) && grain.title !== 'none',
  repeats: (grain) => tellsDays(grain) && grain.title === 'title',
  titles: ({ title }) => title !== 'none',
  devices: ({ date }) => date !== 'none',
  household: (grain) => tellsDays(grain) && tellsHours(grain),
  absence: tellsDays,
};

/** The pictures of some days, or of all; undefined once the task is cancelled. */
export async function picturesOf(
  { grain, signals }: Side,
  asked: DayRange | undefined,
  task: Task,
): Promise<Pictures | undefined> {
  const unit: CalendarUnit = grain.date === 'none' ? 'day' : grain.date;
  const days = signals.days;
  const span = days && { first: firstDay(days.first, unit), last: lastDay(days.last, unit) };
  const range = span && rangeOf(grain.moved ? span : (asked ?? span), unit);
  const cut = range === undefined ? signals : signalsWithin(signals, range);
  const facts: AnyFact[] = [];
  for (const detector of FACTS) {
    if (DRAWN[detector.id]?.(grain) !== true || detector.needs.some((need) => !cut.viewings.has.has(need))) continue;
    const fact = await finishedUnder<AnyFact | undefined>(task, detector.detect(cut));
    if (fact !== undefined) facts.push(fact.id === 'devices' ? { ...fact, data: widened(fact.data, unit) } : fact);
    await task.pause();
    if (task.cancelled) return undefined;
  }
  const told = cut.viewings.has.has('duration') ? 'seconds' : 'plays';
  return {
    grain,
    span,
    range,
    unit: told,
    amounts: days === undefined || range === undefined ? [] : amountsOf(days, range, told),
    gaps: tellsDays(grain) ? cut.gaps : [],
    nights:
      tellsDays(grain) && tellsHours(grain) ? cut.nights.map(({ day, end, next }) => ({ day, end, next: next ?? null })) : [],
    lateAfter: LATE_AFTER,
    places: placeLanes(cut.viewings, unit === 'day' ? cut.stays : everyPlaceOf(cut.viewings)).map((lane) => ({
      ...lane,
      stays: widenedSpans(lane.stays, unit),
    })),
    facts,
  };
}

function rangeOf({ first, last }: DayRange, unit: CalendarUnit): DayRange {
  const to = lastDay(Math.max(first, last), unit);
  return { first: Math.max(firstDay(first, unit), firstDay(to - MOST_DAYS, unit)), last: to };
}

/** What was found of the whole file is cut at the edges; the rest is looked for among the viewings of the days. */
function signalsWithin(whole: Signals, range: DayRange): Signals {
  const all = dayRangeOf(whole.viewings, whole.viewings.everyone);
  if (all !== undefined && all.first >= range.first && all.last <= range.last) return whole;
  const inside = signalsWhenAsked(viewingsWithin(whole.viewings, range));
  return Object.create(inside, {
    gaps: { get: () => gapsWithin(whole.gaps, range) },
    nights: { get: () => whole.nights.filter(({ day }) => day >= range.first && day <= range.last) },
    runs: { get: () => runsWithin(whole.runs, range) },
  }) as Signals;
}

function amountsOf(days: Days, { first, last }: DayRange, unit: 'seconds' | 'plays'): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => days[unit][first + at - days.first] ?? 0);
}

type DevicesData = Extract<AnyFact, { id: 'devices' }>['data'];

function widened(data: DevicesData, unit: CalendarUnit): DevicesData {
  if (unit === 'day') return data;
  return {
    ...data,
    lanes: data.lanes.map((lane) => ({
      ...lane,
      to: lane.to === null ? null : lastDay(lane.to, unit),
      spans: widenedSpans(lane.spans, unit),
    })),
  };
}

type Span = { readonly from: number; readonly to: number };

/** Spans to the end of the unit their last day stands for; those that touch become one. */
function widenedSpans(spans: readonly Span[], unit: CalendarUnit): readonly Span[] {
  if (unit === 'day') return spans;
  const wide: { from: number; to: number }[] = [];
  for (const { from, to } of spans) {
    const end = lastDay(to, unit);
    const last = wide.at(-1);
    if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, end);
    else wide.push({ from, to: end });
  }
  return wide;
}
