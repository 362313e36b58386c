/** Reads a small table of the report row by row: only the columns that say something become strings, each text once. */

import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import type { Task } from '../../task.ts';
import { asUtf8 } from '../bytes/encoding.ts';
import type { Sniffed } from '../head.ts';
import { Scanner, unquoted } from '../bytes/scan.ts';
import type { ReportTable, TableRead } from './table.ts';

/**
 * Rows of all tables together that are looked into. Ten years of clicks and play events of a large household stay below
 * it; it keeps a report built to exhaust from filling the memory. A table that does not fit is counted and no more.
 */
export const ROWS_LIMIT = 400_000;

/** The same for the characters of their distinct texts. */
export const TEXT_LIMIT = 32 * 1024 ** 2;

/** Cells of columns that are only searched for identifiers, in all tables together: the first rows of a long table speak for the rest. */
export const SEARCH_LIMIT = 200_000;

/** Longer cells are cut: the longest identifier known, a device serial, has 138 characters. */
const CELL_LIMIT = 512;

/** Bytes worked on between two pauses. */
const STEP = 256 * 1024;

/** What all tables of a report may still take. */
export interface Allowance {
  rows: number;
  text: number;
  searched: number;
}

export const fullAllowance = (): Allowance => ({ rows: ROWS_LIMIT, text: TEXT_LIMIT, searched: SEARCH_LIMIT });

export interface ReadTable<Row> {
  /** Rows of the file, read or not. */
  readonly count: number;
  /** Undefined when the table did not fit the allowance. */
  readonly read: TableRead<Row> | undefined;
}

/** Reads a table whose header is known. Rows that do not fit the header are counted only. Gives up when the task is cancelled. */
export async function readTable<Row>(
  chunks: AsyncIterable<Uint8Array>,
  file: { readonly sniffed: Sniffed; readonly table: ReportTable<string, Row>; readonly name: string },
  allowance: Allowance,
  task: Task,
): Promise<ReadTable<Row>> {
  const { sniffed, table, name } = file;
  const { header } = sniffed;
  const scanner = new Scanner(sniffed.delimiter);
  const reading = table.begin(header, name);
  const texts = new Texts(allowance);
  let before = sniffed.separatorLine ? 2 : 1;
  let count = 0;
  let fits = true;

  const scan = (): void => {
    for (let found = scanner.next(); found !== 'wait'; found = scanner.next()) {
      if (found === 'row' && scanner.cells === 1 && scanner.quoted === 0 && scanner.starts[0] === scanner.ends[0]) continue;
      if (before > 0) {
        before--;
        continue;
      }
      count++;
      if (!fits || found === 'fault' || scanner.cells !== header.length) continue;
      if (--allowance.rows < 0 || allowance.text < 0) fits = false;
      else {
        reading.take(reading.wanted.map((at) => texts.of(scanner, at)));
        if ((allowance.searched -= reading.searched.length) >= 0)
          reading.search(reading.searched.map((at) => texts.once(scanner, at)));
      }
    }
  };
  for await (const chunk of asUtf8(chunks, sniffed.encoding)) {
    for (let at = 0; at < chunk.length; at += STEP) {
      scanner.feed(chunk.subarray(at, at + STEP));
      scan();
      await task.pause();
      if (task.cancelled) return { count, read: undefined };
    }
  }
  scanner.end();
  scan();
  return { count, read: fits ? reading.end() : undefined };
}

/** What a table that was read holds; in general words where nothing was counted. */
export function holdsMessage(table: ReportTable, read: TableRead<unknown> | undefined): Message {
  const parts = read?.parts ?? [];
  return parts.length === 0 ? table.about : say('import.holds.counted', { parts: { list: parts.map((term) => ({ term })) } });
}

/** The texts of cells: trimmed, composed (NFC), and the same text kept once. */
class Texts {
  readonly #allowance: Allowance;
  readonly #known = new Map<string, string>();
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
  readonly #western = new TextDecoder('windows-1252');
  #scratch = new Uint8Array(CELL_LIMIT);

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
  }

  of(scanner: Scanner, column: number): string {
    const text = this.once(scanner, column);
    if (text === '') return text;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, text);
    this.#allowance.text -= text.length;
    return text;
  }

  /** The same for a cell that is looked at and let go. */
  once(scanner: Scanner, column: number): string {
    const start = scanner.starts[column] ?? 0;
    let end = scanner.ends[column] ?? 0;
    if (end === start) return '';
    let bytes = scanner.bytes.subarray(start, end);
    if (scanner.inner[column] === 1) {
      if (this.#scratch.length < end - start) this.#scratch = new Uint8Array(end - start);
      end = unquoted(scanner.bytes, start, end, this.#scratch);
      bytes = this.#scratch.subarray(0, end);
    }
    return this.#decoded(bytes).slice(0, CELL_LIMIT).trim().normalize('NFC');
  }

  #decoded(bytes: Uint8Array): string {
    try {
      return this.#utf8.decode(bytes);
    } catch {
      return this.#western.decode(bytes);
    }
  }
}
