/** One row of the table at its place. Scrolling makes no row anew that stays in view. */

import { memo } from 'react';
import type { Role, Severity } from '#core/model.ts';
import type { Masking } from './masking.ts';
import { RowCells } from './RowCells.tsx';
import type { ShownColumn } from './rowColumns.ts';
import type { Row } from './rowPages.ts';

interface Props {
  readonly id: string;
  /** Its place among the rows of the question. */
  readonly at: number;
  /** In px, from where the body of the table lies. */
  readonly top: number;
  readonly tracks: string;
  /** It is the one under the keys. */
  readonly active: boolean;
  /** Undefined while it is being fetched. */
  readonly row: Row | undefined;
  /** Rows that no longer count among those that are marked, by their index in the file. */
  readonly out: ReadonlySet<number> | undefined;
  readonly columns: readonly ShownColumn[];
  readonly masking: Masking;
  readonly mark: { readonly role: Role; readonly severity: Severity } | undefined;
}

export const GridRow = memo(function GridRow({ id, at, top, tracks, active, row, out, columns, masking, mark }: Props) {
  const isOut = row !== undefined && out?.has(row.row) === true;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={at + 2}
      aria-selected={active}
      className={isOut ? 'rowgrid-row out' : 'rowgrid-row'}
      style={{ gridTemplateColumns: tracks, top }}
    >
      <RowCells row={row} at={at} columns={columns} masking={masking} mark={mark} />
    </div>
  );
});
