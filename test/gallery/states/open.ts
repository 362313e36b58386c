/** Open: from nothing, through reading and every refusal, to the questions. */

import { ok } from '#core/result.ts';
import { activity, DIARY, ENCRYPTED, quickList, TRUNCATED } from '../inventedFiles.ts';
import type { NamedFile, State } from '../state.ts';

const refused = (id: string, file: NamedFile, more: Partial<State> = {}): State => ({
  id: `open-${id}`,
  files: [file],
  ...more,
  show: (app) => app.page.getByRole('alert').waitFor(),
});

const TABLE = [
  'Zeitpunkt;Sendung;Wer;Gerät;Minuten;Bemerkung',
  ...Array.from(
    { length: 40 },
    (_, at) => `${1 + (at % 28)}.12.2023 21:${10 + at};Kestrel Folge ${at};${at % 3 ? 'Ada' : 'Ben'};TV;45;gut ${at}`,
  ),
].join('\n');

/** A file that says it is longer than any that is read. */
const huge: State['disk'] = (files) => ({
  ...files,
  async open(file) {
    const opened = await files.open(file);
    return opened.ok ? ok({ ...opened.value, size: 5_000_000_000 }) : opened;
  },
});

/** A long file whose end never comes. */
const endless: State['disk'] = (files, over) => ({
  ...files,
  async open(file) {
    const opened = await files.open(file);
    if (!opened.ok) return opened;
    return ok({
      ...opened.value,
      size: 400_000_000,
      read: () => over.then(() => new Uint8Array(0)),
      async *stream() {
        yield* opened.value.stream();
        await over;
      },
    });
  },
});

export const OPEN: readonly State[] = [
  { id: 'open-empty', show: (app) => app.heading('See what your viewing history says').waitFor() },
  {
    id: 'open-how',
    show: async (app) => {
      await app.heading('See what your viewing history says').waitFor();
    },
    last: (app, word) => app.button(word('open.how.report')).click(),
  },
  {
    id: 'open-reading',
    files: ['ViewingActivity.csv'],
    disk: endless,
    waits: true,
    show: (app) => app.heading('Reading your file').waitFor(),
  },
  refused('empty-file', { name: 'ViewingActivity.csv', content: '' }),
  refused('not-a-table', { name: 'holiday.jpg', content: '\u0089PNG\r\n\u001A\n\0\0\0\0' }),
  refused('other-file', { name: 'Devices.csv', content: 'Profile Name,Esn,Device Type\nAda,EXAMPLE-0001,TV\n' }),
  refused('header-alone', { name: 'ViewingActivity.csv', content: activity([]).content }),
  refused('encrypted', ENCRYPTED),
  refused('truncated', TRUNCATED),
  refused('too-large', activity([{ day: 1 }]), { disk: huge }),
  {
    id: 'open-mixed-services',
    files: [activity([{ day: 1 }, { day: 2 }]), DIARY],
    show: async (app) => {
      await app.opened();
      await app.page.locator('.notices summary').click();
    },
  },
  {
    id: 'open-mapper',
    files: [{ name: 'mine.csv', content: TABLE }],
    show: (app) => app.heading('Which column is what?').waitFor(),
  },
  {
    id: 'open-date-order',
    files: [
      quickList([
        ['Harbour Lights: Season 1: One', '3/4/24'],
        ['Harbour Lights: Season 1: Two', '5/6/24'],
        ['Low Tide', '7/8/24'],
      ]),
    ],
    show: (app) => app.opened(),
  },
  {
    id: 'open-set-aside',
    files: [
      quickList([
        ['Low Tide', '1/20/24'],
        ['Harbour Lights: Season 1: One', '1/19/24'],
        ['No day', ''],
        ['Nor here', 'soon'],
      ]),
    ],
    show: async (app) => {
      await app.opened();
      await app.page.locator('.notices summary').click();
    },
  },
  { id: 'open-one-profile', files: [activity([{ day: 1 }, { day: 2 }])], show: (app) => app.opened() },
  { id: 'open-tiny', files: ['netflix-viewing-history.csv'], show: (app) => app.opened() },
  { id: 'open-several-people', files: ['ViewingActivity.csv'], show: (app) => app.opened() },
  {
    id: 'open-chosen-profile',
    files: ['ViewingActivity.csv'],
    show: async (app) => {
      await app.opened();
      await app.chooseProfile('Ines');
    },
  },
  { id: 'open-report', files: ['netflix-report.zip'], show: (app) => app.opened() },
  {
    id: 'open-report-all',
    files: ['netflix-report.zip'],
    show: async (app) => {
      await app.opened();
      await app.page.getByRole('button', { name: /^Show all/ }).click();
    },
  },
];
