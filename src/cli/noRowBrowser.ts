/** The command line shows no pages of rows, so it keeps no index of them. */

import type { RowBrowser } from '#app/rowBrowser.ts';

/** A browser that is never filled and finds nothing. */
export const noRowBrowser = (): RowBrowser => ({
  fill: () => Promise.resolve(),
  filled: false,
  page: () => ({ total: 0, rows: [] }),
  close: () => {},
});
