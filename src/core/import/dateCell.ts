/**
 * Reads one plain date cell from its bytes: three numbers in the order they stand, the time of day, and the cell's shape
 * (its separators and digit counts). What the numbers mean is decided later, from all rows together.
 */

import type { DateOrder } from '../dateForm.ts';

/** The order in which a cell by itself proves its numbers to stand; `open` when only the file can tell, `none` without a date. */
export type CellOrder = 'ymd' | 'dmy' | 'mdy' | 'yearLast' | 'open' | 'none';

/** The order in which a cell is written, given the order decided for the file. */
export function orderOf(cell: CellOrder, order: DateOrder): DateOrder {
  if (cell === 'open' || cell === 'none') return order;
  if (cell !== 'yearLast') return cell;
  return order === 'ymd' ? 'mdy' : order;
}

/** No date is longer. */
export const DATE_BYTES = 48;
const ZERO = 0x30;

export class DateCell {
  a = 0;
  b = 0;
  c = 0;
  /** Seconds since midnight; 0 where the cell has no time. */
  clock = 0;
  hasTime = false;
  order: CellOrder = 'open';
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
        if (count === 6 || width > 4 || width === 3 || (count > 2 && width !== 2)) return false;
        numbers[count] = value;
        widths[count++] = width;
        shape[length++] = width;
        continue;
      }
      if (!separates(byte, count)) return false;
      shape[length++] = byte;
      at++;
    }
    if (count !== 3 && count !== 5 && count !== 6) return false;
    this.shapeLength = length;
    return this.#take(numbers, widths, count);
  }

  #take(numbers: Int32Array, widths: Uint8Array, count: number): boolean {
    if (widths[1]! > 2 || (widths[0] === 4 && widths[2] === 4)) return false;
    this.a = numbers[0]!;
    this.b = numbers[1]!;
    this.c = numbers[2]!;
    this.order = widths[0] === 4 ? 'ymd' : widths[2] === 4 ? 'yearLast' : 'open';
    this.hasTime = count > 3;
    this.clock = 0;
    if (!this.hasTime) return true;
    const second = count === 6 ? numbers[5]! : 0;
    this.clock = numbers[3]! * 3600 + numbers[4]! * 60 + second;
    return numbers[3]! < 24 && numbers[4]! < 60 && second < 60;
  }
}

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
