/** The app as a person works it: by names and roles, never by the structure of the page. Serves a browser and Electron alike. */

import type { Locator, Page } from 'playwright-core';

export type Step = 'Open' | 'Overview' | 'Warnings' | 'Timeline & Map' | 'Protect' | 'Verify & Save';
export type Picture = 'Calendar' | 'Day by hour' | 'Streaks' | 'Devices' | 'Places';
export type Purpose =
  'Private copy for research' | 'Tracker import' | 'Notebook practice' | 'For friends' | 'Public' | 'Only these rows' | 'Custom';
export type Sample = 'Quick list' | 'Viewing activity with times' | 'Full report';

export class UnreelPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openSample(sample: Sample): Promise<void> {
    await this.button('Try with sample data').click();
    await this.page.getByRole('menuitem', { name: new RegExp(`^${sample}`) }).click();
    await this.opened();
  }

  /** Hands files over as the browser's own chooser would. */
  async chooseFiles(paths: readonly string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button('Choose file…').click();
    await (await chooser).setFiles([...paths]);
  }

  /** Resolves when the confirmation of an open export is on screen. */
  async opened(): Promise<void> {
    await this.button('See the overview').waitFor();
  }

  async chooseProfile(name: string): Promise<void> {
    // The choice shows once the application has taken it, which is a moment after the click.
    await this.page.getByRole('radio', { name: new RegExp(`^${name}`) }).click({ force: true });
    await this.page.getByRole('radio', { name: new RegExp(`^${name}`), checked: true }).waitFor();
  }

  async goTo(step: Step): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${step}`) })
      .click();
  }

  /** A picture of Timeline & Map; resolves when it is drawn. */
  async showPicture(tab: Picture, side: 'Original' | 'Copy' = 'Original'): Promise<void> {
    await this.page.getByRole('radio', { name: side }).click({ force: true });
    await this.page.getByRole('tab', { name: tab }).click();
    await this.page.getByRole('complementary', { name: 'In this range' }).waitFor();
  }

  async choosePurpose(name: Purpose): Promise<void> {
    await this.page.getByRole('radio', { name }).click({ force: true });
    await this.page.getByRole('radio', { name, checked: true }).waitFor();
  }

  /** What the copy would hold in a column, e.g. `Month`. */
  async setColumn(column: string, level: string): Promise<void> {
    await this.page.getByRole('combobox', { name: `${column} in the copy` }).selectOption({ label: level });
  }

  /** Takes the rows of a title or a show out of the copy, or keeps only them; gives what the step is called. */
  async chooseTitle(title: string, does: 'Take out' | 'Keep only' = 'Take out'): Promise<string> {
    const choosing = this.page.getByRole('region', { name: 'Rows you choose' });
    await choosing.getByRole('combobox', { name: 'What to do with rows' }).selectOption({ label: does });
    await choosing.getByLabel('Title', { exact: true }).fill(title);
    await choosing.getByRole('button', { name: `${does} these rows` }).click();
    await choosing.getByRole('listitem').filter({ hasText: title }).first().waitFor();
    return (await this.page.getByRole('contentinfo').getByRole('status').innerText()).trim();
  }

  /** Saves the recipe of the plan. */
  async saveRecipe(path: string): Promise<void> {
    await this.button('Save recipe…').click();
    await this.page.getByRole('textbox', { name: 'Path of the recipe' }).fill(path);
    await this.button('Write the file').click();
    await this.page.getByText('The recipe was saved.').waitFor();
  }

  async loadRecipe(path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button('Load recipe…').click();
    await (await chooser).setFiles([path]);
  }

  /** Saves and waits for the outcome; gives its headline. */
  async save(path?: string): Promise<string> {
    if (path !== undefined) await this.page.getByRole('textbox', { name: 'Path of the copy' }).fill(path);
    await this.button('Save a copy').click();
    const outcome = this.page.getByRole('heading', { level: 1, name: /^(?:Saved|Not saved|Nothing)/ });
    await outcome.waitFor();
    return (await outcome.textContent()) ?? '';
  }

  /** The lines of one of the two lists of the receipt. */
  async receipt(list: 'Changed' | 'Still in the copy'): Promise<string[]> {
    return this.page.getByRole('region', { name: list }).getByRole('listitem').allInnerTexts();
  }

  async searchCopy(word: string): Promise<string> {
    await this.page.getByRole('searchbox', { name: 'Word to look for in the copy' }).fill(word);
    const answer = this.page.getByRole('main').getByRole('status').filter({ hasText: /\d/ });
    await answer.waitFor();
    return (await answer.innerText()).trim();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}
