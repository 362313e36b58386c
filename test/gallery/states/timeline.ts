/** Timeline & Map: each picture of the original and of the copy, and files that lack something. */

import type { Picture } from '#test/e2e/unreelPage.ts';
import { activity } from '../inventedFiles.ts';
import type { State } from '../state.ts';
import { asInes, toProtect, toTimeline } from '../ways.ts';

const PICTURES: readonly Picture[] = ['calendar', 'hours', 'streaks', 'devices', 'places'];

const SIDES = ['original', 'copy'] as const;

export const TIMELINE: readonly State[] = [
  ...PICTURES.flatMap((picture) =>
    SIDES.map((side): State => ({
      id: `timeline-${picture}-${side}`,
      files: ['ViewingActivity.csv'],
      show: async (app) => {
        await asInes(app);
        await toTimeline(app);
        await app.showPicture(picture, side);
      },
    })),
  ),
  {
    id: 'timeline-hidden-values',
    files: ['ViewingActivity.csv'],
    show: async (app) => {
      await asInes(app);
      await toProtect(app);
      await app.setColumn('Country', 'level.country.region');
      await app.goTo('timeline');
      await app.showPicture('places', 'copy');
      await app.button('Hide values').click();
    },
  },
  {
    id: 'timeline-no-hours',
    files: ['netflix-viewing-history.csv'],
    show: async (app) => {
      await toTimeline(app);
      await app.showPicture('hours');
    },
  },
  {
    id: 'timeline-40-devices',
    files: [
      activity(Array.from({ length: 80 }, (_, day) => ({ day, device: `Device number ${day % 40} with a rather long name` }))),
    ],
    show: async (app) => {
      await toTimeline(app);
      await app.showPicture('devices');
    },
  },
  {
    id: 'timeline-no-country',
    files: [activity([{ day: 0, country: '' }])],
    show: async (app) => {
      await toTimeline(app);
      await app.showPicture('places');
    },
  },
];
