/** What the cells of a column look like, counted over the first rows: dates, lengths, countries, numbers, texts. */

import { readDuration } from '#core/durationText.ts';
import { countryNamed } from '#core/knowledge/countryNames.ts';
import { deviceClassOf } from '#core/knowledge/deviceClass.ts';
import { DateColumn } from '../dates/dateColumn.ts';
import { isEpoch } from '../dates/epochs.ts';

export interface CellKinds {
  /** Cells that hold something. */
  readonly filled: number;
  readonly distinct: number;
  /** How many read as a day or a point in time. */
  readonly dates: number;
  /** How many of these have a time of day, and how many say that it is UTC. */
  readonly timed: number;
  readonly utc: number;
  /** Lengths such as `1:02:03`. */
  readonly clocks: number;
  /** Times of day such as `21:30` or `9:05 PM`; some are lengths as well. */
  readonly times: number;
  readonly numbers: number;
  /** The middle number; 0 without any. */
  readonly median: number;
  readonly countries: number;
  readonly devices: number;
  /** `yes`, `no` and the like, and kinds of clips. */
  readonly marks: number;
  /** Texts that are none of the above and could be read aloud. */
  readonly texts: number;
  /** Letters of a text, on average. */
  readonly length: number;
  /** Up to three different cells that hold something. */
  readonly examples: readonly string[];
}

const EXAMPLES = 3;
const EXAMPLE_LENGTH = 80;

const NUMBER = /^[+-]?\d{1,15}(?:[.,]\d+)?$/;
/** Addresses, e-mail addresses, permanent numbers: nobody reads them aloud. */
const NO_WORDS =
  /^(?:[a-z]+:\/\/|www\.)|^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$|^[\da-f]{8}-[\da-f-]{27,}$|^[a-z_-]*\d[a-z_-]*\d[\w-]*$/i;
const MARK =
  /^(?:yes|no|true|false|y|n|x|0|1|ja|nein|oui|non|s[ií]|evet|hay[ıi]r|trailer|teaser(?:[ _]trailer)?|preview|promo|clip|recap|hook|bonus)$/i;
const TIME_OF_DAY = /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?: ?[ap]\.?m\.?)?$/i;
const YEAR = /^\d{4}$/;
const CLOCK_TIME = /\d:\d\d/;
const UTC_MARK = /(?:z|\+00:?00|utc|gmt)$/i;

const encoder = new TextEncoder();

/** Looks at the cells of one column. */
export function cellKindsOf(cells: readonly string[]): CellKinds {
  const dateColumn = new DateColumn();
  const isDate = (text: string): boolean => {
    const bytes = encoder.encode(text);
    // A bare year reads as a period; of a film it says nothing about when somebody watched.
    return !YEAR.test(text) && (!NUMBER.test(text) || isEpoch(text)) && dateColumn.read(bytes, 0, bytes.length);
  };
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const kinds = { dates: 0, timed: 0, utc: 0, clocks: 0, times: 0, countries: 0, devices: 0, marks: 0, texts: 0 };
  const numbers: number[] = [];
  let letters = 0;
  for (const cell of filled) {
    if (MARK.test(cell)) kinds.marks++;
    if (TIME_OF_DAY.test(cell)) kinds.times++;
    if (isDate(cell)) {
      kinds.dates++;
      const isCounted = isEpoch(cell);
      if (isCounted || CLOCK_TIME.test(cell)) kinds.timed++;
      if (isCounted || (CLOCK_TIME.test(cell) && UTC_MARK.test(cell))) kinds.utc++;
    } else if (readDuration(cell) !== undefined) kinds.clocks++;
    else if (NUMBER.test(cell)) numbers.push(Number(cell.replace(',', '.')));
    else {
      if (countryNamed(cell) !== undefined) kinds.countries++;
      if (deviceClassOf(cell) !== 'other') kinds.devices++;
      if (!NO_WORDS.test(cell)) {
        kinds.texts++;
        letters += cell.length;
      }
    }
  }
  return {
    filled: filled.length,
    distinct: new Set(filled).size,
    ...kinds,
    numbers: numbers.length,
    median: numbers.toSorted((x, y) => x - y)[numbers.length >> 1] ?? 0,
    length: kinds.texts === 0 ? 0 : letters / kinds.texts,
    examples: [...new Set(filled.map((cell) => cell.slice(0, EXAMPLE_LENGTH)))].slice(0, EXAMPLES),
  };
}
