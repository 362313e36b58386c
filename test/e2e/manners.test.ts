/** The manners of a desktop program, in a real browser: keys, help, drops and pastes, leaving, and hidden values that are nowhere. */

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCALE_IDS, LOCALES } from '#locales/locales.ts';
import { openWholeSample } from './mainJob.ts';
import { faultsOf } from '#test/gallery/faults.ts';
import { appForAll } from './appForAll.ts';
import { startApp, type StartedApp } from './startedApp.ts';
import type { Picture, Step } from './unreelPage.ts';

let app: StartedApp;
appForAll((started) => (app = started));

/** Lets go of files over the middle of the page, or of text where the cursor is, as a person's hand would. */
const give = (how: 'drop' | 'paste', files: readonly { name: string; text: string }[], text = ''): Promise<void> =>
  app.page.evaluate(
    (given) => {
      const data = new DataTransfer();
      for (const file of given.files) data.items.add(new File([file.text], file.name));
      if (given.text !== '') data.setData('text/plain', given.text);
      const at = document.querySelector('main') ?? document.body;
      const options = { bubbles: true, cancelable: true };
      if (given.how === 'drop') at.dispatchEvent(new DragEvent('drop', { ...options, dataTransfer: data }));
      else at.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: data }));
    },
    { how, files: [...files], text },
  );

const ACTIVITY = 'resources/sample/ViewingActivity.csv';

describe('help', () => {
  test.each(LOCALE_IDS)('opens under F1 and closes under Escape in %s, and can be used by everyone', async (language) => {
    await using own = await startApp({ language, browser: { locale: LOCALES[language].region } });
    await own.page.keyboard.press('F1');
    const help = own.page.getByRole('dialog', { name: own.word('help.title') });
    await help.waitFor();
    for (const key of ['help.term.quasiIdentifier.means', 'help.keys.panes', 'shell.offline.watch'])
      await help.getByText(own.word(key)).waitFor();
    expect(await faultsOf(own.page)).toEqual([]);
    await own.page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    expect(own.faults).toEqual([]);
  });
});

describe('files', () => {
  test('several are dropped at once, and what is no history is listed as left out', async () => {
    const files = [
      { name: 'notes.txt', text: 'Bread, milk.\n' },
      { name: 'ViewingActivity.csv', text: readFileSync(ACTIVITY, 'utf8') },
    ];
    await give('drop', files);
    await app.opened();
    const row = (name: string) => app.page.getByRole('row', { name: new RegExp(name) });
    await row('ViewingActivity.csv').getByText(app.word('open.used'), { exact: true }).waitFor();
    await row('notes.txt').getByText(app.word('open.leftOut'), { exact: true }).waitFor();
    await app.closeAndForget();
  });

  test.each([
    ['a path', (path: string) => path],
    ['a path in quotes', (path: string) => `"${path}"`],
    ['an address of a file', (path: string) => `file://${encodeURI(path)}`],
  ])('%s is pasted', async (_what, written) => {
    const path = join(app.host.home, 'my history.csv');
    copyFileSync(ACTIVITY, path);
    await give('paste', [], written(path));
    await app.opened();
    await app.closeAndForget();
  });

  test('a pasted path of nothing is answered in a sentence', async () => {
    await give('paste', [], join(app.host.home, 'none.csv'));
    await app.page.getByRole('alert').waitFor();
  });
});

describe('keys', () => {
  beforeAll(() => openWholeSample(app));
  afterAll(() => app.closeAndForget());

  const place = (): Promise<string | undefined> =>
    app.page.evaluate(() => document.activeElement?.closest('header, nav, aside, main, footer')?.localName);

  test('F6 goes round the panes, and Shift+F6 back', async () => {
    await app.goTo('protect');
    await app.rest();
    const seen: (string | undefined)[] = [];
    for (const key of ['F6', 'F6', 'F6', 'F6', 'F6', 'F6', 'Shift+F6', 'Shift+F6']) {
      await app.page.keyboard.press(key);
      seen.push(await place());
    }
    expect(seen).toEqual(['aside', 'footer', 'header', 'nav', 'main', 'aside', 'main', 'nav']);
  });

  test('each screen has its number, and Ctrl+S is the way to save', async () => {
    const steps: readonly Step[] = ['open', 'overview', 'warnings', 'timeline', 'protect', 'save'];
    for (const [at, step] of steps.entries()) {
      await app.page.keyboard.press(`Control+${at + 1}`);
      await app.current(step).waitFor();
    }
    await app.page.keyboard.press('Control+1');
    await app.page.keyboard.press('Control+s');
    await app.current('save').waitFor();
  });

  test('leaving asks while a copy is being written, and Escape stops the writing', async () => {
    const asks = (): Promise<boolean> =>
      app.page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    await app.page.route('**/trpc/save', async (route) => {
      await held;
      await route.continue();
    });
    await app.goTo('save');
    expect(await asks()).toBe(false);
    await app.button(app.word('save.save')).click();
    await app.heading(app.word('save.saving')).waitFor();
    expect(await asks()).toBe(true);
    await app.goTo('overview');
    expect(await asks()).toBe(true);
    await app.goTo('save');
    const cancelled = app.page.waitForRequest('**/trpc/cancel');
    await app.page.keyboard.press('Escape');
    await cancelled;
    letGo();
    await app.heading(new RegExp(`^(?:${app.word('save.failed')}|${app.word('save.done.left')})`)).waitFor();
    expect(await asks()).toBe(false);
    await app.page.unroute('**/trpc/save');
  });
});

describe('hidden values', () => {
  /** In every title, name and device of the file, and in its name. */
  const PLANTED = 'Quillmark';

  beforeAll(async () => {
    const [header = '', ...rows] = readFileSync(ACTIVITY, 'utf8').trimEnd().split('\n');
    const planted = rows.map((row) =>
      row
        .replace(/^\w+/, (name) => PLANTED + name)
        .replace(/,(?=[^,]*(?:TV|iPhone|iPad|PC|Android|PlayStation|Chrome|Mac)[^,]*,)/, `,${PLANTED} `)
        .replace(/Winterhaven|Kitchen|Quiet|Blue Hour/g, (title) => `${PLANTED} ${title}`),
    );
    const file = join(app.host.home, `${PLANTED}.csv`);
    writeFileSync(file, [header, ...planted, ''].join('\n'));
    await app.chooseFiles([file]);
    await app.opened();
    await app.chooseProfile(`${PLANTED}Ines`);
  });
  afterAll(() => app.closeAndForget());

  /** Everything a person or a program could read of the page: texts, names, and what stands in fields. */
  const readable = (): Promise<string> =>
    app.page.evaluate(() =>
      [
        document.title,
        document.documentElement.outerHTML,
        ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
      ].join('\n'),
    );

  const SHOWN: readonly (readonly [what: string, show: () => Promise<void>])[] = [
    ['Open', () => app.goTo('open')],
    ['Overview', async () => (await app.goTo('overview'), await app.heading(app.word('overview.together')).waitFor())],
    ['Warnings', async () => (await app.goTo('warnings'), await app.heading(app.word('warnings.title')).waitFor())],
    ...(['calendar', 'hours', 'streaks', 'devices', 'places'] as const).flatMap((picture: Picture) =>
      (['original', 'copy'] as const).map(
        (side) =>
          [
            `${picture} of the ${side}`,
            async () => {
              await app.goTo('timeline');
              await app.showPicture(picture, side);
            },
          ] as const,
      ),
    ),
    ['Protect', async () => (await app.goTo('protect'), await app.heading(app.word('plan.live')).waitFor())],
    ['Save', () => app.goTo('save')],
  ];

  test.each(SHOWN)('%s shows them, or could, and hides every one', async (_what, show) => {
    await show();
    await app.page.keyboard.press('Control+Shift+H');
    await app.page.getByRole('button', { name: app.word('shell.hideValues'), pressed: true }).waitFor();
    // Folded parts and tables count: what is closed may be opened by whoever stands behind the person.
    await app.page.evaluate((table) => {
      for (const button of document.querySelectorAll('main button'))
        if (button.textContent === table) (button as HTMLElement).click();
      for (const folded of document.querySelectorAll('main details')) (folded as HTMLDetailsElement).open = true;
    }, app.word('shell.table'));
    // What was unfolded asks for its rows and draws them.
    await app.rest();
    const leaks = [...(await readable()).matchAll(new RegExp(`.{0,60}${PLANTED}`, 'g'))].map(([around]) => around);
    await app.page.keyboard.press('Control+Shift+H');
    expect(leaks).toEqual([]);
  });

  test('is no empty check: shown again, they are there', async () => {
    await app.goTo('overview');
    await app.page.getByText(PLANTED).first().waitFor();
    expect(await readable()).toContain(PLANTED);
  });
});
