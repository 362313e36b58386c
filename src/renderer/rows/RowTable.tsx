/** The rows of the file, or those behind a finding, with a search. */

import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState, type ReactNode } from 'react';
import { say } from '#core/message.ts';
import type { Role, Severity } from '#core/model.ts';
import type { Mark } from '#core/pictures/rowsBehind.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { Say, useText } from '#renderer/say.tsx';
import { useSession } from '#renderer/session.ts';
import type { Masking } from './masking.ts';
import { shownColumns } from './rowColumns.ts';
import { RowGrid } from './RowGrid.tsx';
import { RowSearch } from './RowSearch.tsx';
import type { Row, RowsState } from './rowPages.ts';
import { useRowPages } from './useRowPages.ts';
import './rows.css';

interface Props {
  /** The id of a fact or guess: only its evidence. */
  readonly finding?: string | undefined;
  /** A mark of a picture: only the rows behind it. */
  readonly behind?: Mark | undefined;
  /** Only columns of these roles; all of them when undefined. */
  readonly roles?: readonly Role[] | undefined;
  /** The column a guess rests on. */
  readonly mark?: { readonly role: Role; readonly severity: Severity } | undefined;
  /** A row was clicked, or Enter pressed on it. */
  readonly onPick?: ((row: Row) => void) | undefined;
  /** Rows that no longer count among those that are marked, by their index in the file. */
  readonly out?: ReadonlySet<number> | undefined;
  /** Beside the search, while it finds rows: what can be done with them. */
  readonly Found?: ((props: { readonly search: string }) => ReactNode) | undefined;
}

const SEARCH_MS = 180;

export function RowTable({ finding, behind, roles, mark, onPick, out, Found }: Props) {
  const text = useText();
  const summary = useSession((state) => state.summary);
  const hideValues = useSession((state) => state.hideValues);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), SEARCH_MS);
  const { pages, state } = useRowPages(search, finding, behind);

  const columns = useMemo(() => shownColumns(state.columns, roles), [state.columns, roles]);
  const masking = useMemo((): Masking => {
    const own = summary?.settings.profile;
    const profileCell = state.columns.findIndex(({ role }) => role === 'profile');
    return {
      hideValues,
      several: (summary?.profiles.length ?? 0) > 1,
      mine: own === undefined ? undefined : summary?.profiles[own]?.name,
      profileCell: profileCell < 0 ? undefined : profileCell,
    };
  }, [summary, hideValues, state.columns]);

  return (
    <div className="rowtable">
      <div className="rowtable-tools">
        <RowSearch value={typed} onChange={setTyped} />
        {Found && search !== '' && (state.total ?? 0) > 0 && <Found search={search} />}
        <span className="rowtable-count small dim" role="status">
          {state.total !== undefined && <Say message={say('rows.count', { count: state.total })} />}
        </span>
      </div>
      <Body state={state} search={search}>
        <RowGrid
          label={text(say('rows.label'))}
          pages={pages}
          state={state}
          total={state.total ?? 0}
          columns={columns}
          masking={masking}
          mark={mark}
          onPick={onPick}
          out={out}
        />
      </Body>
    </div>
  );
}

/** What stands where the rows go: the rows, or why there are none. */
function Body({ state, search, children }: { state: RowsState; search: string; children: ReactNode }) {
  if (state.failure) {
    return (
      <p className="rowtable-empty" role="alert">
        <Say message={state.failure.message} />
      </p>
    );
  }
  if (state.total === 0) {
    const key = search === '' ? 'rows.none' : 'rows.noHits';
    return <EmptyState title={say(key)} detail={say(`${key}.why`)} />;
  }
  if (state.total === undefined) {
    return (
      <p className="rowtable-empty dim">
        <Say message={say(search === '' ? 'rows.loading' : 'rows.searching')} />
      </p>
    );
  }
  return children;
}
