/** Reads the entries of a JSON export, or of the page a service makes of it, into the same columns as a table. */

import type { Column, History, InstantColumn } from '../../history.ts';
import { say } from '../../message.ts';
import type { Issue, SetAside } from '../../model.ts';
import { ok, refuse, type Result } from '../../result.ts';
import { finishedUnder, type Steps } from '../../steps.ts';
import type { Task } from '../../task.ts';
import { asUtf8, type Encoding } from '../bytes/encoding.ts';
import { rowsMended, type RowsMended } from '../bytes/textColumn.ts';
import { formatColumnOf, recogniseFormat } from '../formats/index.ts';
import { inUtc, type Format } from '../formats/format.ts';
import { knownDates } from '../dates/dateOrder.ts';
import { withEpochs } from '../dates/epochs.ts';
import { withFractions } from '../dates/fractions.ts';
import { dateExamples, instantColumn, keptRows, span } from '../dates/instantColumn.ts';
import type { ResolvedDates } from '../dates/resolvedDates.ts';
import { issue } from '../issues.ts';
import type { HistoryRead } from '../historyOf.ts';
import { ROWS_LIMIT, type ReadOptions } from '../readHistory.ts';
import { SET_ASIDE_LISTED } from '../rowReader.ts';
import { roomFor } from '../bytes/typedArrays.ts';
import { EntryColumns } from './entryColumns.ts';
import { EntryReader, type EntrySink } from './entryReader.ts';
import { PathTree } from './entryPaths.ts';
import { TakeoutPage } from './takeoutPage.ts';

/** One file of an export that comes in several. */
export interface Part {
  readonly encoding: { readonly encoding: Encoding; readonly mark: number };
  readonly kind: 'json' | 'page';
  stream(): AsyncIterable<Uint8Array>;
}

export interface EntriesRead extends HistoryRead {
  /** Entries of each part. */
  readonly partRows: readonly number[];
}

/** Bytes worked on between two pauses: some 5 ms of work. */
const STEP = 256 * 1024;

/** Reads all parts, one behind the other, as one history. Refuses only when cancelled or when no entry can be read. */
export async function readEntries(
  parts: readonly Part[],
  format: Format,
  options: ReadOptions & { readonly size: number | undefined },
  task: Task,
): Promise<Result<EntriesRead>> {
  const reading = new Reading(format, options);
  let bytes = 0;
  for (const part of parts) {
    const reader = reading.part(part.kind);
    for await (const chunk of asUtf8(part.stream(), part.encoding)) {
      for (let at = 0; at < chunk.length; at += STEP) {
        const step = chunk.subarray(at, at + STEP);
        reader.feed(step);
        bytes += step.length;
        task.report({ stage: 'reading', done: reading.rows, bytes, bytesTotal: options.size });
        await task.pause();
        if (task.cancelled) return refuse('cancelled', say('refusal.cancelled'));
        if (reading.rows > ROWS_LIMIT) return refuse('too-large', say('refusal.too-large.rows', { limit: ROWS_LIMIT }));
      }
    }
    reader.finish();
    reading.endPart(reader);
  }
  return (await finishedUnder(task, reading.finish(options))) ?? refuse('cancelled', say('refusal.cancelled'));
}

interface Feeding {
  feed(bytes: Uint8Array): void;
  finish(): void;
  readonly leftOut: number;
  readonly rowsAt: readonly string[];
}

class Reading implements EntrySink {
  readonly #format: Format;
  readonly #tree = new PathTree();
  readonly #columns: EntryColumns;
  #lines = new Uint32Array(1024);
  readonly #setAside: SetAside[] = [];
  #setAsideCount = 0;
  #setAsideLines = new Uint32Array(16);
  readonly #partRows: number[] = [];
  #readBefore = 0;
  #leftOut = 0;
  #rowsAt: readonly string[] | undefined;
  #pages = 0;

  constructor(format: Format, { dates }: ReadOptions) {
    this.#format = format;
    this.#columns = new EntryColumns(dates === 'text' ? undefined : (name) => formatColumnOf(format, name)?.role === 'start');
  }

  get rows(): number {
    return this.#columns.rows;
  }

  part(kind: Part['kind']): Feeding {
    if (kind === 'json') return new EntryReader(this, this.#tree);
    this.#pages++;
    return new TakeoutPage(this, this.#tree);
  }

  endPart({ leftOut, rowsAt }: Feeding): void {
    this.#leftOut += leftOut;
    this.#rowsAt ??= rowsAt;
    const read = this.rows + this.#setAsideCount;
    this.#partRows.push(read - this.#readBefore);
    this.#readBefore = read;
  }

  begin(): void {
    this.#columns.begin();
  }

  value(...value: Parameters<EntrySink['value']>): void {
    this.#columns.value(...value);
  }

  end(line: number, fits: boolean): void {
    const row = this.rows;
    if (!fits) this.#aside(line, 'other-shape');
    else if (!this.#columns.add()) this.#aside(line, 'no-date');
    else {
      this.#lines = roomFor(this.#lines, row + 1);
      this.#lines[row] = line;
    }
  }

  fault(line: number, reason: 'other-shape' | 'broken-off'): void {
    this.#aside(line, reason);
  }

  #aside(line: number, reason: SetAside['reason']): void {
    this.#setAsideLines = roomFor(this.#setAsideLines, this.#setAsideCount + 1);
    this.#setAsideLines[this.#setAsideCount++] = line;
    if (this.#setAside.length < SET_ASIDE_LISTED) this.#setAside.push({ line, reason });
  }

  /** In steps. */
  *finish({ dates: asked }: ReadOptions): Steps<Result<EntriesRead>> {
    const columns = this.#columns;
    const read = this.rows + this.#setAsideCount;
    const resolved = yield* withFractions(yield* withEpochs(yield* columns.dates.resolve(knownDates(asked))));
    yield;
    // Without a column of dates there is none to be impossible.
    const impossible = columns.date === undefined ? [] : resolved.impossible;
    for (const row of impossible) this.#aside(this.#lines[row]!, 'no-date');
    const kept = keptRows(this.rows, impossible);
    const rows = kept ? kept.length : this.rows;
    if (rows === 0) {
      return refuse('no-rows', read === 0 ? say('refusal.no-rows') : say('refusal.no-rows.unreadable', { count: read }));
    }
    const paths = this.#tree.columns().filter((path) => path === columns.date || columns.texts(path) !== undefined);
    const recognised = recogniseFormat(
      paths.map(({ name }) => name),
      this.#pages > 0 ? 'page' : 'json',
      [this.#format],
    );
    const made: Column[] = [];
    for (const [at, path] of paths.entries()) {
      yield;
      const role = recognised?.roles[at] ?? 'other';
      const text = columns.texts(path);
      made.push(
        text
          ? { ...(yield* text.column(path.name, role, kept)), ...recognised?.traits?.[at] }
          : instantColumn(path.name, resolved, kept),
      );
    }
    yield;
    const dates = made.find((column): column is InstantColumn => column.kind === 'instant');
    const titles = paths.flatMap((path, at) => (recognised?.roles[at] === 'title' ? (columns.texts(path) ?? []) : []));
    const blankTitle = titles.length === 1 ? titles[0]!.blankRows(kept) : 0;
    const { from, to } = dates ? span(dates) : { from: undefined, to: undefined };
    const history: History = {
      format: this.#format.id,
      service: this.#format.service,
      rows,
      columns: made,
      lines: kept ? Uint32Array.from(kept, (row) => this.#lines[row]!) : this.#lines.subarray(0, rows),
      dialect: { delimiter: ',', newline: '\n', quoting: 'needed' },
      json: { rowsAt: this.#rowsAt ?? [], columns: paths.map((path) => columns.shape(path)) },
      dates: { ...resolved.decision, from, to, utc: dates?.precision === 'second' && inUtc(this.#format, dates.form) },
    };
    const mended = yield* rowsMended(paths.flatMap((path) => columns.texts(path) ?? []));
    return ok({
      history,
      issues: this.#issues(resolved, dates, mended, blankTitle),
      setAsideLines: this.#setAsideLines.slice(0, this.#setAsideCount).sort(),
      setAside: this.#setAside.toSorted((x, y) => x.line - y.line),
      counts: { read, kept: rows, setAside: this.#setAsideCount, blankTitle },
      dateExamples: dates ? dateExamples(dates) : [],
      partRows: this.#partRows,
    });
  }

  #issues(
    { decision, fractions }: ResolvedDates & { readonly fractions: number },
    dates: InstantColumn | undefined,
    { notUtf8, putRight }: RowsMended,
    blankTitle: number,
  ): Issue[] {
    const mixed = (dates?.exceptions.size ?? 0) - fractions;
    return [
      this.#partRows.length === 1 ? [] : issue('several-parts', { count: this.#partRows.length }),
      this.#pages === 0 ? [] : [issue('page-as-json'), issue('clock-of-page')],
      notUtf8 === 0 ? [] : issue('windows-1252', { count: notUtf8 }),
      putRight === 0 ? [] : issue('mojibake', { count: putRight }),
      mixed <= 0 ? [] : issue('mixed-dates', { count: mixed }),
      decision.confidence === 'certain' || !dates
        ? []
        : issue(decision.confidence === 'likely' ? 'date-order-likely' : 'date-order-ambiguous'),
      this.#leftOut === 0 ? [] : issue('values-left-out', { count: this.#leftOut }),
      this.#setAsideCount === 0
        ? []
        : issue('rows-set-aside', {
            count: this.#setAsideCount,
            row: Math.min(...this.#setAside.slice(0, 1000).map(({ line }) => line)),
          }),
      blankTitle === 0 ? [] : issue('blank-titles', { count: blankTitle }),
    ].flat();
  }
}
