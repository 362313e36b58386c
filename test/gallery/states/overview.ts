/** Overview: from one row to more devices than anyone has. */

import { activity, LONG_TITLES, quickList } from '../inventedFiles.ts';
import type { State } from '../state.ts';
import { asInes, toOverview } from '../ways.ts';

const household = (id: string, scroll = 0): State => ({
  id,
  files: ['ViewingActivity.csv'],
  show: async (app) => {
    await asInes(app);
    await toOverview(app);
    await app.page
      .locator('.with-pane-page')
      .first()
      .evaluate((page, share) => page.closest('main')?.scrollTo(0, page.scrollHeight * share), scroll);
  },
});

/** So much that every number is long. */
const MANY = Array.from({ length: 40_000 }, (_, at) => ({
  day: at % 4000,
  clock: `${String(at % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}:00`,
  title: `Series ${at % 97}: Season ${1 + (at % 9)}: Part ${at % 31} (Episode ${at % 31})`,
}));

export const OVERVIEW: readonly State[] = [
  household('overview-household'),
  household('overview-household-further', 0.3),
  household('overview-household-end', 1),
  { id: 'overview-report', files: ['netflix-report.zip'], show: toOverview },
  { id: 'overview-quick-list', files: ['netflix-viewing-history.csv'], show: toOverview },
  { id: 'overview-one-row', files: [quickList([['Low Tide', '1/20/24']])], show: toOverview },
  { id: 'overview-huge-counts', files: [activity(MANY)], show: toOverview },
  {
    id: 'overview-40-devices',
    files: [
      activity(Array.from({ length: 80 }, (_, day) => ({ day, device: `Device number ${day % 40} with a rather long name` }))),
    ],
    show: toOverview,
  },
  { id: 'overview-one-device-no-country', files: [activity([{ day: 0, country: '' }])], show: toOverview },
  {
    id: 'overview-long-titles',
    files: [activity(Array.from({ length: 60 }, (_, day) => ({ day, title: LONG_TITLES[day % 2] ?? '' })))],
    show: toOverview,
  },
  {
    id: 'overview-hidden-values',
    files: ['ViewingActivity.csv'],
    show: async (app) => {
      await asInes(app);
      await toOverview(app);
      await app.button('Hide values').click();
    },
  },
];
