/** Keys inside a chart: one tab stop, arrows from mark to mark, Enter opens a mark, Escape leaves it. The mark's own text is read politely. */

import { useState, type KeyboardEvent } from 'react';

export interface Marks {
  /** Index of the mark under the keys or the pointer; undefined for none. */
  readonly active: number | undefined;
  readonly point: (mark: number | undefined) => void;
  /** For the element that takes the focus. */
  readonly keys: {
    readonly tabIndex: 0;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onBlur: () => void;
    readonly onClick: () => void;
  };
}

/** Opens what stands behind a mark. */
export type OpenMark = (mark: number) => void;

/** Where an arrow leads from a mark, in a grid of `columns`; the same mark at an edge, undefined for other keys. */
export function stepFrom(key: string, mark: number, count: number, columns: number): number | undefined {
  const last = count - 1;
  const to = {
    ArrowRight: mark + 1,
    ArrowLeft: mark - 1,
    ArrowDown: mark + columns,
    ArrowUp: mark - columns,
    Home: 0,
    End: last,
  }[key];
  if (to === undefined) return undefined;
  return to < 0 || to > last ? mark : to;
}

/** In a calendar the days of a week stand under each other. */
const TURNED: Readonly<Record<string, string>> = {
  ArrowDown: 'ArrowRight',
  ArrowUp: 'ArrowLeft',
  ArrowRight: 'ArrowDown',
  ArrowLeft: 'ArrowUp',
};

interface MarksOptions {
  /** Enter or a click opens the mark in hand. */
  readonly onOpen?: OpenMark | undefined;
  /** Marks follow each other downwards first. */
  readonly turned?: boolean | undefined;
}

/** `columns` is 1 for a list of rows and `count` for marks along time. */
export function useMarks(count: number, columns: number, { onOpen, turned }: MarksOptions = {}): Marks {
  const [pointed, point] = useState<number>();
  // Other days may have fewer marks.
  const active = pointed !== undefined && pointed < count ? pointed : undefined;
  const open = (): void => {
    if (active !== undefined) onOpen?.(active);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return point(undefined);
    if (event.key === 'Enter' && active !== undefined && onOpen) {
      event.preventDefault();
      event.stopPropagation();
      return open();
    }
    const sideways = columns === 1 ? { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' }[event.key] : undefined;
    const along = columns >= count ? { ArrowDown: 'ArrowRight', ArrowUp: 'ArrowLeft' }[event.key] : undefined;
    const key = sideways ?? along ?? (turned ? TURNED[event.key] : undefined) ?? event.key;
    const next = active === undefined && key.startsWith('Arrow') ? 0 : stepFrom(key, active ?? 0, count, columns);
    if (next === undefined || count === 0) return;
    event.preventDefault();
    point(next);
  };
  return { active, point, keys: { tabIndex: 0, onKeyDown, onBlur: () => point(undefined), onClick: open } };
}
