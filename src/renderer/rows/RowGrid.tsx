/** The rows themselves: only those in view are in the page, one tab stop for all of them, a million rows or none. */

import { observeElementOffset, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Role, Severity } from '#core/model.ts';
import { say } from '#core/message.ts';
import { useSpeaker } from '#renderer/say.tsx';
import { rowAfterKey } from './gridKeys.ts';
import type { Masking } from './masking.ts';
import { RowCells } from './RowCells.tsx';
import type { ShownColumn } from './rowColumns.ts';
import type { Row, RowPages, RowsState } from './rowPages.ts';
import { scrollRange } from './scrollRange.ts';

/** `--h-row-dense` */
const ROW = 26;
const HEADER = 30;
/** Rows above and below the window that are kept ready. */
const OVERSCAN = 8;
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
  /** Rows that are struck out, by their index in the file. */
  readonly out?: ReadonlySet<number> | undefined;
}

export function RowGrid({ label, pages, state, total, columns, masking, mark, onPick, out }: Props) {
  const speaker = useSpeaker();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState(400);
  const [scrollTop, setScrollTop] = useState(0);
  const [active, setActive] = useState(0);
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

  useEffect(() => {
    const timer = setTimeout(() => pages.need(first, last), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [pages, first, last]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setViewport(Math.max(ROW, element.clientHeight - HEADER)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // Another question begins at its first row.
  useEffect(() => {
    setActive(0);
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
    if (event.key === 'Enter') return pick(active);
    const target = rowAfterKey(event.key, { active, rows: total, perPage: Math.floor(viewport / ROW) });
    if (target === undefined) return;
    event.preventDefault();
    setActive(target);
    reveal(target);
  }

  function pick(index: number): void {
    const row = state.row(index);
    if (row) onPick?.(row);
  }

  const tracks = columns.map(({ track }) => track).join(' ');
  // In the scaled range a row lies as far from the top of the window as its place among the rows says.
  const shift = range.scaled ? scrollTop - range.offsetAt(scrollTop) : 0;
  const inView = active >= first && active <= last;

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
      <div role="rowgroup" className="rowgrid-body" style={{ height: range.height }}>
        {items.map((item) => (
          <div
            key={item.key}
            id={`${id}-${item.index}`}
            role="row"
            aria-rowindex={item.index + 2}
            aria-selected={item.index === active}
            className={isOut(item.index) ? 'rowgrid-row out' : 'rowgrid-row'}
            style={{ gridTemplateColumns: tracks, transform: `translateY(${item.start + shift}px)` }}
            onClick={() => {
              setActive(item.index);
              pick(item.index);
            }}
          >
            <RowCells row={state.row(item.index)} at={item.index} columns={columns} masking={masking} mark={mark} />
          </div>
        ))}
      </div>
    </div>
  );

  function isOut(index: number): boolean {
    const row = out && state.row(index)?.row;
    return row !== undefined && out?.has(row) === true;
  }

  function headingOf(column: ShownColumn): string {
    if (column.role !== 'start') return column.name;
    const sample = state.row(first)?.local;
    return speaker.text(say(sample === undefined || sample.length > 10 ? 'rows.column.local' : 'rows.column.day'));
  }
}
