/** The kept pictures, drawn anew: nothing has changed that nobody meant to change, and everyone can use what is shown. */

import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '#test/e2e/browser.ts';
import { HEIGHT, KEPT, letters, nameOf, pictureBrowser, take } from './chosen.ts';
import { difference } from './compare.ts';
import { faultsOf } from './faults.ts';
import { setStage, type Stage } from './stage.ts';
import type { State } from './state.ts';
import { STATES } from './states/index.ts';

const FOLDER = 'test/gallery/pictures';

/** Of a picture of a million pixels, three hundred may differ: less than a step's disc in another colour. */
const ALLOWED = 0.0003;

const stateOf = (id: string): State => STATES.find((state) => state.id === id)!;

/** Made at the first need of it: the new picture and what differs. */
let failures: string | undefined;
function keepFailure(name: string, drawn: Buffer, differs: Buffer | undefined): string {
  failures ??= mkdtempSync(join(tmpdir(), 'unreel-pictures-'));
  writeFileSync(join(failures, `${name}.png`), drawn);
  if (differs) writeFileSync(join(failures, `${name}-differs.png`), differs);
  return failures;
}

let browser: Browser;
/** Whether this machine draws letters as the one that took the pictures did. */
let alike = false;

beforeAll(async () => {
  browser = await pictureBrowser();
  const stage = await setStage(browser.page, stateOf('open-empty'));
  alike = (await letters(browser)).equals(readFileSync(join(FOLDER, 'letters.png')));
  await stage.close();
});
afterAll(async () => {
  await browser.close();
});

describe.each([...new Set(KEPT.map(({ state }) => state))])('%s', (id) => {
  let stage: Stage;

  beforeAll(async () => {
    await browser.page.setViewportSize({ width: 1280, height: HEIGHT });
    stage = await setStage(browser.page, stateOf(id));
  });
  afterAll(async () => {
    await stage.close();
    expect(browser.faults).toEqual([]);
  });

  test.for(KEPT.filter(({ state }) => state === id))('$language $width $theme', async (kept, context) => {
    const drawn = await take(stage, kept);
    expect(await faultsOf(browser.page)).toEqual([]);
    // What the machine's own letters change is no news of the app.
    if (!alike) return context.skip('this machine draws letters otherwise than the one that took the pictures');
    await compare(nameOf(kept), drawn);
  });
});

test('every picture in the folder is one of these, and they stay small', () => {
  const files = readdirSync(FOLDER);
  expect(files.toSorted()).toEqual([...KEPT.map((kept) => `${nameOf(kept)}.png`), 'letters.png'].toSorted());
  expect(files.reduce((bytes, name) => bytes + statSync(join(FOLDER, name)).size, 0)).toBeLessThan(4_000_000);
});

async function compare(name: string, drawn: Buffer): Promise<void> {
  const before = readFileSync(join(FOLDER, `${name}.png`));
  const { share, picture } = await difference(browser.page, before, drawn);
  if (share <= ALLOWED) return;
  const folder = keepFailure(name, drawn, picture);
  expect.fail(`${(100 * share).toFixed(2)} % of ${name} differs; see ${folder}. If it was meant: npm run gallery:keep`);
}
