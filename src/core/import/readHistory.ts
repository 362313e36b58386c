/** Reads the rows of a recognised table into columns. A row that cannot be read is set aside with its line, never lost. */

import { refuse, type Result } from '../result.ts';
import { say } from '../message.ts';
import { finishedUnder } from '../steps.ts';
import type { Task } from '../task.ts';
import { asUtf8 } from './bytes/encoding.ts';
import { knownDates, type KnownDates } from './dates/dateOrder.ts';
import { Halves, NOTHING, type PartDone, type TableBytes } from './halves.ts';
import { lentPieces } from './lending.ts';
import { historyOf, type HistoryRead, type RecognisedTable } from './historyOf.ts';
import type { Mapping } from './mapping/mapping.ts';
import { RowReader, type TableForm } from './rowReader.ts';

/** The most rows, kept or set aside, of a file that is opened: maps of the language hold 2^24 entries, and some are keyed by row or by title. */
export const ROWS_LIMIT = 16_000_000;

/** Bytes worked on between two pauses: some 5 ms of work. */
export const READ_STEP = 512 * 1024;

export interface ReadOptions {
  /**
   * What is known of the dates. `text`: cells of the date column are kept as they are, for copies whose dates are blank or
   * labels such as `2019-Q3`.
   */
  readonly dates?: KnownDates | 'text' | undefined;
  /** Given the bytes of the table as UTF-8, part by part, just before they are read. */
  readonly alongside?: ((bytes: Uint8Array) => void) | undefined;
  /** Which column is what, for a table no format knows. */
  readonly mapping?: Mapping | undefined;
}

/** Reads a whole table. Refuses only when cancelled, when no row can be read, and when there are too many. */
export async function readHistory(
  table: TableBytes,
  sniffed: RecognisedTable,
  options: ReadOptions,
  task: Task,
): Promise<Result<HistoryRead>> {
  const form = formOf(sniffed, options);
  const reader = new RowReader(form, table.size);
  const inParts = options.alongside === undefined && sniffed.encoding.encoding === 'utf-8';
  const halves = inParts ? await Halves.of(table, sniffed.encoding.mark, form, task.hands) : undefined;
  try {
    const stopped = halves
      ? await readHalves(reader, halves, options, task)
      : await readOn(reader, asUtf8(piecesOf(table), sniffed.encoding), table.size, options, task);
    if (stopped) return stopped;
  } finally {
    halves?.dismiss();
  }
  reader.end();
  return (await finishedUnder(task, historyOf(reader, sniffed, knownDates(options.dates)))) ?? cancelled();
}

/** Feeds the reader; a refusal where it must not go on. `elsewhere`: how far another thread is with the same table. */
async function readOn(
  reader: RowReader,
  chunks: AsyncIterable<Uint8Array>,
  size: number | undefined,
  { alongside }: ReadOptions,
  task: Task,
  elsewhere: () => PartDone = () => NOTHING,
): Promise<Failed | undefined> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += READ_STEP) {
      const part = chunk.subarray(at, at + READ_STEP);
      alongside?.(part);
      await finishedUnder(task, reader.expect(part.length));
      reader.feed(part);
      const { rows, bytes } = elsewhere();
      task.report({ stage: 'reading', done: reader.rows + rows, bytes: reader.fed + bytes, bytesTotal: size });
      await task.pause();
      if (task.cancelled) return cancelled();
      if (reader.read + rows > ROWS_LIMIT) return refuse('too-large', say('refusal.too-large.rows', { limit: ROWS_LIMIT }));
    }
  }
  return undefined;
}

/** Reads the first half while another thread reads the second, and goes on alone where that cannot be joined to it. */
async function readHalves(reader: RowReader, halves: Halves, options: ReadOptions, task: Task): Promise<Failed | undefined> {
  const stopped = await readOn(reader, halves.first(), halves.size, options, task, () => halves.elsewhere);
  if (stopped) return stopped;
  const second = reader.atRow ? await halves.second(task) : undefined;
  if (task.cancelled) return cancelled();
  if (second === undefined || !reader.canAppend(second)) return readOn(reader, halves.rest(), halves.size, options, task);
  await finishedUnder(task, reader.append(second));
  return task.cancelled ? cancelled() : undefined;
}

const piecesOf = ({ stream, size, read }: TableBytes): AsyncIterable<Uint8Array> =>
  read === undefined || size === undefined ? stream() : lentPieces(read, 0, size);

type Failed = Result<never>;

const cancelled = (): Failed => refuse('cancelled', say('refusal.cancelled'));

function formOf({ delimiter, header, recognised, separatorLine, headless }: RecognisedTable, { dates }: ReadOptions): TableForm {
  const startAt = (clock: boolean): number =>
    dates === 'text'
      ? -1
      : recognised.roles.findIndex((role, at) => role === 'start' && (recognised.traits?.[at]?.part === 'clock') === clock);
  return {
    delimiter,
    header,
    roles: recognised.roles,
    dateAt: startAt(false),
    clockAt: startAt(true),
    nestedQuotes: recognised.format.nestedQuotes ?? false,
    headLines: Number(separatorLine) + Number(!headless),
  };
}
