/**
 * A plain table to measure the search for levels on: profile, start time, duration, title, device and country, drawn uniformly,
 * with a hierarchy for each. Six years of starts, 8,000 titles, 12 devices, 10 countries, one profile for every 2,000 rows.
 */

import { firstDay } from '../anonymization/hierarchies/timeUnits.ts';
import { ladderOf, type Ladder, type Rung } from '../anonymization/search/ladder.ts';
import { daysFromCivil } from '../dateForm.ts';
import { below, type Random } from '../random.ts';
import { oneClass, refine } from '../risk/classes.ts';
import { everyRow } from '../rowLists.ts';

const FROM = daysFromCivil(2019, 1, 1);
const DAYS = daysFromCivil(2025, 1, 1) - FROM;
const TITLES = 8000;
const EPISODES_OF_A_SHOW = 20;
const DEVICES = 12;
const DEVICE_CLASSES = 4;
const COUNTRIES = 10;
const REGIONS = 3;
const LONGEST = 7200;
const ROWS_OF_A_PROFILE = 2000;

export interface PlainTable {
  readonly rows: number;
  /** Row -> profile. */
  readonly profile: Uint32Array;
  /** Start, device and country, each at 6, 3 and 3 levels; with five columns also title at 4 and duration at 5. */
  readonly ladders: readonly Ladder[];
}

/** The same randomness gives the same table. */
export function plainTable(rows: number, columns: 3 | 5, random: Random): PlainTable {
  const draw = (bound: number): Uint32Array => {
    const values = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) values[row] = below(random, bound);
    return values;
  };
  const ladders = [
    startLadder(draw(DAYS * 86_400)),
    ladder('device', draw(DEVICES), DEVICES, [(code) => code % DEVICE_CLASSES]),
    ladder('country', draw(COUNTRIES), COUNTRIES, [(code) => code % REGIONS]),
  ];
  const title = draw(TITLES);
  const duration = draw(LONGEST);
  if (columns === 5) {
    const show = (code: number): number => Math.floor(code / EPISODES_OF_A_SHOW);
    ladders.push(
      ladder('title', title, TITLES, [show, (code) => (show(code) % 5 === 0 ? 1 : 0)]),
      ladder('duration', duration, LONGEST, [
        (code) => Math.floor(code / 300),
        (code) => Math.floor(code / 900),
        (code) => Math.floor(code / 3600),
      ]),
    );
  }
  return { rows, profile: everyRow(rows).map((row) => Math.floor(row / ROWS_OF_A_PROFILE)), ladders };
}

/** The values themselves, the given levels, and all in one. */
function ladder(name: string, leaf: Uint32Array, leaves: number, levels: readonly ((code: number) => number)[]): Ladder {
  const own = everyRow(leaves);
  return ladderOf(name, leaf, leaves, [
    rung('0', own),
    ...levels.map((level, at) => rung(String(at + 1), own.map(level))),
    rung('all', new Uint32Array(leaves)),
  ]);
}

/** Start time, hour, day, month, quarter, year. */
function startLadder(seconds: Uint32Array): Ladder {
  const { leaf, values } = distinct(seconds);
  const days = everyRow(DAYS);
  const unit = (of: 'month' | 'quarter' | 'year'): Uint32Array => days.map((day) => firstDay(FROM + day, of) - FROM);
  const byDay = (codes: Uint32Array) =>
    rung(
      '',
      values.map((second) => codes[Math.floor(second / 86_400)]!),
    );
  return ladderOf('start', leaf, values.length, [
    { id: 'start', codes: everyRow(values.length), size: values.length },
    {
      ...rung(
        '',
        values.map((second) => Math.floor(second / 3600)),
      ),
      id: 'hour',
    },
    { ...byDay(days), id: 'day' },
    { ...byDay(unit('month')), id: 'month' },
    { ...byDay(unit('quarter')), id: 'quarter' },
    { ...byDay(unit('year')), id: 'year' },
  ]);
}

/** Codes without gaps. */
function rung(id: string, codes: Uint32Array): Rung {
  const bound = codes.reduce((most, code) => (code >= most ? code + 1 : most), 0);
  const renamed = new Int32Array(bound).fill(-1);
  let size = 0;
  const dense = codes.map((code) => {
    if (renamed[code] === -1) renamed[code] = size++;
    return renamed[code]!;
  });
  return { id, codes: dense, size };
}

/** The distinct numbers in the order of their first row, and row -> which of them. */
function distinct(numbers: Uint32Array): { leaf: Uint32Array; values: Uint32Array } {
  const { of, count } = refine(oneClass(numbers.length), { codes: numbers, bound: 0x1_0000_0000 });
  const values = new Uint32Array(count);
  for (let row = 0; row < of.length; row++) values[of[row]!] = numbers[row]!;
  return { leaf: of, values };
}
