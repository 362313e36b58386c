/** The cells of one row: always text, never markup; a bar where the value is not to be read. */

import { say } from '#core/message.ts';
import type { Role, Severity } from '#core/model.ts';
import { Bar } from '#renderer/components/Bar.tsx';
import { useSpeaker } from '#renderer/say.tsx';
import { maskOf, type Masking } from './masking.ts';
import type { ShownColumn } from './rowColumns.ts';
import type { Row } from './rowPages.ts';

interface Props {
  /** Undefined while it is being fetched. */
  readonly row: Row | undefined;
  readonly at: number;
  readonly columns: readonly ShownColumn[];
  readonly masking: Masking;
  readonly mark?: { readonly role: Role; readonly severity: Severity } | undefined;
}

export function RowCells({ row, at, columns, masking, mark }: Props) {
  const speaker = useSpeaker();
  if (!row) {
    return (
      <span role="gridcell" className="rowgrid-waiting" style={{ gridColumn: '1 / -1' }}>
        <span className="sr">{speaker.text(say('rows.rowLoading'))}</span>
      </span>
    );
  }
  const profileOfRow = masking.profileCell === undefined ? undefined : row.cells[masking.profileCell];
  return columns.map((column, index) => {
    const mask = maskOf(column.role, profileOfRow, masking);
    const marked = mark?.role === column.role;
    return (
      <span
        key={column.cell}
        role="gridcell"
        aria-colindex={index + 1}
        className={column.mono ? 'mono' : undefined}
        data-mark={marked ? mark.severity : undefined}
      >
        {mask ? (
          <Bar row={at + index} label={speaker.text(say(mask === 'other' ? 'rows.otherProfile' : 'rows.hidden'))} />
        ) : (
          <bdi>{column.role === 'start' && row.local !== '' ? row.local : row.cells[column.cell]}</bdi>
        )}
      </span>
    );
  });
}
