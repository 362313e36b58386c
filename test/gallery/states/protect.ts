/** Protect: each purpose, a plan of one's own, and a plan that cannot be. */

import type { State } from '../state.ts';
import { asInes, toProtect } from '../ways.ts';

const PURPOSES = {
  research: 'research',
  tracker: 'tracker',
  notebook: 'notebook',
  friends: 'friends',
  public: 'public',
  rows: 'onlyTheseRows',
} as const;

const household = (id: string, then: State['show']): State => ({
  id,
  files: ['ViewingActivity.csv'],
  show: async (app) => {
    await asInes(app);
    await toProtect(app);
    await then(app);
  },
});

export const PROTECT: readonly State[] = [
  ...Object.entries(PURPOSES).map(([id, purpose]) => household(`protect-${id}`, (app) => app.choosePurpose(purpose))),
  household('protect-custom', (app) => app.setColumn('Start Time', 'level.time.year')),
  {
    // What is behind the screens stops while the plan is worked out.
    id: 'protect-failed',
    files: ['ViewingActivity.csv'],
    show: async (app) => {
      await asInes(app);
      const error = { message: 'INTERNAL_SERVER_ERROR', code: -32603, data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500 } };
      await app.page.route(/\/trpc\/plan(?:Counts)?\b/, (route) => route.fulfill({ status: 200, json: { error } }));
      await app.goTo('protect');
      await app.page.locator('.plan-failure, [role=alert]').first().waitFor();
    },
  },
  { id: 'protect-quick-list', files: ['netflix-viewing-history.csv'], show: toProtect },
];
