import { describe, expect, test } from 'vitest';
import type { History } from '#core/history.ts';
import type { Severity, Strength } from '#core/model.ts';
import { clockOf, dayOf, historyOf, quickHistoryOf, type Row } from '#test/core/history.ts';
import { findingsFrom } from '#test/core/viewings.ts';

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** One viewing on each of `count` days, every `step` days. */
function evenings(from: string, count: number, row: Omit<Row, 'start'> & { clock?: string; step?: number } = {}): Row[] {
  const { clock = '20:00', step = 1, ...cells } = row;
  return Array.from({ length: count }, (_, i) => {
    const late = Number(clock.slice(0, 2)) < 4 ? 1 : 0;
    return { start: `${isoDay(dayOf(from) + i * step + late)} ${clock}`, ...cells };
  });
}

interface Case {
  readonly guess: string;
  readonly name: string;
  readonly history: History;
  /** Undefined when the guess must not be shown. */
  readonly severity: Severity | undefined;
  readonly strength?: Strength;
}

const spain = { country: 'ES (Spain)' };
const kids = (profile: string, count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    profile,
    start: `${isoDay(dayOf('2023-01-01') + Math.floor(i / 2))} 16:${i % 2 === 0 ? '00' : '30'}`,
    duration: clockOf(1200),
    title: `Pip and the Tide: Season 1: Wave (Episode ${Math.floor(i / 2) % 12})`,
  }));
const office = (weeks: number, perDay: number, from: string): Row[] =>
  Array.from({ length: weeks * 5 * perDay }, (_, i) => {
    const day = Math.floor(i / perDay);
    const start = dayOf(from) + Math.floor(day / 5) * 7 + (day % 5);
    return { start: `${isoDay(start)} ${10 + (i % perDay)}:00`, duration: clockOf(3000) };
  });

const CASES: readonly Case[] = [
  { guess: 'emptyHome', name: 'viewing every day', history: historyOf(evenings('2024-01-01', 100)), severity: undefined },
  { guess: 'emptyHome', name: 'nothing', history: historyOf([]), severity: undefined },
  { guess: 'emptyHome', name: 'one row', history: historyOf(evenings('2024-01-01', 1)), severity: undefined },
  {
    guess: 'emptyHome',
    name: 'who watches on Sundays is not away',
    history: historyOf(evenings('2024-01-07', 50, { step: 7 })),
    severity: undefined,
  },
  {
    guess: 'emptyHome',
    name: 'one gap long ago',
    history: historyOf([...evenings('2024-01-01', 50), ...evenings('2024-02-29', 90)]),
    severity: 'medium',
    strength: 'thin',
  },
  {
    guess: 'emptyHome',
    name: 'a gap in the last sixty days of the file',
    history: historyOf([...evenings('2024-01-01', 50), ...evenings('2024-02-29', 30)]),
    severity: 'high',
    strength: 'thin',
  },
  {
    guess: 'emptyHome',
    name: 'three absences in a home that watches daily',
    history: historyOf([
      ...evenings('2023-01-01', 50),
      ...evenings('2023-03-01', 50),
      ...evenings('2023-05-01', 5, spain),
      ...evenings('2023-05-06', 50),
      ...evenings('2023-07-10', 100),
    ]),
    severity: 'medium',
    strength: 'strong',
  },
  {
    guess: 'emptyHome',
    name: 'a file of days is never strong',
    history: quickHistoryOf(
      [
        ...evenings('2024-01-01', 20),
        ...evenings('2024-02-01', 20),
        ...evenings('2024-03-01', 20),
        ...evenings('2024-04-01', 90),
      ].map((row, i) => [`Film ${i}`, row.start.slice(0, 10)]),
    ),
    severity: 'medium',
    strength: 'some',
  },

  { guess: 'sleep', name: 'evenings', history: historyOf(evenings('2024-01-01', 60)), severity: undefined },
  {
    guess: 'sleep',
    name: 'exactly 02:00 is not after two',
    history: historyOf(evenings('2024-01-01', 30, { clock: '01:15' })),
    severity: undefined,
  },
  {
    guess: 'sleep',
    name: 'a week of late nights is too short',
    history: historyOf(evenings('2024-01-01', 7, { clock: '02:30' })),
    severity: undefined,
  },
  {
    guess: 'sleep',
    name: 'one night in five',
    history: historyOf([...evenings('2024-01-01', 60), ...evenings('2024-01-01', 12, { clock: '02:30', step: 5 })]),
    severity: 'medium',
    strength: 'thin',
  },
  {
    guess: 'sleep',
    name: 'every night of eight weeks',
    history: historyOf(evenings('2024-01-01', 56, { clock: '02:30' })),
    severity: 'medium',
    strength: 'strong',
  },
  {
    guess: 'sleep',
    name: 'every night of a file that is shorter than eight weeks',
    history: historyOf(evenings('2024-01-01', 55, { clock: '02:30' })),
    severity: undefined,
  },
  {
    guess: 'sleep',
    name: 'autoplay through the night says nothing',
    history: historyOf(evenings('2024-01-01', 30, { clock: '02:30', attributes: 'Autoplayed: user action: None; ' })),
    severity: undefined,
  },

  { guess: 'timeOff', name: 'evenings', history: historyOf(evenings('2024-01-01', 200)), severity: undefined },
  {
    guess: 'timeOff',
    name: 'two weeks are too short',
    history: historyOf([...evenings('2024-01-01', 140), ...office(2, 3, '2024-03-04')]),
    severity: undefined,
  },
  {
    guess: 'timeOff',
    name: 'three weeks',
    history: historyOf([...evenings('2024-01-01', 140), ...office(3, 3, '2024-03-04')]),
    severity: 'medium',
    strength: 'thin',
  },
  {
    guess: 'timeOff',
    name: 'twelve weeks',
    history: historyOf([...evenings('2024-01-01', 300), ...office(12, 3, '2024-03-04')]),
    severity: 'medium',
    strength: 'strong',
  },
  {
    guess: 'timeOff',
    name: 'who always watches by day has no time off',
    history: historyOf(office(30, 3, '2024-01-01')),
    severity: undefined,
  },
  {
    guess: 'timeOff',
    name: 'a short file has no usual week',
    history: historyOf(office(4, 3, '2024-01-01')),
    severity: undefined,
  },

  {
    guess: 'child',
    name: 'a preset name and the pattern',
    history: historyOf(kids('Kids', 60)),
    severity: 'high',
    strength: 'strong',
  },
  {
    guess: 'child',
    name: 'a preset name in another language',
    history: historyOf(kids('Crianças', 12)),
    severity: 'high',
    strength: 'strong',
  },
  {
    guess: 'child',
    name: 'a preset name alone',
    history: historyOf(evenings('2024-01-01', 12, { profile: 'Kinder', clock: '22:00' })),
    severity: 'high',
    strength: 'some',
  },
  {
    guess: 'child',
    name: 'a preset name hardly used',
    history: historyOf(evenings('2024-01-01', 9, { profile: 'Kinder' })),
    severity: undefined,
  },
  {
    guess: 'child',
    name: 'a name that holds a preset name',
    history: historyOf(evenings('2024-01-01', 40, { profile: 'Mr Kinder' })),
    severity: undefined,
  },
  {
    guess: 'child',
    name: 'the pattern without the name',
    history: historyOf([
      ...kids('Ada', 120),
      {
        profile: 'Ada',
        start: '2023-02-01 16:50',
        duration: clockOf(1200),
        title: 'Pip and the Tide: Season 1: Wave (Episode 7)',
      },
    ]),
    severity: 'high',
    strength: 'thin',
  },
  { guess: 'child', name: 'the pattern on too few plays', history: historyOf(kids('Ada', 40)), severity: undefined },

  { guess: 'moved', name: 'one country', history: historyOf(evenings('2024-01-01', 200)), severity: undefined },
  {
    guess: 'moved',
    name: 'fifty-nine days are a journey',
    history: historyOf([...evenings('2024-01-01', 100), ...evenings('2024-04-10', 59, spain), ...evenings('2024-06-08', 100)]),
    severity: undefined,
  },
  {
    guess: 'moved',
    name: 'sixty days could be a move',
    history: historyOf([...evenings('2024-01-01', 100), ...evenings('2024-04-10', 60, spain), ...evenings('2024-06-09', 100)]),
    severity: 'medium',
    strength: 'thin',
  },
  {
    guess: 'moved',
    name: 'a visit home does not end a stay',
    history: historyOf([
      ...evenings('2024-01-01', 300),
      ...evenings('2024-10-27', 100, spain),
      ...evenings('2025-02-04', 3),
      ...evenings('2025-02-07', 100, spain),
    ]),
    severity: 'medium',
    strength: 'strong',
  },
  {
    guess: 'moved',
    name: 'a holiday',
    history: historyOf([...evenings('2024-01-01', 100), ...evenings('2024-04-10', 14, spain), ...evenings('2024-04-24', 100)]),
    severity: undefined,
  },

  {
    guess: 'sharedAccount',
    name: 'one profile in two countries is a journey',
    history: historyOf([{ start: '2024-01-01 08:00' }, { start: '2024-01-01 20:00', ...spain }]),
    severity: undefined,
  },
  {
    guess: 'sharedAccount',
    name: 'two profiles in one country',
    history: historyOf([
      { profile: 'A', start: '2024-01-01 20:00' },
      { profile: 'B', start: '2024-01-01 20:00' },
    ]),
    severity: undefined,
  },
  {
    guess: 'sharedAccount',
    name: 'an unknown region is no country',
    history: historyOf([
      { profile: 'A', start: '2024-01-01 20:00' },
      { profile: 'B', start: '2024-01-01 20:00', country: 'ZZ (Unknown Region)' },
    ]),
    severity: undefined,
  },
  {
    guess: 'sharedAccount',
    name: 'one day',
    history: historyOf([
      { profile: 'A', start: '2024-01-01 20:00' },
      { profile: 'B', start: '2024-01-01 20:00', ...spain },
    ]),
    severity: 'medium',
    strength: 'thin',
  },
  {
    guess: 'sharedAccount',
    name: 'ten days',
    history: historyOf([
      ...evenings('2024-01-01', 10, { profile: 'A' }),
      ...evenings('2024-01-01', 10, { profile: 'B', ...spain }),
    ]),
    severity: 'medium',
    strength: 'strong',
  },

  {
    guess: 'sharedAccount',
    name: 'ten days in two countries that touch',
    history: historyOf([
      ...evenings('2024-01-01', 10, { profile: 'A' }),
      ...evenings('2024-01-01', 10, { profile: 'B', country: 'BE (Belgium)' }),
    ]),
    severity: 'medium',
    strength: 'thin',
  },

  {
    guess: 'budget',
    name: 'two models',
    history: historyOf(['iPhone 12', 'LG 2017 TV'].map((device) => ({ start: '2024-01-01 20:00', device }))),
    severity: undefined,
  },
  {
    guess: 'budget',
    name: 'names without a model do not count',
    history: historyOf(['iPhone 12', 'LG 2017 TV', 'Mobile', 'PC'].map((device) => ({ start: '2024-01-01 20:00', device }))),
    severity: undefined,
  },
  {
    guess: 'budget',
    name: 'three models',
    history: historyOf(['iPhone 12', 'LG 2017 TV', 'PS4'].map((device) => ({ start: '2024-01-01 20:00', device }))),
    severity: 'low',
    strength: 'thin',
  },
];

for (const guess of new Set(CASES.map((one) => one.guess))) {
  describe(guess, () => {
    for (const { name, history, severity, strength } of CASES.filter((one) => one.guess === guess)) {
      test(name, async () => {
        const { guesses } = await findingsFrom(history);
        const found = guesses.find((one) => one.id === guess);
        expect(found && [found.severity, found.evidence.strength]).toEqual(severity && [severity, strength]);
        expect([...(found?.evidence.rows ?? [])]).toEqual([...(found?.evidence.rows ?? [])].sort((a, b) => a - b));
      });
    }
  });
}

test('a guess about a child is closed and names nobody', async () => {
  const { guesses } = await findingsFrom(historyOf(kids('Kids', 60)));
  const child = guesses.find((guess) => guess.id === 'child');
  expect(child?.sensitive).toBe(true);
  expect(JSON.stringify([child?.headline, child?.evidence.sentence, child?.why, child?.wrong])).not.toContain('Kids');
});
