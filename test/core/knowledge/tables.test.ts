/** The tables of works hold what they ask for, each work once, and enough of them. */

import { describe, expect, test } from 'vitest';
import { unite } from '#core/knowledge/library.ts';
import { checkTable } from '#core/knowledge/tableCheck.ts';
import { THEMES } from '#core/knowledge/vocabulary.ts';
import { parseWorks, WORK_COLUMNS } from '#core/knowledge/work.ts';
import { MATCHER, TABLES } from './tables.ts';

describe.each([...TABLES])('%s', (name, text) => {
  test('has no fault, no work twice and every name marked', () => {
    const { works, faults, twice, unmarked } = checkTable(name, text);
    expect(works).toBeGreaterThan(0);
    expect({ faults, twice, unmarked }).toEqual({ faults: [], twice: [], unmarked: [] });
  });
});

test('there are at least four thousand works', () => {
  expect(MATCHER.works.length).toBeGreaterThan(4000);
});

test('every theme has a work, so that no guess waits for what is not there', () => {
  const used = new Set(MATCHER.works.flatMap(({ themes }) => themes));
  expect(THEMES.filter((theme) => !used.has(theme))).toEqual([]);
});

const HEADER = WORK_COLUMNS.join('\t');
const lineOf = (en: string, fr: string, kind = 'film', year = '2001'): string =>
  [en, fr, '=', '', kind, year, 'drama', 'adult', 'en', 'US', '', '3', '', ''].join('\t');

describe('a faulty table', () => {
  const cases: readonly (readonly [string, readonly string[], Partial<ReturnType<typeof checkTable>>])[] = [
    ['a sound line', [lineOf('Alien', '=')], { works: 1, faults: [], twice: [], unmarked: [] }],
    ['a kind that is none', [lineOf('Alien', '=', 'opera')], { works: 0, faults: [{ line: 2, column: 'kind' }] }],
    ['a line too short', ['Alien'], { works: 0, faults: [{ line: 2, column: 'line' }] }],
    ['a work twice', [lineOf('Alien', '='), lineOf('The Alien', '=')], { twice: [3] }],
    ['another year is another work', [lineOf('Alien', '='), lineOf('Alien', '=', 'film', '1979')], { twice: [] }],
    ['a name that should be marked', [lineOf('Alien', 'Alien')], { unmarked: [2] }],
  ];
  test.each(cases)('%s', (_, lines, expected) => {
    expect(checkTable('x', [HEADER, ...lines, ''].join('\n'))).toMatchObject(expected);
  });
});

test('a work of two tables is one under all its names', () => {
  const table = (fr: string): ReturnType<typeof parseWorks>['works'] =>
    parseWorks([HEADER, lineOf('Alien', fr)].join('\n')).works;
  const united = unite([table('Huitième passager'), table('Alien le film')]);
  expect(united.map(({ names }) => names)).toEqual([['Alien', 'Huitième passager', 'Alien le film']]);
});
