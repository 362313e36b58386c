/** A copy that a person has already, held against its original: asked for, being read, every verdict, and what is no copy. */

import type { UnreelPage } from '#test/e2e/unreelPage.ts';
import { activity, DIARY } from '../inventedFiles.ts';
import type { NamedFile, State } from '../state.ts';

const ORIGINAL = activity(
  Array.from({ length: 90 }, (_, day) => ({
    day,
    profile: day % 3 ? 'Ada' : 'Ben',
    device: day % 2 ? 'iPad' : 'Samsung 2018 TV',
    country: day > 60 && day < 70 ? 'ES (Spain)' : 'NL (Netherlands)',
  })),
);

/** The original with its names replaced and its days told by the month. */
const copyOf = (change: (csv: string) => string): NamedFile => ({ name: 'shared.csv', content: change(ORIGINAL.content) });
const renamed = (csv: string): string => csv.replaceAll('\nAda,', '\nP1,').replaceAll('\nBen,', '\nP2,');
const blurred = (csv: string): string =>
  renamed(csv)
    .replaceAll(/,(\d{4}-\d\d)-\d\d [\d:]+,/g, ',$1-01 00:00:00,')
    .replaceAll(/"Low Tide[^"]*"/g, '"Drama series"')
    .replaceAll(/,(?:iPad|Samsung 2018 TV),00:42:00,00:42:00,[^\n]+/g, ',,,,')
    .replaceAll('00:42:00', '00:40:00');

async function handOver(app: UnreelPage, { name, content }: NamedFile): Promise<void> {
  const chooser = app.page.waitForEvent('filechooser');
  await app.button('Choose the copy…').click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

const check = (id: string, then: State['show'], more: Partial<State> = {}): State => ({
  id: `check-${id}`,
  files: [ORIGINAL],
  ...more,
  show: async (app) => {
    await app.opened();
    await app.button('Check a copy I already have').click();
    await then(app);
  },
});

const verdict = (id: string, copy: NamedFile): State =>
  check(id, async (app) => {
    await handOver(app, copy);
    await app.heading(/^Checked/).waitFor();
  });

export const CHECK: readonly State[] = [
  {
    id: 'check-empty',
    show: (app) => app.button('Check a copy I already have').click(),
  },
  check('original-open', async () => {}),
  check('other-file', async (app) => {
    await handOver(app, DIARY);
    await app.page.getByRole('alert').waitFor();
  }),
  check(
    'reading',
    async (app) => {
      // The answer never comes.
      await app.page.route(/\/trpc\/checkCopy\b/, () => new Promise(() => {}));
      await handOver(app, copyOf(renamed));
      await app.heading('Checking the copy').waitFor();
    },
    { waits: true },
  ),
  verdict(
    'same',
    copyOf((csv) => csv),
  ),
  verdict(
    'identifiers',
    copyOf((csv) => csv.replaceAll('\nAda,', '\nP1,')),
  ),
  verdict('values', copyOf(renamed)),
  verdict('clear', copyOf(blurred)),
];
