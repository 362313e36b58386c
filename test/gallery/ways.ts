/** Ways through the app that many states share. */

import type { UnreelPage } from '#test/e2e/unreelPage.ts';

/** From a file that was read to what it says. */
export async function toOverview(app: UnreelPage): Promise<void> {
  await app.opened();
  await app.goTo('overview');
  await app.heading('Put together').waitFor();
}

export async function toWarnings(app: UnreelPage): Promise<void> {
  await toOverview(app);
  await app.goTo('warnings');
  await app.page.getByRole('group', { name: 'Severity' }).or(app.page.locator('.warnings-filter')).first().waitFor();
}

export async function toTimeline(app: UnreelPage): Promise<void> {
  await app.opened();
  await app.goTo('timeline');
  await app.heading('Timeline & Map').waitFor();
}

export async function toProtect(app: UnreelPage): Promise<void> {
  await app.opened();
  await app.goTo('protect');
  await app.page.locator('.pane').waitFor();
}

export async function toSave(app: UnreelPage): Promise<void> {
  await app.opened();
  await app.goTo('save');
  await app.page.getByRole('textbox', { name: 'Path of the copy' }).waitFor();
}

/** Says whose rows are whose, in the sample of a household. */
export const asInes = async (app: UnreelPage): Promise<void> => {
  await app.opened();
  await app.chooseProfile('Ines');
};
