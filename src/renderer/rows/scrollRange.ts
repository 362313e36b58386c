/**
 * Browsers stop at some height of an element (Firefox near 17.9 million px, Chromium at 33.5 million divided by the zoom).
 * A million rows are taller than that, so past a limit the scroll bar runs over a shorter range than the rows do.
 */

/** Under a quarter of Chromium's limit, so that it holds at 400 % zoom too. */
export const TALLEST = 8_000_000;

export interface ScrollRange {
  /** Height of the scrolled element in px. */
  readonly height: number;
  readonly scaled: boolean;
  /** Where among the rows a scroll position lies, in px of rows. */
  offsetAt(scrollTop: number): number;
  /** The scroll position that shows an offset among the rows. */
  scrollTopAt(offset: number): number;
}

/** `viewport` is the height in px in which rows are seen. */
export function scrollRange(rows: number, rowHeight: number, viewport: number): ScrollRange {
  const full = rows * rowHeight;
  const height = Math.min(full, TALLEST);
  const scaled = full > TALLEST;
  const factor = scaled ? (full - viewport) / (height - viewport) : 1;
  return {
    height,
    scaled,
    offsetAt: (scrollTop) => clamp(scrollTop * factor, 0, Math.max(0, full - viewport)),
    scrollTopAt: (offset) => clamp(offset, 0, Math.max(0, full - viewport)) / factor,
  };
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
