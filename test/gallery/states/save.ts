/** Verify & Save: before, while, and every way it can end. */

import { ok } from '#core/result.ts';
import type { UnreelPage } from '#test/e2e/unreelPage.ts';
import { DOCUMENTS } from '../stage.ts';
import type { State } from '../state.ts';
import { asInes, toProtect, toSave } from '../ways.ts';

const household = (id: string, then: State['show'], more: Partial<State> = {}): State => ({
  id: `save-${id}`,
  files: ['ViewingActivity.csv'],
  ...more,
  show: async (app) => {
    await asInes(app);
    await toSave(app);
    await then(app);
  },
});

const path = (app: UnreelPage) => app.page.getByRole('textbox', { name: 'Path of the copy' });

/** A disk that never takes the last of it. */
const slow: State['disk'] = (files, over) => ({
  ...files,
  async beginCopy(target, options) {
    const begun = await files.beginCopy(target, options);
    return begun.ok ? ok({ ...begun.value, write: () => over.then(() => ok(undefined)) }) : begun;
  },
});

/** A disk that gives back the original in the copy's place: the check must see it. */
const swapped: State['disk'] = (files) => ({
  ...files,
  async beginCopy(target, options) {
    const begun = await files.beginCopy(target, options);
    const [source] = options.sources;
    return begun.ok && source ? ok({ ...begun.value, readBack: () => files.open(source) }) : begun;
  },
});

export const SAVE: readonly State[] = [
  household('before', async () => {}),
  household('exists', async (app) => {
    const taken = `${DOCUMENTS}/taken.csv`;
    await app.save(taken);
    await app.button('Make another copy').click();
    await path(app).fill(taken);
    await app.button('Save a copy').click();
    await app.page.getByText('Replace').first().waitFor();
  }),
  household(
    'during',
    async (app) => {
      await app.button('Save a copy').click();
      await app.page.getByRole('progressbar').waitFor();
    },
    { disk: slow, waits: true },
  ),
  household('saved-with-things-left', (app) => app.save()),
  household('result-table', async (app) => {
    await app.save();
    await app.button('Result table').click();
    await app.page.getByRole('columnheader', { name: 'Finding' }).waitFor();
  }),
  household('second-copy', async (app) => {
    await app.save();
    await app.button('Make another copy').click();
  }),
  {
    // Two columns, both left blank: nothing is found in the copy any more.
    id: 'save-saved-with-nothing-left',
    files: ['netflix-viewing-history.csv'],
    show: async (app) => {
      await toProtect(app);
      for (const column of ['Title', 'Date']) await app.setColumn(column, 'operator.blank');
      await app.goTo('save');
      await app.save();
    },
  },
  household('check-failed', (app) => app.save(), { disk: swapped }),
  {
    id: 'save-nothing-to-change',
    files: [{ name: 'NetflixViewingHistory.csv', content: 'Title,Date\nHarbour Lights,3/28/24\nQuiet Engines,3/4/24\n' }],
    show: async (app) => {
      await toProtect(app);
      await app.choosePurpose('tracker');
      await app.goTo('save');
      await app.heading(/^Nothing/).waitFor();
    },
  },
];
