/** The list "In this range": what stands out in the days that are drawn, and for a copy what no longer does. */

import type { FactView, PicturesView } from '#app/contract.ts';
import { personal, say, type Message } from '#core/message.ts';
import { countUnits, unitName, unitsOf } from '#renderer/charts/calendarUnits.ts';
import { amount, length, placeName, unitOf, when } from './words.ts';

export interface RangeLine {
  readonly id: 'gap' | 'stay' | 'streak' | 'busiest' | 'viewing';
  readonly label: Message;
  /** Undefined where there is none. */
  readonly value: Message | undefined;
  readonly detail: Message | undefined;
}

/** A fact of one kind among the pictures. */
export function factOf<Id extends FactView['id']>(view: PicturesView, id: Id): Extract<FactView, { id: Id }> | undefined {
  return view.facts.find((fact): fact is Extract<FactView, { id: Id }> => fact.id === id);
}

/** Five lines, always in the same order; for a copy each that is not told says what the original told. */
export function rangeLines(view: PicturesView, original: PicturesView | undefined): readonly RangeLine[] {
  const unit = unitOf(view);
  const before = original && view.of === 'copy' ? linesOf(original) : undefined;
  return linesOf(view).map(({ id, value, detail, told = true }, at): RangeLine => {
    const label = id === 'busiest' || id === 'viewing' ? say(`timeline.line.${id}.${unit}`) : say(`timeline.line.${id}`);
    const was = before?.[at]?.value;
    if (value !== undefined || (told && was === undefined)) return { id, label, value, detail };
    if (was === undefined) return { id, label, value: say('timeline.notTold'), detail: undefined };
    return { id, label, value: say('timeline.notShown'), detail: say('timeline.inOriginal', { what: { term: was } }) };
  });
}

const linesOf = (view: PicturesView): readonly Line[] => [gapLine(view), stayLine(view), streakLine(view), ...viewingLines(view)];

interface Line extends Omit<RangeLine, 'label'> {
  /** False where the side cannot tell whether there is any; true unless told. */
  readonly told?: boolean | undefined;
}

const longest = <T extends { readonly from: number; readonly to: number }>(spans: readonly T[]): T | undefined =>
  spans.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)[0];

function gapLine({ gaps }: PicturesView): Line {
  const gap = longest(gaps);
  return {
    id: 'gap',
    value: gap && length(gap.from, gap.to, 'day'),
    detail: gap && when(gap.from, gap.to, 'day'),
  };
}

function stayLine(view: PicturesView): Line {
  const unit = unitOf(view);
  const stay = longest(
    view.places.filter(({ home }) => !home).flatMap(({ place, stays }) => stays.map((span) => ({ ...span, place }))),
  );
  return {
    id: 'stay',
    value: stay && length(stay.from, stay.to, unit),
    // Without a place there is no home to be away from.
    told: view.places.length > 0,
    detail:
      stay && say('timeline.stay', { place: { term: placeName(stay.place) }, when: { term: when(stay.from, stay.to, unit) } }),
  };
}

function streakLine(view: PicturesView): Line {
  const streak = factOf(view, 'streaks')?.data.list[0];
  return {
    id: 'streak',
    value: streak && say('timeline.length.day', { count: streak.days }),
    detail:
      streak &&
      say('timeline.streak', {
        title: personal('title', streak.title),
        when: { term: when(streak.from, streak.to, 'day') },
      }),
  };
}

function viewingLines(view: PicturesView): readonly Line[] {
  const unit = unitOf(view);
  const { range, amounts } = view;
  const units = range === undefined ? [] : unitsOf(range.first, amounts, unit);
  const busiest = units.toSorted((a, b) => b.value - a.value)[0];
  const active = units.filter(({ value }) => value > 0).length;
  const of = range === undefined ? 0 : countUnits(range.first, range.last, unit);
  return [
    {
      id: 'busiest',
      value: busiest && busiest.value > 0 ? amount(view.unit, busiest.value) : undefined,
      detail: busiest && busiest.value > 0 ? busiestName(busiest.from, unit) : undefined,
    },
    {
      id: 'viewing',
      value: of > 0 ? say('timeline.outOf', { count: active, of }) : undefined,
      detail: of > 0 ? say('timeline.share', { share: { percent: active / of } }) : undefined,
    },
  ];
}

/** A day with its weekday: that is how a person remembers it. */
function busiestName(day: number, unit: ReturnType<typeof unitOf>): Message {
  if (unit !== 'day') return unitName(day, unit);
  return say('timeline.weekdayAndDay', { weekday: { weekday: (((day + 3) % 7) + 7) % 7 }, day: { day } });
}
