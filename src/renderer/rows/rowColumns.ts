/** Which columns a table of rows shows, and how wide they are: widths come from the role, never from the values. */

import type { RowsView } from '#app/contract.ts';
import type { Role } from '#core/model.ts';

export interface ShownColumn {
  readonly role: Role;
  readonly name: string;
  /** Index into the cells of a row. */
  readonly cell: number;
  /** A track of a CSS grid. */
  readonly track: string;
  readonly mono: boolean;
}

const TRACKS: Readonly<Record<Role, string>> = {
  profile: '104px',
  start: '128px',
  duration: '76px',
  title: 'minmax(180px, 2fr)',
  device: 'minmax(140px, 1fr)',
  country: 'minmax(92px, 0.5fr)',
  attributes: 'minmax(140px, 1fr)',
  supplemental: 'minmax(120px, 0.6fr)',
  bookmark: '76px',
  latestBookmark: 'minmax(112px, 0.5fr)',
  link: 'minmax(120px, 1fr)',
  other: 'minmax(120px, 1fr)',
};
/** In the narrow pane: the start, the title and the column the finding rests on. */
const NARROW_TRACKS: Partial<Record<Role, string>> = {
  start: '124px',
  title: 'minmax(0, 1fr)',
  country: '76px',
  device: '112px',
  profile: '88px',
  duration: '68px',
};
const MONO: ReadonlySet<Role> = new Set(['start', 'duration', 'country', 'bookmark']);

/** The start leads, whatever its place in the file; `only` limits the columns to some roles. */
export function shownColumns(columns: RowsView['columns'], only: readonly Role[] | undefined): readonly ShownColumn[] {
  const shown = columns
    .map(({ name, role }, cell) => ({ name, role, cell }))
    .filter(({ role }) => only === undefined || only.includes(role))
    .map((column) => ({
      ...column,
      track: (only && NARROW_TRACKS[column.role]) ?? TRACKS[column.role],
      mono: MONO.has(column.role),
    }));
  return [...shown.filter(({ role }) => role === 'start'), ...shown.filter(({ role }) => role !== 'start')];
}
