/** Titles made to break a page are shown as text on every screen: nothing runs, nothing opens, nothing pushes the page out of shape. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { appForAll } from './appForAll.ts';
import type { StartedApp } from './startedApp.ts';

const ZALGO = Array.from('zalgo', (letter) => letter + '\u0315\u0489\u0336'.repeat(40)).join('');
const TITLES: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<script>window.ran = 1</script>',
  '"><svg onload=window.ran=1>',
  '<iframe srcdoc="<script>parent.ran=1</script>">',
  'javascript:window.ran=1',
  '\u202Egnp.exe\u202D \u2066over\u2069',
  ZALGO,
  'x'.repeat(100_000),
  'لقب '.repeat(500),
  '$t(app.host.open)',
  '{{count}} {{name}}',
  '__proto__',
  'constructor',
  '%s %d %n ${window.ran=1}',
  "=cmd|'/C calc'!A0",
];

let app: StartedApp;
const dialogs: string[] = [];

/** The sample, in which these are the titles watched most, and the profile is hostile too. */
function hostileExport(): string {
  const [header = '', ...rows] = readFileSync('resources/sample/ViewingActivity.csv', 'utf8').trimEnd().split('\n');
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const mine = rows
    .filter((row) => row.startsWith('Ines,'))
    .map((row, index) => {
      const [, start, duration] = row.split(',');
      return [
        cell('<b onclick=alert(1)>Ines</b>'),
        start,
        duration,
        '',
        cell(TITLES[index % TITLES.length]!),
        '',
        cell('<i>TV</i>{{x}}'),
        duration,
        duration,
        'PT (Portugal)',
      ].join(',');
    });
  return [header, ...mine, ''].join('\n');
}

appForAll((started) => (app = started));
beforeAll(async () => {
  app.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const file = join(app.host.home, 'ViewingActivity.csv');
  writeFileSync(file, hostileExport());
  await app.chooseFiles([file]);
  await app.opened();
});

async function unharmed(): Promise<void> {
  const state = await app.page.evaluate(() => ({
    ran: 'ran' in window,
    planted: document.querySelectorAll(
      'main img[src="x"], main script, main iframe, main [onload], main [onclick], main b[onclick]',
    ).length,
    polluted: Object.keys(Object.prototype).length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect(state).toEqual({ ran: false, planted: 0, polluted: 0, overflow: 0 });
  expect([app.faults, dialogs]).toEqual([[], []]);
}

test('every screen there is', async () => {
  // Read from the app itself, so that a screen that is added is looked at as well.
  const steps = app.page.getByRole('navigation').getByRole('button');
  const count = await steps.count();
  expect(count).toBeGreaterThan(4);
  const shown = new Set<string>();
  for (let at = 0; at < count; at++) {
    await steps.nth(at).click();
    const heading = app.page.getByRole('main').getByRole('heading').first();
    await heading.waitFor();
    await app.rest();
    shown.add((await heading.textContent()) ?? '');
    await unharmed();
  }
  expect(shown.size).toBe(count);
});

test('Overview shows them letter by letter', async () => {
  await app.goTo('overview');
  await app.heading('What this file says').waitFor();
  await app.rest();
  const shown = (await app.page.getByRole('main').textContent()) ?? '';
  const seen = TITLES.filter((title) => title.length < 200 && shown.includes(title));
  // The five most watched, of which one is too long to look for here.
  expect(seen.length).toBeGreaterThan(2);
});

test('a saved copy', async () => {
  await app.goTo('save');
  expect(await app.save()).toMatch(/^Saved/);
  await app.searchCopy('<img src=x');
  await unharmed();
});
