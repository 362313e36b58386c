/** The main job without looking closely: every step of it, for tests that watch what happens around it. */

import type { UnreelPage } from './unreelPage.ts';

/** From nothing open, through every screen, to a saved copy that was searched; then everything is forgotten. Gives the outcome of the saving. */
export async function mainJob(app: UnreelPage, open: () => Promise<void>): Promise<string> {
  await open();
  await app.button('See the overview').click();
  await app.heading('What this file says').waitFor();
  await app.goTo('warnings');
  await app.heading('Warnings').waitFor();
  await app.goTo('protect');
  await app.setColumn('Start Time', 'level.time.year');
  await app.page
    .getByRole('cell', { name: /^20\d\d-01-01 00:00:00$/ })
    .first()
    .waitFor();
  await app.goTo('save');
  const outcome = await app.save();
  await app.searchCopy('Ines');
  await app.button('Close and forget').first().click();
  await app.heading('See what your viewing history says').waitFor();
  return outcome;
}

/** Opens the sample and says whose rows are whose. */
export async function openWholeSample(app: UnreelPage): Promise<void> {
  await app.openSample('ViewingActivity.csv');
  await app.chooseProfile('Ines');
}
