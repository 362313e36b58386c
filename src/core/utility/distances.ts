/**
 * How far a copy's pictures are from the original's: total variation distance, half the sum of |share in one - share in the
 * other|. 0: the same picture; 1: nothing in common. Of the rows that are in both.
 */

import { title as titleHierarchy } from '../anonymization/hierarchies/title.ts';
import { localClock } from '../anonymization/localClock.ts';
import { DAY, firstDay } from '../anonymization/hierarchies/timeUnits.ts';
import { deviceClassOf } from '../knowledge/deviceClass.ts';
import { GENRES } from '../knowledge/vocabulary.ts';
import { columnOf, textColumnOf } from '../history.ts';
import { say, type Message } from '../message.ts';
import { TITLE_KINDS } from '../titles.ts';
import type { Viewings } from '../viewings.ts';
import type { Pair } from './likeness.ts';

export interface Distances {
  /** Days of the week by hours; undefined where the original has no times of day. */
  readonly dayByHour: number | undefined;
  readonly months: number | undefined;
  readonly genres: number | undefined;
  /** Classes of devices. */
  readonly devices: number | undefined;
}

/** What a row counts as in a picture; undefined for a row that says nothing of it. */
type Category = (row: number) => string | number | undefined;

/** Measures the four pictures; `label` says the words that may stand in place of titles. */
export function distancesOf({ original, copy, sourceRow }: Pair, label: (message: Message) => string): Distances {
  const between = (category: (viewings: Viewings) => Category): number | undefined => {
    const [before, after] = [category(original), category(copy)];
    const were = counted(sourceRow, (row) => before(sourceRow[row]!));
    return were.size === 0 ? undefined : totalVariation(were, counted(sourceRow, after));
  };
  return {
    dayByHour: between(hourOfWeek),
    months: between(month),
    genres: between((viewings) => genre(viewings, label)),
    devices: between(deviceClass),
  };
}

function counted(rows: Uint32Array, category: Category): ReadonlyMap<string | number, number> {
  const counts = new Map<string | number, number>();
  for (let row = 0; row < rows.length; row++) {
    const key = category(row);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** 0..1 between two pictures; 1 where one of them is empty. */
export function totalVariation<Key>(one: ReadonlyMap<Key, number>, other: ReadonlyMap<Key, number>): number {
  const sum = (counts: ReadonlyMap<Key, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);
  const [all, others] = [sum(one), sum(other)];
  if (all === 0 || others === 0) return all === others ? 0 : 1;
  let apart = 0;
  for (const key of new Set([...one.keys(), ...other.keys()]))
    apart += Math.abs((one.get(key) ?? 0) / all - (other.get(key) ?? 0) / others);
  return apart / 2;
}

function hourOfWeek(viewings: Viewings): Category {
  const clock = localClock(viewings);
  return (row) => {
    const seconds = clock[row]!;
    if (Number.isNaN(seconds) || viewings.minute[row]! < 0) return undefined;
    const day = Math.floor(seconds / DAY);
    return firstDay(day, 'weekday') * 24 + Math.floor((seconds - day * DAY) / 3600);
  };
}

function month(viewings: Viewings): Category {
  const clock = localClock(viewings);
  return (row) => (Number.isNaN(clock[row]!) ? undefined : firstDay(Math.floor(clock[row]! / DAY), 'month'));
}

/** The genre a title is written as, or the one it would be written as. */
function genre(viewings: Viewings, label: (message: Message) => string): Category {
  const column = columnOf(viewings.history, 'title');
  if (column?.kind !== 'text') return () => undefined;
  const words = new Set([
    ...GENRES.map((name) => label(say(`label.genre.${name}`))),
    ...TITLE_KINDS.map((kind) => label(say(`label.kind.${kind}`))),
  ]);
  const made = titleHierarchy.generalize({ column, viewings }, 'genre', { write: 'parseable', label });
  return (row) => {
    const text = column.dictionary.at(column.codes[row]!);
    if (text.trim() === '') return undefined;
    return words.has(text) || made.kind !== 'text' ? text : made.dictionary.at(made.codes[row]!);
  };
}

function deviceClass({ history }: Viewings): Category {
  const column = textColumnOf(history, 'device');
  if (column === undefined) return () => undefined;
  const classes = Array.from({ length: column.dictionary.size }, (_, code) => {
    const text = column.dictionary.at(code);
    return text.trim() === '' ? undefined : deviceClassOf(text);
  });
  return (row) => classes[column.codes[row]!];
}
