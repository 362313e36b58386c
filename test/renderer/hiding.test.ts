/** Hidden values: what is masked, and that a bar tells nothing of the value behind it. */

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as fc from 'fast-check';
import type { PlanColumn, Summary } from '#app/contract.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { personal, say, type Personal } from '#core/message.ts';
import type { Place } from '#core/pictures/places.ts';
import { barWidth } from '#renderer/components/Bar.tsx';
import { WorldMap } from '#renderer/charts/WorldMap.tsx';
import { isMasked, plainText, Say } from '#renderer/say.tsx';
import { ColumnTable } from '#renderer/screens/Protect/ColumnTable.tsx';
import { placeName } from '#renderer/screens/Timeline/words.ts';
import { session } from '#renderer/session.ts';

vi.mock('#renderer/client.ts', () => ({ client: {}, bridge: undefined }));

const NAMES = ['Ines', 'Jonas', 'Kids'];
const summaryWith = (names: readonly string[], profile: number | undefined): Summary =>
  ({
    profiles: names.map((name) => ({ name, rows: 1 })),
    settings: { profile, timeZone: 'UTC', leaveOutShort: true },
  }) as unknown as Summary;

// Drawing to text asks a store for how it began; here that is how it is.
const began = session.getInitialState();
beforeEach(() => void vi.spyOn(session, 'getInitialState').mockImplementation(session.getState));
afterEach(() => session.setState(began, true));

describe('what is masked', () => {
  const cases: readonly (readonly [string, Personal, boolean, Summary | undefined, boolean])[] = [
    ['a title is shown', personal('title', 'Salt Road'), false, summaryWith(NAMES, 0), false],
    ['a title is hidden on request', personal('title', 'Salt Road'), true, summaryWith(NAMES, 0), true],
    ['your profile is shown', personal('profile', 'Ines'), false, summaryWith(NAMES, 0), false],
    ['your profile is hidden on request', personal('profile', 'Ines'), true, summaryWith(NAMES, 0), true],
    ['another profile is hidden always', personal('profile', 'Jonas'), false, summaryWith(NAMES, 0), true],
    ['every profile is hidden until one is chosen', personal('profile', 'Ines'), false, summaryWith(NAMES, undefined), true],
    ['the only profile is shown', personal('profile', 'Ines'), false, summaryWith(['Ines'], undefined), false],
    ['before a file is open', personal('profile', 'Ines'), false, undefined, false],
  ];
  test.each(cases)('%s', (_name, value, hideValues, summary, masked) =>
    expect(isMasked(value, { hideValues, summary })).toBe(masked),
  );
});

const drawn = (title: string, row: number): string =>
  renderToStaticMarkup(createElement(Say, { message: say('shell.undone', { what: personal('title', title) }), row }));

describe('a bar', () => {
  test('is as wide as the kind or the row says', () => {
    expect([0, 1, 2, 3, 4].map((row) => barWidth('title', row))).toEqual([7, 10, 13, 16, 7]);
    expect([0, 1, 2].map((row) => barWidth('email', row))).toEqual([16, 16, 16]);
  });

  test('is the same for every value', () => {
    session.setState({ hideValues: true });
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(99), (one, other, row) => {
        expect(drawn(one, row)).toBe(drawn(other, row));
        expect(drawn(one, row)).toContain('class="bar"');
      }),
    );
  });

  test('stands for a block in plain text', () => {
    session.setState({ hideValues: true });
    expect(plainText(say('shell.undone', { what: personal('title', 'Salt Road') }))).toBe('Undone: ▇▇▇▇▇');
  });
});

const PLACES: readonly (readonly [string, Place, readonly string[], string])[] = [
  ['a country', { kind: 'country', country: 'NL' }, ['NL'], 'Netherlands'],
  ['a region of the world', { kind: 'region', region: 'western-europe' }, ['NL', 'BE'], 'Western Europe'],
];

describe.each(PLACES)('%s', (_name, place, codes, name) => {
  const shown = (): string => renderToStaticMarkup(createElement(Say, { message: placeName(place) }));
  const map = (): string =>
    renderToStaticMarkup(
      createElement(WorldMap, {
        label: say('timeline.map'),
        places: [{ label: placeName(place), codes, value: 3, text: say('timeline.map') }],
        describe: (count: number) => say('timeline.length.day', { count }),
      }),
    );

  test('is told while values are shown', () => {
    expect(shown()).toBe(`<bdi>${name}</bdi>`);
    expect(map()).toContain(name);
    expect(map()).toMatch(/map-land q[1-9]/);
  });

  test('is neither written nor drawn on the map while they are hidden', () => {
    session.setState({ hideValues: true });
    expect(shown()).toContain('class="bar"');
    expect(map()).not.toContain(name);
    expect(map()).not.toMatch(/map-land q[1-9]|map-small|mark-ring/);
  });
});

describe('what a column of the plan shows', () => {
  const generalized: PlanColumn = {
    name: 'Title',
    role: 'title',
    identifies: 'together',
    step: { operator: 'generalize', level: 'show' },
    choices: [],
    more: [],
    now: 'Salt Road: Season 1: Away (Episode 2)',
    after: 'Salt Road',
    changed: 1,
    guarded: 0,
  };
  const table = (column: PlanColumn): string =>
    renderToStaticMarkup(
      createElement(ColumnTable, {
        recipe: { columns: { title: column.step } } as unknown as Recipe,
        preset: { columns: {} } as unknown as Recipe,
        columns: [column],
        refused: false,
        onChange: () => {},
      }),
    );

  test('is hidden with what it was generalized to', () => {
    expect(table(generalized)).toContain('>Salt Road<');
    session.setState({ hideValues: true });
    expect(table(generalized)).not.toContain('Salt Road');
  });

  test('but not a pseudonym, which says nothing of it', () => {
    session.setState({ hideValues: true });
    expect(table({ ...generalized, step: { operator: 'pseudonymize' }, after: 'T7' })).toContain('>T7<');
  });
});

test('home and away name no place, and stay', () => {
  session.setState({ hideValues: true });
  expect(renderToStaticMarkup(createElement(Say, { message: placeName({ kind: 'side', side: 'away' }) }))).toBe('Away');
});

test('a title is never markup', () => {
  expect(drawn('<img src=x onerror=alert(1)>', 0)).toBe('Undone: <bdi>&lt;img src=x onerror=alert(1)&gt;</bdi>');
});
