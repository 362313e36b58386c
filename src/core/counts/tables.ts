/** The tables of counts that a recipe can publish. A table is one entry here: which cell a viewing falls in, and which there are. */

import { title as titleHierarchy } from '../anonymization/hierarchies/title.ts';
import { labelOf, timeWords } from '../anonymization/hierarchies/timeLabels.ts';
import { DAY, DAY_ONE, firstDay, TIME_LEVELS } from '../anonymization/hierarchies/timeUnits.ts';
import { localClock } from '../anonymization/localClock.ts';
import type { CountTableId, Recipe } from '../anonymization/recipe.ts';
import { columnOf, textColumnOf } from '../history.ts';
import { GENRES } from '../knowledge/vocabulary.ts';
import { say, type Message } from '../message.ts';
import { TITLE_KINDS } from '../titles.ts';
import type { Viewings } from '../viewings.ts';

type Label = (message: Message) => string;

export interface CountTable {
  /** The headers of its cells, which are the same in every file of this table. */
  readonly headers: readonly string[];
  /** The step of each column in a copy of rows that would say the same, for measuring what they say. */
  readonly columns: Recipe['columns'];
  /** Why a file cannot be counted so; undefined when it can. */
  refusal(viewings: Viewings): Message | undefined;
  /** Row -> the words of its cell, joined by a tab; undefined for a row without one. `noisy`: without the years. */
  cellOf(viewings: Viewings, label: Label, noisy: boolean): (row: number) => string | undefined;
  /** Every cell there can be, whatever the file holds: noise must fall on all of them alike. */
  domain(label: Label): readonly string[];
}

const MONTH = TIME_LEVELS.find(({ id }) => id === 'month')!;
const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
const HOURS = Array.from({ length: 24 }, (_, at) => `${String(at).padStart(2, '0')}:00`);

const words = (label: Label): readonly string[] => [
  ...GENRES.map((name) => label(say(`label.genre.${name}`))),
  ...TITLE_KINDS.map((kind) => label(say(`label.kind.${kind}`))),
];

export const COUNT_TABLES: Readonly<Record<CountTableId, CountTable>> = {
  genreByMonth: {
    headers: ['Genre', 'Month'],
    columns: { title: { operator: 'generalize', level: 'genre' }, start: { operator: 'generalize', level: 'month' } },
    refusal: ({ history }) =>
      columnOf(history, 'start')?.kind === 'instant' && textColumnOf(history, 'title') !== undefined
        ? undefined
        : say('refusal.counts.noDates'),
    cellOf: (viewings, label, noisy) => {
      const column = textColumnOf(viewings.history, 'title')!;
      const genres = titleHierarchy.generalize({ column, viewings }, 'genre', { write: 'labels', label });
      const clock = localClock(viewings);
      return (row) => {
        const seconds = clock[row]!;
        if (Number.isNaN(seconds) || genres.kind !== 'text') return undefined;
        const genre = genres.dictionary.at(genres.codes[row]!);
        if (genre === '') return undefined;
        const month = labelOf(firstDay(Math.floor(seconds / DAY), 'month') * DAY, MONTH, label);
        return `${genre}\t${noisy ? month.slice(-2) : month}`;
      };
    },
    // The years of a file are the person's own, so that noisy counts tell the months of the year and no year.
    domain: (label) => words(label).flatMap((genre) => MONTHS.map((month) => `${genre}\t${month}`)),
  },
  dayByHour: {
    headers: ['Day', 'Hour'],
    columns: { start: { operator: 'generalize', level: 'weekday+hour' } },
    refusal: ({ has }) => (has.has('timeOfDay') ? undefined : say('refusal.counts.noTimes')),
    cellOf: (viewings, label) => {
      const clock = localClock(viewings);
      const { daysOfWeek } = timeWords(label);
      return (row) => {
        const seconds = clock[row]!;
        if (Number.isNaN(seconds)) return undefined;
        const day = Math.floor(seconds / DAY);
        return `${daysOfWeek[firstDay(day, 'weekday') - DAY_ONE]!}\t${HOURS[Math.floor((seconds - day * DAY) / 3600)]!}`;
      };
    },
    domain: (label) => timeWords(label).daysOfWeek.flatMap((day) => HOURS.map((hour) => `${day}\t${hour}`)),
  },
};
