/** The rows themselves: only those in view are in the page, one tab stop for all of them, a million rows or none. */

import { observeElementOffset, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Role, Severity } from '#core/model.ts';
import { say } from '#core/message.ts';
import { useSpeaker } from '#renderer/say.tsx';
import { rowAfterKey } from './gridKeys.ts';
import type { Masking } from './masking.ts';
import { around, isJump, type Span } from './needed.ts';
import { GridRow } from './GridRow.tsx';
import type { ShownColumn } from './rowColumns.ts';
import type { Row, RowPages, RowsState } from './rowPages.ts';
import { scrollRange } from './scrollRange.ts';

/** `--h-row-dense` */
const ROW = 26;
const HEADER = 30;
/** Rows above and below the window that are kept ready. */
const OVERSCAN = 8;
/** The place of a row is said from the last multiple of so many rows: no place is too far for a browser, and few change at once. */
const BASE = 1024;
/** Pages that are only passed by in fast scrolling are not fetched. */
const SETTLE_MS = 40;

interface Props {
  readonly label: string;
  readonly pages: RowPages;
  readonly state: RowsState;
  readonly total: number;
  readonly columns: readonly ShownColumn[];
  readonly masking: Masking;
  /** The column a finding rests on, and how severe the guess is. */
  readonly mark?: { readonly role: Role; readonly severity: Severity } | undefined;
  /** A row was clicked, or Enter pressed on it. */
  readonly onPick?: ((row: Row) => void) | undefined;
  /** Rows that no longer count among those that are marked, by their index in the file. */
  readonly out?: ReadonlySet<number> | undefined;
}

export function RowGrid({ label, pages, state, total, columns, masking, mark, onPick, out }: Props) {
  const speaker = useSpeaker();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState(400);
  const [scrollTop, setScrollTop] = useState(0);
  const [active, setActive] = useState(0);
  const [picked, setPicked] = useState<number>();
  const range = scrollRange(total, ROW, viewport);

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    observeElementOffset: (instance, report) =>
      observeElementOffset(instance, (top, moving) => report(range.offsetAt(top), moving)),
    // Scrolling is done below, in the scaled range.
    scrollToFn: () => {},
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  const seen = useRef<Span>({ first: 0, last: 0 });
  useEffect(() => {
    const [from, view] = [seen.current, { first, last }];
    seen.current = view;
    const ask = (): void => {
      const { first: begin, last: end } = around(view, total);
      pages.need(begin, end);
    };
    if (!isJump(from, view)) return ask();
    const timer = setTimeout(ask, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [pages, first, last, total]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setViewport(Math.max(ROW, element.clientHeight - HEADER)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // A row that is still being fetched is shown as soon as it is there, unless another is picked first.
  useEffect(() => {
    if (picked === undefined) return;
    const row = state.row(picked);
    if (!row) return pages.need(picked, picked);
    setPicked(undefined);
    onPick?.(row);
  }, [picked, pages, state, onPick]);

  // Another question begins at its first row.
  useEffect(() => {
    setActive(0);
    setPicked(undefined);
    scroller.current?.scrollTo({ top: 0 });
  }, [pages]);

  function reveal(row: number): void {
    const element = scroller.current;
    if (!element) return;
    const offset = range.offsetAt(element.scrollTop);
    const above = row * ROW < offset;
    const below = (row + 1) * ROW > offset + viewport;
    if (above) element.scrollTop = range.scrollTopAt(row * ROW);
    else if (below) element.scrollTop = range.scrollTopAt((row + 1) * ROW - viewport);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') return setPicked(active);
    const target = rowAfterKey(event.key, { active, rows: total, perPage: Math.floor(viewport / ROW) });
    if (target === undefined) return;
    event.preventDefault();
    setActive(target);
    reveal(target);
  }

  function pick(index: number): void {
    setActive(index);
    setPicked(index);
  }

  const tracks = columns.map(({ track }) => track).join(' ');
  // In the scaled range a row lies as far from the top of the window as its place among the rows says.
  const shift = range.scaled ? scrollTop - range.offsetAt(scrollTop) : 0;
  const inView = active >= first && active <= last;
  const base = Math.floor(first / BASE) * BASE;

  return (
    <div
      ref={scroller}
      className="rowgrid"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-description={speaker.text(say(onPick ? 'rows.keys.pick' : 'rows.keys'))}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={inView ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
      onScroll={(event) => range.scaled && setScrollTop(event.currentTarget.scrollTop)}
    >
      <div role="rowgroup" className="rowgrid-head">
        <div role="row" aria-rowindex={1} className="rowgrid-row" style={{ gridTemplateColumns: tracks }}>
          {columns.map((column, at) => (
            <span key={column.cell} role="columnheader" aria-colindex={at + 1}>
              {headingOf(column)}
            </span>
          ))}
        </div>
      </div>
      <div className="rowgrid-space" style={{ height: range.height }}>
        <div
          role="rowgroup"
          className="rowgrid-body"
          style={{ transform: `translateY(${base * ROW + shift}px)` }}
          onClick={(event) => {
            const row = (event.target as Element).closest('[role=row]');
            if (row) pick(Number(row.ariaRowIndex) - 2);
          }}
        >
          {items.map(({ key, index }) => (
            <GridRow
              key={key}
              id={`${id}-${index}`}
              at={index}
              top={(index - base) * ROW}
              tracks={tracks}
              active={index === active}
              row={state.row(index)}
              out={out}
              columns={columns}
              masking={masking}
              mark={mark}
            />
          ))}
        </div>
      </div>
    </div>
  );

  function headingOf(column: ShownColumn): string {
    if (column.role !== 'start') return column.name;
    const sample = state.row(first)?.local;
    return speaker.text(say(sample === undefined || sample.length > 10 ? 'rows.column.local' : 'rows.column.day'));
  }
}
