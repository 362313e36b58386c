/** Titles, devices, countries and durations at every level, and what a check says of values that are finer. */

import { describe, expect, it } from 'vitest';
import { HIERARCHIES } from '#core/anonymization/hierarchies/index.ts';
import { duration } from '#core/anonymization/hierarchies/duration.ts';
import { readDuration, writeDuration } from '#core/durationText.ts';
import { cellText, columnOf, type Column } from '#core/history.ts';
import type { Message } from '#core/message.ts';
import type { Role } from '#core/model.ts';
import { viewingsOf } from '#core/viewings.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { historyOf, textColumn, type Row } from '#test/core/history.ts';

const speaker = createSpeaker('en');
const label = (message: Message): string => speaker.text(message);

function original(rows: readonly Row[], role: Role): { column: Column; viewings: ReturnType<typeof viewingsOf> } {
  const history = historyOf(rows);
  const column = columnOf(history, role);
  if (column === undefined) throw new Error(`No ${role}.`);
  return { column, viewings: viewingsOf(history, { timeZone: 'UTC', leaveOutShort: false }) };
}

const start = '2024-05-01 20:00';
const cases: readonly (readonly [role: Role, level: string, before: string, after: string])[] = [
  ['title', 'season', 'Harbour Lights: Season 2: Tide (Episode 1)', 'Harbour Lights: Season 2'],
  ['title', 'show', 'Harbour Lights: Season 2: Tide (Episode 1)', 'Harbour Lights'],
  ['title', 'show', 'A Film on Its Own', 'A Film on Its Own'],
  ['title', 'season', 'A Film on Its Own', 'A Film on Its Own'],
  ['title', 'kind', 'Harbour Lights: Season 2: Tide (Episode 1)', 'Series'],
  ['title', 'kind', '', ''],
  ['title', 'show', ' ', ''],
  ['device', 'class', 'Samsung 2018 UHD TV Smart TV', 'TV'],
  ['device', 'class', 'Apple iPhone XR', 'Phone'],
  ['device', 'makerAndClass', 'Samsung 2018 UHD TV Smart TV', 'Samsung TV'],
  ['device', 'makerAndClass', 'PC', 'Computer'],
  ['device', 'makerAndClass', '', ''],
  ['device', 'class', 'Belgacom STBv5 Set Top Box', 'Media player'],
  ['device', 'class', '', ''],
  ['country', 'country', 'NL (Netherlands) Utrecht', 'NL'],
  ['country', 'country', 'Atlantis', 'ZZ'],
  ['country', 'region', 'NL (Netherlands)', 'Western Europe'],
  ['country', 'homeAway', 'NL (Netherlands)', 'Home'],
  ['country', 'homeAway', 'ZZ (Unknown Region)', 'Unknown'],
  ['duration', '5min', '00:47:12', '00:45:00'],
  ['duration', '15min', '00:47:12', '00:45:00'],
  ['duration', '15min', '00:52:30', '01:00:00'],
  ['duration', '15min', '00:00:10', '00:00:00'],
  ['duration', 'length', '00:17:29', 'Short'],
  ['duration', 'length', '00:17:30', 'Episode length'],
  ['duration', 'length', '01:07:30', 'Film length'],
  ['duration', '15min', 'unreadable', ''],
  ['bookmark', '5min', '01:02:31', '01:05:00'],
  ['latestBookmark', '15min', 'Not latest view', 'Not latest view'],
];

it.each(cases)('%s at %s: %j', (role, level, before, after) => {
  // A second row at home, so that home is known.
  const from = original([{ start, [role]: before }, { start: '2024-05-02 20:00' }, { start: '2024-05-03 20:00' }], role);
  const hierarchy = HIERARCHIES[role];
  const column = hierarchy?.generalize(from, level, { write: 'parseable', label });
  expect(column && cellText(column, 0)).toBe(after);
  expect(column && hierarchy?.countFiner(column, level, from, label)).toBe(0);
});

it('tells home from away by the country most days fall in', () => {
  const rows = ['NL (Netherlands)', 'NL (Netherlands)', 'ES (Spain)'].map((country, at) => ({
    start: `2024-05-0${at + 1} 20:00`,
    country,
  }));
  const from = original(rows, 'country');
  const column = HIERARCHIES.country?.generalize(from, 'homeAway', { write: 'parseable', label });
  expect(rows.map((_, row) => column && cellText(column, row))).toEqual(['Home', 'Home', 'Away']);
});

const planted: readonly (readonly [role: Role, level: string, value: string])[] = [
  ['title', 'show', 'Harbour Lights: Season 1: Tide (Episode 1)'],
  ['title', 'show', 'A title that was never in the file'],
  ['title', 'kind', 'Harbour Lights'],
  ['device', 'class', 'Samsung 2018 UHD TV Smart TV'],
  ['device', 'class', 'Samsung TV'],
  ['device', 'makerAndClass', 'Samsung 2018 UHD TV Smart TV'],
  ['device', 'makerAndClass', 'Nobody TV'],
  ['country', 'country', 'NL (Netherlands)'],
  ['country', 'region', 'NL (Netherlands)'],
  ['country', 'homeAway', 'Western Europe'],
  ['duration', '15min', '00:46:00'],
  ['duration', '15min', '00:45:01'],
  ['duration', 'length', '00:45:00'],
];
it.each(planted)('%s at %s: %j is finer', (role, level, value) => {
  const from = original([{ start }], role);
  expect(HIERARCHIES[role]?.countFiner(textColumn('x', role, [value, '']), level, from, label)).toBe(1);
});

describe('a duration', () => {
  it.each([
    ['00:00:00', 0],
    ['1:02:03', 3723],
    ['100:00:01', 360_001],
    ['00:60:00', undefined],
    ['12:30', undefined],
    ['', undefined],
  ] as const)('%j is read as %j seconds', (text, seconds) => {
    expect(readDuration(text)).toBe(seconds);
  });
  it('is written as it is read', () => {
    for (const seconds of [0, 59, 60, 3599, 3600, 86_399, 360_000]) expect(readDuration(writeDuration(seconds))).toBe(seconds);
  });
  it('is no level of a column of instants', () => {
    const from = original([{ start }], 'start');
    expect(duration.effective('5min', from.column)).toBeUndefined();
  });
});

it('has an English label for every level, and finer levels that exist or are the value itself', () => {
  let checked = 0;
  for (const hierarchy of Object.values(HIERARCHIES)) {
    const ids = hierarchy.levels.map(({ id }) => id);
    for (const level of hierarchy.levels) {
      expect(label(level.label)).not.toBe('');
      for (const finer of level.finer) expect([...ids, 'exact']).toContain(finer);
      checked++;
    }
  }
  expect(checked).toBeGreaterThan(25);
});
