/** Keys of the table: one tab stop, the arrows move inside it. */

export interface GridPosition {
  readonly active: number;
  readonly rows: number;
  /** Whole rows that fit in the window. */
  readonly perPage: number;
}

/** The row a key leads to; undefined for a key that does not move. */
export function rowAfterKey(key: string, { active, rows, perPage }: GridPosition): number | undefined {
  const target = targetOf(key, active, Math.max(1, perPage - 1), rows);
  return target === undefined ? undefined : Math.max(0, Math.min(rows - 1, target));
}

function targetOf(key: string, active: number, page: number, rows: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + page;
    case 'PageUp':
      return active - page;
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return undefined;
  }
}
