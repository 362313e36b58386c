/** What the facts say, word for word, where the words must come out as plainly as that. */

import { expect, test } from 'vitest';
import type { FactId } from '#core/inference/facts/index.ts';
import type { History } from '#core/history.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { historyOf } from '#test/core/history.ts';
import { days, fact } from './cases.ts';

const speaker = createSpeaker('en');
const eighteen = (title: (day: number) => string): History => historyOf(days('2017-11-23', 18, (day) => ({ title: title(day) })));

const CASES: readonly (readonly [name: string, id: FactId, history: History, sentence: string])[] = [
  [
    'a film, 18 days in a row',
    'streaks',
    eighteen(() => 'The Winter Prince'),
    '‘The Winter Prince’ on 18 days in a row, 23 Nov 2017 to 10 Dec 2017: the same again each day.',
  ],
  [
    'a series, 18 days in a row',
    'streaks',
    eighteen((day) => `Salt Road: Season 1: Part ${day} (Episode ${day})`),
    '‘Salt Road’ on 18 days in a row, 23 Nov 2017 to 10 Dec 2017, each with a new episode.',
  ],
  [
    'a series with two evenings of what was seen',
    'streaks',
    eighteen((day) => `Salt Road: Season 1: Part ${Math.min(day, 15)} (Episode ${Math.min(day, 15)})`),
    '‘Salt Road’ on 18 days in a row, 23 Nov 2017 to 10 Dec 2017; on 2 of them what had been seen before.',
  ],
  [
    '357 times in a year',
    'repeats',
    historyOf(days('2017-01-01', 357, () => ({ title: 'The Bee Story' }))),
    '‘The Bee Story’ was played 357 times between 1 Jan 2017 and 23 Dec 2017. A play that was resumed counts once.',
  ],
  [
    'August comes back',
    'absence',
    historyOf(['2022-08-01', '2022-08-20', '2023-08-01', '2023-08-20'].map((day) => ({ start: `${day} 20:00` }))),
    'The longest gap without viewing: 21 Aug 2022 to 31 Jul 2023. 3 gaps of 4 days or more add up to 381 days; August holds one of a week or more in 2022 and 2023.',
  ],
  [
    'a device that went and one that came',
    'devices',
    historyOf([
      ...days('2022-01-01', 30, () => ({ device: 'Apple iPhone XR' })),
      ...days('2023-01-01', 30, () => ({ device: 'Apple iPhone 14' })),
    ]),
    'Devices used: 2, of 1 type. The Apple iPhone XR was last seen on 30 Jan 2022, the Apple iPhone 14 first on 1 Jan 2023.',
  ],
];

test.each(CASES)('%s', async (_, id, history, sentence) => {
  const found = await fact(id, history);
  expect(found && speaker.text(found.sentence)).toBe(sentence);
});
