/**
 * The date column while a file is read and once it is: numbers first, meaning when every row has been seen. Cells are
 * kept as numbers and shapes, from which any text can be written again, so a million dates cost ten bytes each.
 */

import { civilFromDays, daysFromCivil, writeDate, yearsBefore, type DateForm } from '#core/dateForm.ts';
import { byRows, type Steps } from '#core/steps.ts';
import { BLOCK_BITS, BLOCK_BYTES, type Arena } from '../bytes/arena.ts';
import { ByteInterner } from '../bytes/byteInterner.ts';
import { DATE_BYTES, DateCell, type CellOrder } from './dateCell.ts';
import { dateKey } from './dateKey.ts';
import { decideOrder, type KnownDates } from './dateOrder.ts';
import { inferPattern, shapeText } from './datePattern.ts';
import { readEpoch } from './epochs.ts';
import { commonYear } from './era.ts';
import type { DateRows, Shape } from './dateRows.ts';
import type { ResolvedDates } from './resolvedDates.ts';
import { roomFor } from '../bytes/typedArrays.ts';
import { readWordedDate, type WordedDate } from './wordedDate.ts';

/** Shape codes fit a byte; the first ones stand for cells whose text is kept, one for each order. */
const KEPT_TEXT: readonly CellOrder[] = ['none', 'open', 'yearLast', 'ymd', 'dmy', 'mdy'];
const SHAPES_LIMIT = 255;

/** The column as far as it was read, as plain values. */
export interface DatesRead {
  readonly rows: DateRows;
  readonly hasTime: boolean;
  /** Texts that are kept, and the rows they stand in, each with the index of its text. */
  readonly others: Arena;
  readonly otherRows: Uint32Array;
  readonly otherCodes: Uint32Array;
}

/** An empty cell: a row without a date, which only a file without any dates may have. */
const BLANK: WordedDate = { numbers: [0, 0, 0], order: 'none', clock: undefined };

export class DateColumn {
  rows = 0;
  readonly #cell = new DateCell();
  /** Whether the cell read last is plain, and what it says when it is not. */
  #plain = false;
  #cellShape: number | undefined;
  #worded: WordedDate = BLANK;
  /** Other cells than plain ones: each text is read once, however many rows repeat it. */
  readonly #others = new ByteInterner();
  readonly #otherDates: (WordedDate | undefined)[] = [];
  readonly #otherTexts: string[] = [];
  #other = 0;
  /** Row -> index into the above. */
  readonly #otherRows = new Map<number, number>();
  readonly #shapes: Shape[] = KEPT_TEXT.map((order) => ({ bytes: new Uint8Array(0), order, exact: false }));
  #lastShape: number = KEPT_TEXT.length;
  #hasTime = false;
  #a = new Uint16Array(1024);
  #b = new Uint8Array(1024);
  #c = new Uint16Array(1024);
  #clock = new Uint32Array(1024);
  #shape = new Uint8Array(1024);

  /** Reads a cell; `keep` adds it. False when it holds no date. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    this.#plain = this.#cell.read(bytes, start, end);
    if (!this.#plain) return this.#readOther(bytes, start, end);
    this.#cellShape = this.#shapeCode(this.#cell);
    return this.#cellShape !== undefined;
  }

  /** Adds the cell read last as the next row's. */
  keep(): void {
    const row = this.rows++;
    if (row === this.#a.length) this.#grow(row + 1);
    if (this.#plain) this.#shape[row] = this.#cellShape!;
    else {
      this.#shape[row] = KEPT_TEXT.indexOf(this.#worded.order);
      this.#otherRows.set(row, this.#other);
    }
    const { a, b, c, clock, hasTime } = this.#plain ? this.#cell : flat(this.#worded);
    this.#a[row] = a;
    this.#b[row] = b;
    this.#c[row] = c;
    this.#clock[row] = clock;
    if (hasTime) this.#hasTime = true;
  }

  /** Makes room for so many rows. */
  expect(rows: number): void {
    this.#grow(rows);
  }

  taken(): DatesRead {
    return {
      rows: this.#view(),
      hasTime: this.#hasTime,
      others: this.#others.arena(),
      otherRows: Uint32Array.from(this.#otherRows.keys()),
      otherCodes: Uint32Array.from(this.#otherRows.values()),
    };
  }

  /** Whether the shapes of another part fit beside those known here. */
  canAppend({ rows: { shapes } }: DatesRead): boolean {
    const isNew = (shape: Shape): boolean => !this.#shapes.some((known) => sameShape(known, shape));
    return this.#shapes.length + shapes.slice(KEPT_TEXT.length).filter(isNew).length <= SHAPES_LIMIT + 1;
  }

  /** Adds the rows of the part of the table that follows. */
  append({ rows: part, hasTime, others, otherRows, otherCodes }: DatesRead): void {
    const { rows } = this;
    this.#grow(rows + part.rows);
    this.#a.set(part.a, rows);
    this.#b.set(part.b, rows);
    this.#c.set(part.c, rows);
    this.#clock.set(part.clock, rows);
    const here = Uint8Array.from(part.shapes, (shape, code) => (code < KEPT_TEXT.length ? code : this.#codeOf(shape)));
    for (let row = 0; row < part.rows; row++) this.#shape[rows + row] = here[part.shape[row]!]!;
    for (let at = 0; at < otherRows.length; at++) {
      const place = others.places[otherCodes[at]! * 2]!;
      const start = place & (BLOCK_BYTES - 1);
      this.#readOther(others.blocks[place >>> BLOCK_BITS]!, start, start + others.places[otherCodes[at]! * 2 + 1]!);
      this.#otherRows.set(rows + otherRows[at]!, this.#other);
    }
    this.rows += part.rows;
    this.#hasTime ||= hasTime;
  }

  /** What all rows together say. In steps. */
  *resolve(known: KnownDates | undefined): Steps<ResolvedDates> {
    const { rows } = this;
    const view = this.#view();
    const decision = yield* decideOrder(view, known);
    yield;
    const { order, confidence } = decision;
    const { form, writes } = inferPattern(view, decision, this.#hasTime);
    yield;
    const seconds = new Float64Array(rows);
    const impossible: number[] = [];
    const exceptions = new Map<number, string>();
    const dateless = rows === this.#blanks();
    let turned = 0;
    let lastKey = -1;
    let lastDay = 0;
    yield* byRows(rows, (from, to) => {
      for (let row = from; row < to; row++) {
        const code = view.shape[row]!;
        const shape = this.#shapes[code]!;
        const key = dateKey(view.a[row]!, view.b[row]!, view.c[row]!, shape.order, decision);
        if (key < 0) {
          seconds[row] = Number.NaN;
          if (dateless) exceptions.set(row, this.#text(row));
          else impossible.push(row);
          continue;
        }
        if (key !== lastKey) {
          lastKey = key;
          lastDay = daysFromCivil(key >> 9, (key >> 5) & 15, key & 31);
        }
        seconds[row] = lastDay * 86_400 + view.clock[row]!;
        if (decision.turned && namesOrder(shape.order)) {
          turned++;
          // Spelled the right way round, or a copy with other rows or in another order would be read as other dates.
          if (!spells(form, seconds[row]!)) exceptions.set(row, writeDate(seconds[row]!, ISO));
        } else if (!shape.exact) exceptions.set(row, this.#text(row));
        else if (!writes(row)) exceptions.set(row, shapeText(view, row));
      }
    });
    return {
      seconds,
      form,
      precision: this.#hasTime ? 'second' : 'day',
      exceptions,
      decision: { order, confidence },
      turned,
      impossible,
    };
  }

  #view(): DateRows {
    const { rows } = this;
    return {
      rows,
      a: this.#a.subarray(0, rows),
      b: this.#b.subarray(0, rows),
      c: this.#c.subarray(0, rows),
      clock: this.#clock.subarray(0, rows),
      shape: this.#shape.subarray(0, rows),
      shapes: this.#shapes,
    };
  }

  #readOther(bytes: Uint8Array, start: number, end: number): boolean {
    if (end - start > DATE_BYTES) return false;
    const code = (this.#other = this.#others.code(bytes, start, end));
    if (code === this.#otherTexts.length) {
      const text = new TextDecoder().decode(bytes.subarray(start, end));
      this.#otherTexts.push(text);
      this.#otherDates.push(text.trim() === '' ? BLANK : (readEpoch(text) ?? readWordedDate(text)));
    }
    const date = this.#otherDates[code];
    if (date) this.#worded = date;
    return date !== undefined;
  }

  /** How many rows have no date. */
  #blanks(): number {
    let rows = 0;
    for (let row = 0; row < this.rows; row++) if (this.#shape[row] === 0) rows++;
    return rows;
  }

  /** The text of a row whose text is kept. */
  #text(row: number): string {
    return this.#otherTexts[this.#otherRows.get(row) ?? 0] ?? '';
  }

  /** The code of the cell's shape; undefined for one shape more than any file has. */
  #shapeCode(cell: DateCell): number | undefined {
    if (this.#lastShape < this.#shapes.length && isOfShape(cell, this.#shapes[this.#lastShape]!)) return this.#lastShape;
    for (let code = KEPT_TEXT.length; code < this.#shapes.length; code++) {
      if (isOfShape(cell, this.#shapes[code]!)) return (this.#lastShape = code);
    }
    if (this.#shapes.length > SHAPES_LIMIT) return undefined;
    const { order, digits } = cell;
    this.#shapes.push({ bytes: cell.shape.slice(0, cell.shapeLength), order, exact: true, digits });
    return (this.#lastShape = this.#shapes.length - 1);
  }

  /** The code of a shape seen in another part of the column. */
  #codeOf(shape: Shape): number {
    const known = this.#shapes.findIndex((one) => sameShape(one, shape));
    return known >= 0 ? known : this.#shapes.push(shape) - 1;
  }

  #grow(rows: number): void {
    this.#a = roomFor(this.#a, rows);
    this.#b = roomFor(this.#b, rows);
    this.#c = roomFor(this.#c, rows);
    this.#clock = roomFor(this.#clock, rows);
    this.#shape = roomFor(this.#shape, rows);
  }
}

/** Whether a cell says itself in which order it stands. */
const namesOrder = (order: CellOrder): boolean => order === 'ymd' || order === 'dmy' || order === 'mdy';

const ISO: DateForm = { order: 'ymd', pattern: 'YYYY-MM-DD HH:mm:ss' };

/** Whether an instant that is written in a form is read from it again. */
function spells({ pattern, era }: DateForm, seconds: number): boolean {
  const { year } = civilFromDays(Math.floor(seconds / 86_400));
  const short = (year + yearsBefore({ era })) % 100;
  return (
    (pattern.includes('YYYY') || commonYear(short, false, era) === year) && (seconds % 86_400 === 0 || pattern.includes('mm'))
  );
}

/** A date in words as a cell's fields. */
function flat({ numbers: [a, b, c], clock }: WordedDate): { a: number; b: number; c: number; clock: number; hasTime: boolean } {
  return { a, b, c, clock: clock ?? 0, hasTime: clock !== undefined };
}

/** Whether two parts of a column saw the same way of writing. */
const sameShape = (one: Shape, other: Shape): boolean =>
  one.exact && other.exact && one.digits === other.digits && String(one.bytes) === String(other.bytes);

function isOfShape(cell: DateCell, { bytes, digits }: Shape): boolean {
  if (bytes.length !== cell.shapeLength || digits !== cell.digits) return false;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] !== cell.shape[at]) return false;
  return true;
}
