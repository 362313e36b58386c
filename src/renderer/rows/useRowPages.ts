/** The rows of one question, for React. A new question, file or setting starts from nothing; answers to the old one are dropped. */

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { say } from '#core/message.ts';
import type { Mark } from '#core/pictures/rowsBehind.ts';
import { refuse } from '#core/result.ts';
import { client } from '#renderer/client.ts';
import { useSession } from '#renderer/session.ts';
import { rowPages, type AskRows, type RowPages, type RowsState } from './rowPages.ts';

export function useRowPages(search: string, finding: string | undefined, mark?: Mark): { pages: RowPages; state: RowsState } {
  const summary = useSession((state) => state.summary);
  const ask = useMemo(
    (): AskRows =>
      summary ? (question) => client.rows.query(question) : () => Promise.resolve(refuse('nothing-open', say('rows.failed'))),
    [summary],
  );
  const pages = useMemo(
    () => rowPages({ search, ...(finding && { finding }), ...(mark && { mark }) }, ask),
    [search, finding, mark, ask],
  );
  useEffect(() => pages.need(0, 0), [pages]);
  const state = useSyncExternalStore(pages.subscribe, pages.state);
  return { pages, state };
}
