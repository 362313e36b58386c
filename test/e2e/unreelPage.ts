/**
 * The app as a person works it: by names and roles, never by the structure of the page. Names are looked up in the locale of the
 * page, so one object serves every language, a browser and Electron alike.
 */

import type { Locator, Page } from 'playwright-core';
import type { Purpose } from '#core/anonymization/recipe.ts';
import { say, type MessageValue } from '#core/message.ts';
import type { LocaleId } from '#locales/locales.ts';
import { createSpeaker, type Speaker } from '#locales/speaker.ts';

export type Step = 'open' | 'overview' | 'warnings' | 'timeline' | 'protect' | 'save';
export type Picture = 'calendar' | 'hours' | 'streaks' | 'devices' | 'places';
export type Sample = 'netflix-viewing-history.csv' | 'ViewingActivity.csv' | 'netflix-report.zip';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const beginning = (...texts: readonly string[]): RegExp => new RegExp(`^(?:${texts.map(escaped).join('|')})`);

export class UnreelPage {
  readonly page: Page;
  readonly #speaker: Speaker;

  constructor(page: Page, language: LocaleId = 'en') {
    this.page = page;
    this.#speaker = createSpeaker(language);
  }

  /** A sentence as the page says it. */
  word(key: string, values: Record<string, MessageValue> = {}): string {
    return this.#speaker.text(say(key, values));
  }

  async openSample(sample: Sample): Promise<void> {
    await this.button(this.word('open.sample')).click();
    await this.page.getByRole('menuitem', { name: beginning(this.word(`open.sample.${sample}`)) }).click();
    await this.opened();
  }

  /** Hands files over as the browser's own chooser would. */
  async chooseFiles(paths: readonly string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button(this.word('open.choose')).click();
    await (await chooser).setFiles([...paths]);
  }

  /** Resolves when the confirmation of an open export is on screen. */
  async opened(): Promise<void> {
    await this.button(this.word('shell.next.overview')).waitFor();
  }

  async chooseProfile(name: string): Promise<void> {
    // The choice shows once the application has taken it, which is a moment after the click.
    await this.page.getByRole('radio', { name: beginning(name) }).click({ force: true });
    await this.page.getByRole('radio', { name: beginning(name), checked: true }).waitFor();
  }

  async goTo(step: Step): Promise<void> {
    const name = beginning(this.word(`shell.step.${step}`));
    await this.page.getByRole('navigation').getByRole('button', { name }).click();
  }

  /** A picture of Timeline & Map; resolves when it is drawn. */
  async showPicture(tab: Picture, side: 'original' | 'copy' = 'original'): Promise<void> {
    await this.page.getByRole('radio', { name: this.word(`timeline.side.${side}`) }).click({ force: true });
    await this.page.getByRole('tab', { name: this.word(`timeline.tab.${tab}`) }).click();
    await this.page.getByRole('complementary', { name: this.word('timeline.inRange') }).waitFor();
  }

  async choosePurpose(purpose: Purpose): Promise<void> {
    const name = this.word(`preset.${purpose}.label`);
    await this.page.getByRole('radio', { name, exact: true }).click({ force: true });
    await this.page.getByRole('radio', { name, exact: true, checked: true }).waitFor();
  }

  /** What the copy would hold in a column, by the key of the level, e.g. `level.time.month`. */
  async setColumn(column: string, level: string): Promise<void> {
    const name = this.word('plan.choose', { column });
    await this.page.getByRole('combobox', { name }).selectOption({ label: this.word(level) });
  }

  /** Saves and waits for the outcome; gives its headline. */
  async save(path?: string): Promise<string> {
    if (path !== undefined) await this.page.getByRole('textbox', { name: this.word('save.path') }).fill(path);
    await this.button(this.word('save.save')).click();
    const headlines = ['save.done.clean', 'save.done.left', 'save.failed', 'save.nothing'].map((key) => this.word(key));
    const outcome = this.page.getByRole('heading', { level: 1, name: beginning(...headlines) });
    await outcome.waitFor();
    return (await outcome.textContent()) ?? '';
  }

  /** Where the program offers to save the copy, once it has thought of a place. */
  async target(): Promise<string> {
    const field = this.page.getByRole('textbox', { name: this.word('save.path') });
    await field.and(this.page.locator(':not([value=""])')).waitFor();
    return field.inputValue();
  }

  /** Calls a procedure of the browser host with the page's own session, as its scripts do. */
  async ask(procedure: string, input?: unknown): Promise<unknown> {
    return this.page.evaluate(
      async ({ address, body }) => {
        const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        const { result, error } = (await answer.json()) as { result?: { data: unknown }; error?: { message: string } };
        if (!result) throw new Error(error?.message);
        return result.data;
      },
      { address: `/trpc/${procedure}`, body: JSON.stringify(input) ?? null },
    );
  }

  /** The lines of one of the two lists of the receipt. */
  async receipt(list: 'changed' | 'left'): Promise<string[]> {
    return this.page
      .getByRole('region', { name: this.word(`save.${list}`) })
      .getByRole('listitem')
      .allInnerTexts();
  }

  async searchCopy(word: string): Promise<string> {
    await this.page.getByRole('searchbox', { name: this.word('save.search.field') }).fill(word);
    const answer = this.page.getByRole('main').getByRole('status').filter({ hasText: /\d/ });
    await answer.waitFor();
    return (await answer.innerText()).trim();
  }

  /** Closes the export and waits for the empty Open screen. */
  async closeAndForget(): Promise<void> {
    await this.button(this.word('shell.closeAndForget')).first().click();
    await this.heading(this.word('open.title')).waitFor();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}
