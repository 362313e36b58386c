/** The one pattern most cells of a date column are written in, so that a copy can be written alike and exceptions are known. */

import type { DateForm, DateOrder } from '../dateForm.ts';
import { orderOf, type CellOrder } from './dateCell.ts';

/** A way of writing seen in the file: `bytes` as `DateCell.shape`. Cells of a shape that is not `exact` have their text kept. */
export interface Shape {
  readonly bytes: Uint8Array;
  readonly order: CellOrder;
  readonly exact: boolean;
}

/** The rows of a date column as numbers. */
export interface DateRows {
  readonly rows: number;
  readonly a: Uint16Array;
  readonly b: Uint8Array;
  readonly c: Uint16Array;
  readonly clock: Uint32Array;
  /** Row -> index into `shapes`. */
  readonly shape: Uint8Array;
  readonly shapes: readonly Shape[];
}

export interface InferredPattern {
  readonly form: DateForm;
  /** Whether the pattern writes the date of this row as the file does. */
  readonly writes: (row: number) => boolean;
}

/** By shape: the pattern writes no cell of it as it stands, every one, or those whose numbers say so. */
const NEVER = 0;
const ALWAYS = 1;
const LOOK = 2;

const TIME_TOKENS = ['HH', 'mm', 'ss'] as const;

/** The pattern of most rows, once the order is decided. */
export function inferPattern(view: DateRows, order: DateOrder, hasTime: boolean): InferredPattern {
  const counts = new Uint32Array(view.shapes.length);
  for (let row = 0; row < view.rows; row++) counts[view.shape[row]!]!++;

  const skeletons = new Map<string, { codes: Set<number>; rows: number }>();
  view.shapes.forEach((shape, code) => {
    if (!shape.exact) return;
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
  const numbers = [view.a, view.b, view.c];
  const padsFirst = pads(view, main.codes, numbers[first]!, first);
  const padsSecond = pads(view, main.codes, numbers[second]!, second);
  // Where no small number shows it (all of October to December), the other number's habit is the file's.
  const habit = padsFirst ?? padsSecond ?? !(written === 'mdy' && widthAt(model, 2) === 2);
  const firstPadded = padsFirst ?? habit;
  const secondPadded = padsSecond ?? habit;

  const verdicts = new Uint8Array(view.shapes.length).fill(NEVER);
  for (const code of main.codes) {
    const widths = widthAt(view.shapes[code]!, first) + widthAt(view.shapes[code]!, second);
    verdicts[code] = widths === 4 && firstPadded && secondPadded ? ALWAYS : LOOK;
  }
  const fits = (row: number, index: number, padded: boolean): boolean => {
    const width = widthAt(view.shapes[view.shape[row]!]!, index);
    return padded ? width === 2 : width === 1 || numbers[index]![row]! > 9;
  };
  return {
    form: { order: written, pattern: patternOf(model, written, firstPadded, secondPadded) },
    writes: (row) => {
      const verdict = verdicts[view.shape[row]!];
      return verdict === ALWAYS || (verdict === LOOK && fits(row, first, firstPadded) && fits(row, second, secondPadded));
    },
  };
}

/** The text of a cell of an exact shape. */
export function shapeText(view: DateRows, row: number): string {
  const clock = view.clock[row]!;
  const numbers = [view.a[row]!, view.b[row]!, view.c[row]!, Math.floor(clock / 3600), Math.floor(clock / 60) % 60, clock % 60];
  let index = 0;
  let text = '';
  for (const byte of view.shapes[view.shape[row]!]!.bytes) {
    text += byte <= 4 ? String(numbers[index++]).padStart(byte, '0') : String.fromCharCode(byte);
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
  let key: string = order;
  for (const byte of shape.bytes) key += byte <= 4 ? (index++ === year ? `y${byte}` : 'n') : String.fromCharCode(byte);
  return key;
}

function patternOf(shape: Shape, order: DateOrder, firstPadded: boolean, secondPadded: boolean): string {
  const letters = order === 'ymd' ? 'YMD' : order === 'mdy' ? 'MDY' : 'DMY';
  let index = 0;
  let other = 0;
  let pattern = '';
  for (const byte of shape.bytes) {
    if (byte > 4) {
      pattern += String.fromCharCode(byte);
      continue;
    }
    const letter = letters[index++];
    if (letter === undefined) pattern += TIME_TOKENS[index - 4];
    else if (letter === 'Y') pattern += 'Y'.repeat(byte);
    else pattern += (other++ === 0 ? firstPadded : secondPadded) ? letter + letter : letter;
  }
  return pattern;
}
