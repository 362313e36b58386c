/** What opens over a screen: how to check that nothing is sent, the settings, the history of the plan, the rows behind a mark. */

import type { State } from '../state.ts';
import { asInes, toOverview, toProtect } from '../ways.ts';

export const PANELS: readonly State[] = [
  {
    id: 'panel-offline',
    show: (app) => app.heading('See what your viewing history says').waitFor(),
    last: (app, word) => app.button(word('shell.offline')).click(),
  },
  {
    id: 'panel-settings',
    show: (app) => app.heading('See what your viewing history says').waitFor(),
    last: (app, word) => app.button(word('settings.title')).click(),
  },
  {
    id: 'panel-help',
    show: (app) => app.heading('See what your viewing history says').waitFor(),
    async last(app) {
      await app.page.keyboard.press('F1');
      await app.page.locator('.help[open]').waitFor();
    },
  },
  {
    id: 'panel-history',
    files: ['ViewingActivity.csv'],
    show: async (app) => {
      await asInes(app);
      await toProtect(app);
      await app.setColumn('Start Time', 'level.time.year');
    },
    last: (app) => app.page.locator('.screen-actions button').last().click(),
  },
  {
    id: 'panel-rows',
    files: ['ViewingActivity.csv'],
    show: async (app) => {
      await asInes(app);
      await toOverview(app);
    },
    last: async (app, word) => {
      await app.button(word('shell.rows')).first().click();
      await app.page.getByRole('dialog').getByRole('row').nth(4).waitFor();
    },
  },
];
