/** The rows that were read, as a history: what the dates mean, what was repaired, which rows have no date after all. */

import type { Column, History, InstantColumn } from '../history.ts';
import { say } from '../message.ts';
import type { Dialect, Issue, RowCounts, SetAside } from '../model.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Steps } from '../steps.ts';
import { rowsWithoutTime, takenApart } from './dates/dateAndTime.ts';
import type { KnownDates } from './dates/dateOrder.ts';
import type { ResolvedDates } from './dates/resolvedDates.ts';
import { withEpochs } from './dates/epochs.ts';
import { withFractions } from './dates/fractions.ts';
import { dateExamples, instantColumn, keptRows, span } from './dates/instantColumn.ts';
import { inUtc } from './formats/format.ts';
import type { RecognisedFormat } from './formats/index.ts';
import type { Sniffed } from './head.ts';
import { issue } from './issues.ts';
import { MAPPED_TABLE } from './mapping/mappedTable.ts';
import type { RowReader } from './rowReader.ts';
import { rowsMended, type RowsMended } from './bytes/textColumn.ts';

export type RecognisedTable = Sniffed & { readonly recognised: RecognisedFormat };

export interface HistoryRead {
  readonly history: History;
  readonly issues: readonly Issue[];
  readonly setAside: readonly SetAside[];
  /** The lines of all rows set aside, ascending, where more are than are listed. */
  readonly setAsideLines?: Uint32Array | undefined;
  readonly counts: RowCounts;
  readonly dateExamples: readonly { readonly text: string; readonly day: number }[];
}

/** In steps. Refuses when no row can be read; `known` is what is known of the dates. */
export function* historyOf(
  reader: RowReader,
  sniffed: RecognisedTable,
  known: KnownDates | undefined,
): Steps<Result<HistoryRead>> {
  const { read } = reader;
  const resolved = yield* withFractions(yield* withEpochs(yield* reader.dates.resolve(known)));
  yield;
  for (const row of resolved.impossible) reader.aside(reader.lines[row]!, 'no-date');
  reader.setAside.sort((x, y) => x.line - y.line);
  const kept = keptRows(reader.rows, resolved.impossible);
  const rows = kept ? kept.length : reader.rows;
  if (rows === 0) {
    return refuse('no-rows', read === 0 ? say('refusal.no-rows') : say('refusal.no-rows.unreadable', { count: read }));
  }
  const { format, roles, traits } = sniffed.recognised;
  const joined: Column[] = [];
  for (const [at, role] of roles.entries()) {
    yield;
    const name = reader.names[at]!;
    const texts = reader.texts[at];
    joined.push(texts ? { ...(yield* texts.column(name, role, kept)), ...traits?.[at] } : instantColumn(name, resolved, kept));
  }
  const { dateAt, clockAt } = reader.form;
  const columns = clockAt < 0 ? joined : takenApart(joined, dateAt, clockAt);
  const timeless = clockAt < 0 ? 0 : rowsWithoutTime(columns, dateAt, clockAt);
  const dates = columns[dateAt] as InstantColumn | undefined;
  yield;
  const blankTitle = reader.texts[roles.indexOf('title')]!.blankRows(kept);
  const { from, to } = dates ? span(dates) : { from: undefined, to: undefined };
  const { setAsideCount } = reader;
  yield;
  const history: History = {
    format: format.id,
    service: format.service,
    rows,
    columns,
    lines: kept ? Uint32Array.from(kept, (row) => reader.lines[row]!) : reader.lines,
    dialect: {
      delimiter: sniffed.delimiter,
      newline: reader.crlf ? '\r\n' : '\n',
      quoting: reader.allQuoted === reader.rows ? 'all' : 'needed',
      ...(sniffed.headless ? { headless: true } : {}),
    } satisfies Dialect,
    dates: { ...resolved.decision, from, to, utc: dates?.precision === 'second' && inUtc(format, resolved.form) },
  };
  return ok({
    history,
    issues: issuesOf(reader, sniffed, resolved, {
      mended: yield* rowsMended(reader.texts.flatMap((column) => column ?? [])),
      dates,
      mixedDates: (dates?.exceptions.size ?? 0) - resolved.fractions,
      timeless,
      blankTitle,
    }),
    setAside: reader.setAside,
    setAsideLines: reader.setAsideLines.slice().sort(),
    counts: { read, kept: rows, setAside: setAsideCount, blankTitle },
    dateExamples: dates ? dateExamples(dates) : [],
  });
}

function issuesOf(
  reader: RowReader,
  sniffed: RecognisedTable,
  resolved: ResolvedDates,
  found: { mended: RowsMended; dates: InstantColumn | undefined; mixedDates: number; timeless: number; blankTitle: number },
): Issue[] {
  const { mended, dates, mixedDates, timeless, blankTitle } = found;
  const { encoding, delimiter, recognised } = sniffed;
  const { confidence } = resolved.decision;
  const { wrapped, titleCommas, lastCommas, semicolons, emptyExtra } = reader.repairs;
  const repairs = [
    encoding.encoding === 'utf-8' ? [] : issue('utf-16'),
    mended.notUtf8 === 0 ? [] : issue('windows-1252', { count: mended.notUtf8 }),
    mended.putRight === 0 ? [] : issue('mojibake', { count: mended.putRight }),
    delimiter === ',' || recognised.format.id === MAPPED_TABLE.id
      ? []
      : issue('delimiter', { values: { delimiter: delimiter === '\t' ? 'tab' : delimiter } }),
    reader.stray === 0 ? [] : issue('stray-quotes', { count: reader.stray }),
    reader.nested === 0 ? [] : issue('nested-quotes', { count: reader.nested }),
    wrapped === 0 ? [] : issue('row-in-one-cell', { count: wrapped }),
    titleCommas === 0 ? [] : issue('commas-in-titles', { count: titleCommas }),
    lastCommas === 0 ? [] : issue('commas-in-last-cells', { count: lastCommas }),
    semicolons === 0 ? [] : issue('trailing-semicolons', { count: semicolons }),
    emptyExtra === 0 ? [] : issue('empty-extra-cells', { count: emptyExtra }),
    resolved.turned === 0 ? [] : issue('turned-dates', { count: resolved.turned }),
  ].flat();
  return [
    ...repairs,
    repairs.length > 0 ? [] : savedAgain(reader, sniffed),
    recognised.missing.length === 0 ? [] : issue('missing-columns', { values: { columns: { list: recognised.missing } } }),
    mixedDates <= 0 ? [] : issue('mixed-dates', { count: mixedDates }),
    timeless === 0 ? [] : issue('no-time', { count: timeless }),
    confidence === 'certain' || dates === undefined
      ? []
      : issue(confidence === 'likely' ? 'date-order-likely' : 'date-order-ambiguous'),
    reader.setAsideCount === 0 ? [] : issue('rows-set-aside', { count: reader.setAsideCount, row: reader.setAside[0]!.line }),
    blankTitle === 0 ? [] : issue('blank-titles', { count: blankTitle }),
  ].flat();
}

/** Signs of another program, where nothing else tells of it. */
function savedAgain(reader: RowReader, { encoding, recognised }: RecognisedTable): Issue[] {
  const { written } = recognised.format;
  if (written === undefined) return [];
  const signs = [
    encoding.mark === 0 ? [] : 'byteOrderMark',
    reader.crlf && written.newline === '\n' ? 'crlf' : [],
    written.quoting === 'all' && reader.allQuoted < reader.rows ? 'quotes' : [],
  ].flat();
  if (signs.length === 0) return [];
  const list = signs.map((sign) => ({ term: say(`import.issue.saved-again.${sign}`) }));
  return [issue('saved-again', { values: { signs: { list } } })];
}
