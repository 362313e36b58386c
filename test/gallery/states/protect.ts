/** Protect: each purpose, a plan of one's own, and a plan that cannot be. */

import type { UnreelPage } from '#test/e2e/unreelPage.ts';
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

/** How long a search may take where much else is done. */
const SEARCH_MS = 120_000;

/** Asks for a recipe; `held` keeps the answer from the screens. */
async function suggest(app: UnreelPage, held?: () => Promise<void>): Promise<void> {
  if (held) await app.page.route(/\/trpc\/suggest\b/, held);
  await app.button('Suggest a recipe').click();
}

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
    ...household('protect-suggesting', async (app) => {
      await suggest(app, () => new Promise(() => {}));
      await app.page.getByRole('progressbar').waitFor();
    }),
    waits: true,
  },
  household('protect-suggested', async (app) => {
    await app.choosePurpose('onlyTheseRows');
    await suggest(app);
    await app.page.locator('.suggest').getByRole('button').first().waitFor();
    await app.page.locator('.suggest [role=status]').waitFor({ timeout: SEARCH_MS });
  }),
  {
    ...household('protect-column', async () => {}),
    async last({ page }) {
      await page.locator('.plan-look').nth(4).click();
      await page.locator('.level-values tbody tr').first().waitFor();
    },
  },
  household('protect-rules', async (app) => {
    await app.chooseTitle('Harbour Lights');
    await app.page.locator('.row-rules').evaluate((rules) => rules.scrollIntoView());
  }),
  household('protect-compare', async (app) => {
    const rows = app.page.locator('.plan-rows');
    await app.page.locator('summary').filter({ hasText: 'Rows of the original' }).click();
    await rows.getByRole('row').nth(4).click();
    await app.page.locator('.row-compare table').waitFor();
    await rows.evaluate((place) => place.scrollIntoView());
  }),
  household('protect-hidden-values', (app) => app.button('Hide values').click()),
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
