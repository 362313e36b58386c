/**
 * Ordinary households, invented, with real works of the tables: what they watch is common, and no guess about a person may come
 * of it. Each is drawn anew from a seed, so that a household that stays dark does not do so by luck.
 */

import type { Work } from '#core/knowledge/work.ts';
import { below, seeded, seedOf } from '#core/random.ts';
import { clockOf, dayOf, type Row } from '#test/core/history.ts';
import { MATCHER } from '#test/core/knowledge/tables.ts';

export interface Household {
  readonly name: string;
  readonly rows: (seed: string) => readonly Row[];
  /** Guesses that belong to it. */
  readonly must: readonly string[];
  /** Guesses that would be wrong. */
  readonly mustNot: readonly string[];
}

type Draw = (bound: number) => number;

const drawFrom = (seed: string): Draw => {
  const random = seeded(seedOf(seed));
  return (bound) => below(random, bound);
};

/** Works that a title of that name alone means. */
const WORKS = MATCHER.works.filter((work, index) => {
  if (work.names[0]!.includes(':')) return false;
  const match = MATCHER.match(work.names[0]!, work.kind === 'show' ? { kind: 'show' } : {});
  return match.kind === 'work' && match.work === index;
});

const isGrown = ({ audience }: Work): boolean => audience !== 'preschool' && audience !== 'school';

/** What most people have heard of. */
const MAINSTREAM = WORKS.filter((work) => work.tier >= 4 && isGrown(work));

export function pick(draw: Draw, works: readonly Work[], count: number): readonly Work[] {
  const left = [...works];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(draw(left.length), 1)[0]!);
}

/** The title of a work as an export writes it. */
export const titleOf = (work: Work, episode = 1): string =>
  work.kind === 'film' ? work.names[0]! : `${work.names[0]}: Season 1: Episode ${episode} (Episode ${episode})`;

const startOf = (day: number, minute: number): string => {
  const at = new Date((day * 1440 + minute) * 60_000).toISOString();
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
};

interface Evening {
  readonly from: string;
  readonly days: number;
  /** Days between two evenings, at most. */
  readonly every?: number;
  readonly hour?: (day: number) => number;
  readonly cells?: Partial<Row>;
}

/** A film a night, a few episodes of a show, over and over until the days are used up. */
function evenings(draw: Draw, works: readonly Work[], { from, days, every = 2, hour = () => 20, cells = {} }: Evening): Row[] {
  const rows: Row[] = [];
  const first = dayOf(from);
  let day = first;
  for (let at = 0; day < first + days; at++) {
    const work = works[at % works.length]!;
    const episodes = work.kind === 'film' ? 1 : 1 + draw(6);
    for (let episode = 1; episode <= episodes && day < first + days; episode++) {
      const minute = hour(day) * 60 + draw(60);
      const duration = clockOf(work.kind === 'film' ? 6000 : 2600);
      rows.push({ start: startOf(day, minute), duration, title: titleOf(work, episode), ...cells });
      day += 1 + draw(every);
    }
  }
  return rows;
}

const SENSITIVE = [
  'child',
  'pregnancy',
  'health',
  'mentalHealth',
  'addiction',
  'grief',
  'orientation',
  'religion',
  'politics',
  'origin',
  'relationship',
] as const;

const children = (kind: 'preschool' | 'school'): readonly Work[] => WORKS.filter(({ audience }) => audience === kind);

export const HOUSEHOLDS: readonly Household[] = [
  {
    name: 'a teacher',
    rows: (seed) => {
      const draw = drawFrom(seed);
      const atSchool = pick(draw, WORKS.filter(({ themes }) => themes.includes('work-school')).filter(isGrown), 8);
      const works = [...atSchool, ...pick(draw, MAINSTREAM, 60)];
      const holidays = [2022, 2023].flatMap((year) =>
        [10, 12, 14].flatMap((hour) =>
          evenings(draw, pick(draw, MAINSTREAM, 8), { from: `${year}-07-11`, days: 35, every: 1, hour: () => hour }),
        ),
      );
      return [...evenings(draw, works, { from: '2022-01-03', days: 720 }), ...holidays];
    },
    must: ['timeOff'],
    mustNot: SENSITIVE,
  },
  {
    name: 'a film critic',
    rows: (seed) => {
      const draw = drawFrom(seed);
      const films = pick(
        draw,
        WORKS.filter(({ kind, audience }) => kind === 'film' && audience !== 'preschool'),
        700,
      );
      return evenings(draw, films, { from: '2021-01-01', days: 1000, every: 1 });
    },
    must: ['rareTitles'],
    mustNot: SENSITIVE,
  },
  {
    name: 'a shift worker',
    rows: (seed) => {
      const draw = drawFrom(seed);
      const hour = (day: number): number => (Math.floor(day / 7) % 3 === 0 ? 26 : Math.floor(day / 7) % 3 === 1 ? 15 : 21);
      return evenings(draw, pick(draw, MAINSTREAM, 60), { from: '2023-01-02', days: 360, every: 1, hour });
    },
    must: ['sleep'],
    mustNot: SENSITIVE,
  },
  {
    name: 'a guest on holiday',
    rows: (seed) => {
      const draw = drawFrom(seed);
      const guest = pick(draw, [...MAINSTREAM, ...children('school')], 10);
      return [
        ...evenings(draw, pick(draw, MAINSTREAM, 70), { from: '2022-01-03', days: 700, cells: { profile: 'Ada' } }),
        ...evenings(draw, guest, { from: '2022-08-03', days: 12, every: 1, cells: { profile: 'Guest', device: 'iPad' } }),
      ];
    },
    must: [],
    mustNot: [...SENSITIVE, 'moved', 'sharedAccount'],
  },
  {
    name: 'a parent lending a tablet',
    rows: (seed) => {
      const draw = drawFrom(seed);
      const lent = [...pick(draw, children('preschool'), 3), ...pick(draw, children('school'), 3)];
      return [
        ...evenings(draw, pick(draw, MAINSTREAM, 70), { from: '2022-01-03', days: 700 }),
        ...evenings(draw, lent, { from: '2022-05-03', days: 14, every: 1, hour: () => 15, cells: { device: 'iPad' } }),
      ];
    },
    must: [],
    mustNot: SENSITIVE,
  },
  {
    name: 'a true-crime fan',
    rows: (seed) => {
      const draw = drawFrom(seed);
      const crime = WORKS.filter(({ genres }) => genres.includes('true-crime') || genres.includes('crime')).filter(isGrown);
      const works = [...pick(draw, crime, 80), ...pick(draw, MAINSTREAM, 30)];
      return evenings(draw, works, { from: '2022-01-03', days: 720 });
    },
    must: [],
    mustNot: [...SENSITIVE, 'age'],
  },
  {
    name: 'a household in two languages',
    rows: (seed) => {
      const draw = drawFrom(seed);
      const turkish = WORKS.filter((work) => work.language === 'tr' && isGrown(work));
      return [
        ...evenings(draw, pick(draw, MAINSTREAM, 50), { from: '2022-01-03', days: 700, every: 3 }),
        ...evenings(draw, pick(draw, turkish, 25), { from: '2022-01-04', days: 700, every: 3, cells: { device: 'iPad' } }),
      ];
    },
    must: ['origin'],
    mustNot: SENSITIVE.filter((guess) => guess !== 'origin'),
  },
];
