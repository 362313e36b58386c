/** The one pattern most cells of a date column are written in, so that a copy can be written alike and exceptions are known. */

import { inDigits, type DateForm, type DateOrder } from '#core/dateForm.ts';
import { orderOf } from './dateCell.ts';
import type { DateRows, Meaning, Shape } from './dateRows.ts';
import { BUDDHIST_FROM } from './era.ts';

export interface InferredPattern {
  readonly form: DateForm;
  /** Whether the pattern writes the date of this row as the file does. */
  readonly writes: (row: number) => boolean;
}

/** By shape: the pattern writes no cell of it as it stands, every one, or those whose numbers say so. */
const NEVER = 0;
const ALWAYS = 1;
const LOOK = 2;

/** Index of the hour among the numbers of a cell. */
const HOUR = 3;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The pattern of most rows, once their meaning is decided. */
export function inferPattern(view: DateRows, { order, era, turned }: Meaning, hasTime: boolean): InferredPattern {
  const counts = new Uint32Array(view.shapes.length);
  for (let row = 0; row < view.rows; row++) counts[view.shape[row]!]!++;

  const skeletons = new Map<string, { codes: Set<number>; rows: number }>();
  view.shapes.forEach((shape, code) => {
    if (!shape.exact || (turned && shape.order === 'ymd')) return;
    // In this order its year would have one digit: its rows hold no date.
    if (widthAt(shape, orderOf(shape.order, order) === 'ymd' ? 0 : 2) === 1) return;
    const key = skeletonOf(shape, orderOf(shape.order, order));
    const skeleton = skeletons.get(key) ?? { codes: new Set(), rows: 0 };
    skeleton.codes.add(code);
    skeleton.rows += counts[code]!;
    skeletons.set(key, skeleton);
  });
  const main = [...skeletons.values()].sort((x, y) => y.rows - x.rows)[0];
  if (!main) {
    const pattern = hasTime ? 'YYYY-MM-DD HH:mm:ss' : 'YYYY-MM-DD';
    return { form: { order: 'ymd', pattern }, writes: () => false };
  }

  const [firstCode] = main.codes;
  const model = view.shapes[firstCode!]!;
  const written = orderOf(model.order, order);
  const [first, second] = written === 'ymd' ? [1, 2] : [0, 1];
  const full = widthAt(model, written === 'ymd' ? 0 : 2) === 4;
  const years = written === 'ymd' ? view.a : view.c;
  const bareHours = [...main.codes].some((code) => widthAt(view.shapes[code]!, HOUR) === 1);
  const hours = bareHours ? Uint8Array.from(view.clock, (clock) => clock / 3600) : undefined;
  const padsHour = hours === undefined || (pads(view, main.codes, hours, HOUR) ?? true);
  const numbers = [view.a, view.b, view.c];
  const padsFirst = pads(view, main.codes, numbers[first]!, first);
  const padsSecond = pads(view, main.codes, numbers[second]!, second);
  // Where no small number shows it (all of October to December), the other number's habit is the file's.
  const habit = padsFirst ?? padsSecond ?? !(written === 'mdy' && widthAt(model, 2) === 2);
  const firstPadded = padsFirst ?? habit;
  const secondPadded = padsSecond ?? habit;

  const verdicts = new Uint8Array(view.shapes.length).fill(NEVER);
  for (const code of main.codes) {
    const shape = view.shapes[code]!;
    const widths = widthAt(shape, first) + widthAt(shape, second);
    verdicts[code] = widths === 4 && firstPadded && secondPadded && !bareHours ? ALWAYS : LOOK;
  }
  // A file may hold years of both eras in full; the pattern counts in one of them.
  const sameEra = (row: number): boolean => !full || years[row]! >= BUDDHIST_FROM === (era === 'buddhist');
  const fits = (row: number, index: number, padded: boolean): boolean => {
    const width = widthAt(view.shapes[view.shape[row]!]!, index);
    return padded ? width === 2 : width === 1 || numbers[index]![row]! > 9;
  };
  const fitsHour = (row: number): boolean => {
    if (hours === undefined) return true;
    const width = widthAt(view.shapes[view.shape[row]!]!, HOUR);
    return padsHour ? width === 2 : width === 1 || hours[row]! > 9;
  };
  return {
    form: {
      order: written,
      pattern: patternOf(model, written, firstPadded, secondPadded, padsHour),
      ...(model.digits === undefined ? {} : { digits: model.digits }),
      ...(era === undefined ? {} : { era }),
    },
    writes: (row) => {
      const verdict = verdicts[view.shape[row]!];
      if (verdict === NEVER || !sameEra(row)) return false;
      return verdict === ALWAYS || (fits(row, first, firstPadded) && fits(row, second, secondPadded) && fitsHour(row));
    },
  };
}

/** The text of a cell of an exact shape. */
export function shapeText(view: DateRows, row: number): string {
  const { bytes, digits } = view.shapes[view.shape[row]!]!;
  const clock = view.clock[row]!;
  const numbers = [view.a[row]!, view.b[row]!, view.c[row]!, Math.floor(clock / 3600), Math.floor(clock / 60) % 60, clock % 60];
  return spelled(bytes, (index, width) => inDigits(String(numbers[index]).padStart(width, '0'), digits));
}

/** A shape as text, each number spelled by `number`. */
function spelled(bytes: Uint8Array, number: (index: number, width: number) => string): string {
  let index = 0;
  let text = '';
  let from = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const width = bytes[at];
    if (width !== undefined && width > 4) continue;
    text += decoder.decode(bytes.subarray(from, at));
    if (width !== undefined) text += number(index++, width);
    from = at + 1;
  }
  return text;
}

/** The separator behind the first number, and whether any single digit has a leading zero, over all rows. */
export function habits(view: DateRows): { separator: string; padded: boolean } {
  const counts = new Map<string, number>();
  let padded = false;
  for (let row = 0; row < view.rows; row++) {
    const shape = view.shapes[view.shape[row]!]!;
    if (!shape.exact) continue;
    const separator = String.fromCharCode(shape.bytes.find((byte) => byte > 4 && byte !== 0x20) ?? 0x20);
    counts.set(separator, (counts.get(separator) ?? 0) + 1);
    if ((widthAt(shape, 0) === 2 && view.a[row]! < 10) || (widthAt(shape, 1) === 2 && view.b[row]! < 10)) padded = true;
  }
  return { separator: [...counts].sort((x, y) => y[1] - x[1])[0]?.[0] ?? '', padded };
}

/** Whether one number is written with leading zeros by most rows that could tell; undefined when none can. */
function pads(view: DateRows, codes: ReadonlySet<number>, values: Uint16Array | Uint8Array, index: number): boolean | undefined {
  const width = view.shapes.map((shape) => (shape.exact ? widthAt(shape, index) : 0));
  let zero = 0;
  let bare = 0;
  for (let row = 0; row < view.rows; row++) {
    const code = view.shape[row]!;
    if (values[row]! > 9 || !codes.has(code)) continue;
    if (width[code] === 1) bare++;
    else zero++;
  }
  return zero + bare === 0 ? undefined : zero >= bare;
}

/** How many digits number `index` of a shape has. */
function widthAt(shape: Shape, index: number): number {
  let seen = 0;
  for (const byte of shape.bytes) if (byte <= 4 && seen++ === index) return byte;
  return 0;
}

/** A shape without the digit counts of day and month. */
function skeletonOf(shape: Shape, order: DateOrder): string {
  const year = order === 'ymd' ? 0 : 2;
  let index = 0;
  let key = `${order} ${shape.digits ?? ''} `;
  for (const byte of shape.bytes) key += byte <= 4 ? (index++ === year ? `y${byte}` : 'n') : String.fromCharCode(byte);
  return key;
}

function patternOf(shape: Shape, order: DateOrder, first: boolean, second: boolean, hour: boolean): string {
  const letters = order === 'ymd' ? 'YMD' : order === 'mdy' ? 'MDY' : 'DMY';
  const padded = order === 'ymd' ? [true, first, second] : [first, second, true];
  return spelled(shape.bytes, (index, width) => {
    if (index >= HOUR) return index === HOUR ? (hour ? 'HH' : 'H') : index === HOUR + 1 ? 'mm' : 'ss';
    const letter = letters[index]!;
    if (letter === 'Y') return 'Y'.repeat(width);
    return padded[index] ? letter + letter : letter;
  });
}
