/** Warnings: a card open, topics closed and opened, everything protected unseen, nothing found. */

import { activity } from '../inventedFiles.ts';
import type { State } from '../state.ts';
import { asInes, toWarnings } from '../ways.ts';

const household = (id: string, then: State['show'] = async () => {}): State => ({
  id,
  files: ['ViewingActivity.csv'],
  show: async (app) => {
    await asInes(app);
    await toWarnings(app);
    await then(app);
  },
});

export const WARNINGS: readonly State[] = [
  household('warnings-open-card', (app) => app.page.getByRole('grid').getByRole('row').nth(5).waitFor()),
  household('warnings-topics', (app) => app.button('Choose topics to see').click()),
  household('warnings-protected', async (app) => {
    await app.page
      .getByRole('button', { name: /^Protect: / })
      .first()
      .click();
  }),
  household('warnings-protected-unseen', async (app) => {
    await app.page.locator('.closed-ways button').last().click();
  }),
  household('warnings-rows-out', async (app) => {
    const rows = app.page.getByRole('grid').getByRole('row');
    await rows.nth(5).waitFor();
    for (const at of [2, 4]) await rows.nth(at).click();
  }),
  household('warnings-left', (app) => app.button('Leave as it is').first().click()),
  household('warnings-end', async (app) => {
    const never = app.page.locator('.coverage summary').first();
    await never.click();
    await never.evaluate((summary) => summary.closest('main')?.scrollTo(0, 1e6));
  }),
  household('warnings-none-shown', async (app) => {
    await app.page.locator('.warnings-filter select').selectOption('handled');
  }),
  { id: 'warnings-nothing-found', files: [activity([{ day: 1, device: '', country: '' }])], show: toWarnings },
  { id: 'warnings-quick-list', files: ['netflix-viewing-history.csv'], show: toWarnings },
];
