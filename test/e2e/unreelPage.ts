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

  /** Chooses a language, with the settings opened by keyboard unless told otherwise; gives the same page as it speaks then. */
  async speak(language: LocaleId, openSettings = () => this.page.keyboard.press('Control+,')): Promise<UnreelPage> {
    await openSettings();
    // The keys are at the language as soon as the settings are open.
    await this.page.locator('select:focus').selectOption(language);
    await this.page.waitForFunction((lang) => document.documentElement.lang === lang, language);
    await this.page.keyboard.press('Escape');
    await this.page.locator('.settings').waitFor({ state: 'detached' });
    return new UnreelPage(this.page, language);
  }

  /** A sentence as the page says it. */
  word(key: string, values: Record<string, MessageValue> = {}): string {
    return this.#speaker.text(say(key, values));
  }

  /** Resolves when the page is drawn, and so listens to keys: it does the one with the other (`src/renderer/main.tsx`). */
  async listens(): Promise<void> {
    await this.page.locator('[aria-current=step]').waitFor();
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
    await this.#chooseRadio(beginning(name));
  }

  /** Resolves when the screen is there; what it shows may still be worked out. */
  async goTo(step: Step): Promise<void> {
    const name = beginning(this.word(`shell.step.${step}`));
    await this.page.getByRole('navigation').getByRole('button', { name }).click();
    await this.page.locator('main:not([aria-busy=true])').waitFor();
  }

  /** The step that is shown, if it is this one. */
  current(step: Step): Locator {
    const steps = this.page.getByRole('navigation').locator('[aria-current=step]');
    return steps.filter({ hasText: this.word(`shell.step.${step}`) });
  }

  /** A picture of Timeline & Map; resolves when it is drawn. */
  async showPicture(tab: Picture, side: 'original' | 'copy' = 'original'): Promise<void> {
    await this.#chooseRadio(this.word(`timeline.side.${side}`));
    await this.page.getByRole('tab', { name: this.word(`timeline.tab.${tab}`) }).click();
    await this.page.getByRole('complementary', { name: this.word('timeline.inRange') }).waitFor();
  }

  async choosePurpose(purpose: Purpose): Promise<void> {
    const name = this.word(purpose === 'custom' ? 'plan.custom' : `preset.${purpose}.label`);
    await this.#chooseRadio(name);
  }

  /** What the copy would hold in a column, by the key of the level, e.g. `level.time.month`. */
  async setColumn(column: string, level: string): Promise<void> {
    const name = this.word('plan.choose', { column });
    await this.page.getByRole('combobox', { name }).selectOption({ label: this.word(level) });
  }

  /** Takes the rows of a title or a show out of the copy, or keeps only them; gives what the step is called. */
  async chooseTitle(title: string, does: 'leaveOut' | 'keepOnly' = 'leaveOut'): Promise<string> {
    const choosing = this.page.getByRole('region', { name: this.word('plan.choice') });
    const what = choosing.getByRole('combobox', { name: this.word('plan.choice.what') });
    await what.selectOption({ label: this.word(`plan.choice.${does}`) });
    await choosing.getByLabel(this.word('plan.choice.kind.title'), { exact: true }).fill(title);
    await choosing.getByRole('button', { name: this.word(`plan.choice.add.${does}`) }).click();
    await choosing.getByRole('listitem').filter({ hasText: title }).first().waitFor();
    return (await this.page.getByRole('contentinfo').getByRole('status').innerText()).trim();
  }

  /** Saves the recipe of the plan. */
  async saveRecipe(path: string): Promise<void> {
    await this.button(this.word('plan.recipe.save')).click();
    await this.page.getByRole('textbox', { name: this.word('plan.recipe.path') }).fill(path);
    await this.button(this.word('save.as.write')).click();
    await this.page.getByText(this.word('plan.recipe.saved')).waitFor();
  }

  async loadRecipe(path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button(this.word('plan.recipe.load')).click();
    await (await chooser).setFiles([path]);
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

  /** By key, because what can be chosen moves while sentences are drawn above it. It shows once the application has taken it. */
  async #chooseRadio(name: string | RegExp): Promise<void> {
    await this.page.getByRole('radio', { name, exact: true }).press('Space');
    await this.page.getByRole('radio', { name, exact: true, checked: true }).waitFor();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}
