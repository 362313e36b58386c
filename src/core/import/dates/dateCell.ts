/**
 * Reads one plain date cell from its bytes: three numbers in the order they stand, the time of day, and the cell's shape
 * (its separators and digit counts). What the numbers mean is decided later, from all rows together.
 */

import { ZERO_OF, type DateOrder, type Digits } from '#core/dateForm.ts';

/**
 * The order in which a cell by itself proves its numbers to stand; `none` without a date. Only the file can tell for
 * `open` cells, and for those with one digit where the year then does not stand.
 */
export type CellOrder = 'ymd' | 'dmy' | 'mdy' | 'yearLast' | 'open' | 'yearNotFirst' | 'yearNotLast' | 'none';

/** Whether only the file can tell the order of a cell with a year of two digits. */
export const isOpen = (cell: CellOrder): cell is 'open' | 'yearNotFirst' | 'yearNotLast' =>
  cell === 'open' || cell === 'yearNotFirst' || cell === 'yearNotLast';

/** The order in which a cell is written, given the order decided for the file. */
export function orderOf(cell: CellOrder, order: DateOrder): DateOrder {
  if (isOpen(cell) || cell === 'none') return order;
  if (cell !== 'yearLast') return cell;
  return order === 'ymd' ? 'mdy' : order;
}

/** No date is longer: 14 digits and their separators, of up to three bytes each. */
export const DATE_BYTES = 72;
const ZERO = 0x30;

/** Marks of the direction of writing, which say nothing, and the spaces some locales put for plain ones. */
const UNSEEN = '\u200E\u200F\u061C\u00A0\u202F';
/** Words for year, month and day behind their numbers, in Chinese and Japanese and in Korean. */
const BEHIND: readonly string[] = ['', '年년', '月월', '日일'];
const ARABIC_COMMA = '\u060C';

const encoder = new TextEncoder();
const SYSTEMS = Object.entries(ZERO_OF) as readonly (readonly [Digits, number])[];

export class DateCell {
  a = 0;
  b = 0;
  c = 0;
  /** Seconds since midnight; 0 where the cell has no time. */
  clock = 0;
  hasTime = false;
  order: CellOrder = 'open';
  /** The system of the digits; undefined for 0 to 9. */
  digits: Digits | undefined = undefined;
  /** The cell with each run of digits replaced by one byte, the run's length (1..4); `shapeLength` bytes. */
  readonly shape = new Uint8Array(DATE_BYTES);
  shapeLength = 0;

  readonly #numbers = new Int32Array(6);
  readonly #widths = new Uint8Array(6);

  /** Whether the cell is a plain date; numbers and shape then give its text back. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    if (end - start > DATE_BYTES) return false;
    const shape = this.shape;
    const numbers = this.#numbers;
    const widths = this.#widths;
    let count = 0;
    let length = 0;
    for (let at = start; at < end;) {
      let byte = bytes[at]!;
      if (byte >= ZERO && byte <= 0x39) {
        let value = 0;
        const first = at;
        do {
          value = value * 10 + byte - ZERO;
          byte = bytes[++at]!;
        } while (byte >= ZERO && byte <= 0x39 && at < end);
        const width = at - first;
        if (!isNumber(count, width)) return false;
        numbers[count] = value;
        widths[count++] = width;
        shape[length++] = width;
        continue;
      }
      if (byte > 0x7f) return this.#readText(new TextDecoder().decode(bytes.subarray(start, end)));
      if (!separates(byte, count)) return false;
      shape[length++] = byte;
      at++;
    }
    this.digits = undefined;
    this.shapeLength = length;
    return this.#take(numbers, widths, count);
  }

  /** The same for text beyond ASCII: other digits, marks of direction, words for year, month and day. */
  #readText(text: string): boolean {
    const shape = this.shape;
    let digits: Digits | 'plain' | undefined;
    let count = 0;
    let length = 0;
    let width = 0;
    for (const letter of text) {
      const point = letter.codePointAt(0)!;
      const [system, zero] = systemOf(point);
      if (system !== undefined) {
        if ((digits ??= system) !== system) return false;
        if (width === 0) this.#numbers[count] = 0;
        this.#numbers[count] = this.#numbers[count]! * 10 + point - zero;
        if (++width > 4) return false;
        continue;
      }
      if (width > 0) {
        if (!isNumber(count, width)) return false;
        this.#widths[count++] = width;
        shape[length++] = width;
        width = 0;
      }
      if (!(point < 0x80 ? separates(point, count) : separatesText(letter, count))) return false;
      for (const byte of encoder.encode(letter)) shape[length++] = byte;
    }
    if (width > 0) {
      if (!isNumber(count, width)) return false;
      this.#widths[count++] = width;
      shape[length++] = width;
    }
    this.digits = digits === 'plain' ? undefined : digits;
    this.shapeLength = length;
    return this.#take(this.#numbers, this.#widths, count);
  }

  #take(numbers: Int32Array, widths: Uint8Array, count: number): boolean {
    if (count !== 3 && count !== 5 && count !== 6) return false;
    const [first, middle, last] = widths;
    if (middle! > 2 || (first === 4 && last === 4) || (first === 1 && last === 1)) return false;
    this.a = numbers[0]!;
    this.b = numbers[1]!;
    this.c = numbers[2]!;
    if (first === 4) this.order = 'ymd';
    else if (last === 4) this.order = 'yearLast';
    else this.order = first === 1 ? 'yearNotFirst' : last === 1 ? 'yearNotLast' : 'open';
    this.hasTime = count > 3;
    this.clock = 0;
    if (!this.hasTime) return true;
    const second = count === 6 ? numbers[5]! : 0;
    this.clock = numbers[3]! * 3600 + numbers[4]! * 60 + second;
    return numbers[3]! < 24 && numbers[4]! < 60 && second < 60;
  }
}

/** Whether a run of `width` digits can be the number at `count`: hours have one digit or two, minutes and seconds two. */
function isNumber(count: number, width: number): boolean {
  return count < 3 ? width < 3 || width === 4 : count < 6 && (width === 2 || (count === 3 && width === 1));
}

/** The system a digit is of, and its zero. */
function systemOf(point: number): readonly [Digits | 'plain' | undefined, number] {
  if (point < 0x80) return point >= ZERO && point <= 0x39 ? ['plain', ZERO] : [undefined, 0];
  return SYSTEMS.find(([, zero]) => point >= zero && point <= zero + 9) ?? [undefined, 0];
}

const separatesText = (letter: string, count: number): boolean =>
  UNSEEN.includes(letter) || BEHIND[count]?.includes(letter) === true || (letter === ARABIC_COMMA && count === 3);

/** Which bytes may stand behind `count` numbers: those between date numbers, before a time, within it, behind it. */
function separates(byte: number, count: number): boolean {
  switch (byte) {
    case 0x20: // space
      return true;
    case 0x2f: // /
    case 0x2d: // -
      return count === 1 || count === 2;
    case 0x2e: // .
      return count >= 1 && count <= 3;
    case 0x2c: // ,
    case 0x54: // T
      return count === 3;
    case 0x3a: // :
      return count === 4 || count === 5;
    case 0x5a: // Z
      return count >= 5;
    default:
      return false;
  }
}
