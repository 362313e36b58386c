/** Typing is logged letter by letter: rows are put together to searches. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchesOf, type SearchRow } from '#core/import/netflixReport/searchHistory.ts';
import { rowsFrom } from './report.ts';

const row = (typed: string, more: Partial<SearchRow> = {}): SearchRow => ({
  profile: 'Ada',
  device: 'TV',
  typed,
  kids: false,
  at: undefined,
  ...more,
});

type Case = readonly [name: string, rows: readonly SearchRow[], searches: readonly (readonly [string, number])[]];

const CASES: readonly Case[] =
  [
    ['none', [], []],
    ['letter by letter', ['s', 'sa', 'sal', 'salt'].map((typed) => row(typed)), [['salt', 4]]],
    ['newest first', ['salt', 'sal', 'sa', 's'].map((typed) => row(typed)), [['salt', 4]]],
    ['letters taken away', ['salt', 'sal', 'sall', 'sally'].map((typed) => row(typed)), [['sally', 4]]],
    ['two words', [row('salt'), row('wind')], [['salt', 1], ['wind', 1]]],
    ['case and accents', [row('É'), row('ela'), row('Élan')], [['Élan', 3]]],
    ['the same word again at once', [row('salt'), row('salt')], [['salt', 2]]],
    ['the same word after a while', [row('salt', { at: 0 }), row('salt', { at: 3600 })], [['salt', 1], ['salt', 1]]],
    ['a blank moment in between', [row('s', { at: 0 }), row('sa'), row('sal', { at: 20 })], [['sal', 3]]],
    ['another profile', [row('salt'), row('salt', { profile: 'Bo' })], [['salt', 1], ['salt', 1]]],
    ['another device', [row('salt'), row('salt', { device: 'PC' })], [['salt', 1], ['salt', 1]]],
    ['a choice without text in between', [row('sal'), row(''), row('salt')], [['salt', 2]]],
    ['choices without text alone', [row(''), row('')], []],
  ]; // prettier-ignore

describe('searches', () => {
  test.each(CASES)('%s', (_, rows, searches) => {
    expect(searchesOf(rows).map(({ text, rows: count }) => [text.trim(), count])).toEqual(searches);
  });

  test('a search is of a child when a row of it is, and has the first moment that is told', () => {
    expect(searchesOf([row('s'), row('sa', { at: 7, kids: true }), row('sal', { at: 9 })])).toEqual([
      { profile: 'Ada', text: 'sal', kids: true, at: 7, rows: 3 },
    ]);
  });

  test('every row with text belongs to one search', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('', 'a', 'ab', 'abc', 'b'), fc.constantFrom('Ada', 'Bo'))), (typed) => {
        const rows = typed.map(([text, profile]) => row(text, { profile }));
        const total = searchesOf(rows).reduce((sum, search) => sum + search.rows, 0);
        expect(total).toBe(rows.filter((one) => one.typed !== '').length);
      }),
    );
  });

  test('as the file has them', async () => {
    const rows = await rowsFrom(
      'searches',
      'Profile Name,Country Iso Code,Device,Is Kids,Query Typed,Displayed Name,Action,Section,Utc Timestamp\n' +
        'Kids,NL,TV,1,null,,view_suggestion_info,suggestion_results,2024-01-02 03:04:05\n' +
        'Ada,NL,TV,0,,Salt Road,play,popularSearches,\n',
    );
    expect(rows.map(({ typed, kids, at }) => [typed, kids, at !== undefined])).toEqual([
      ['null', true, true],
      ['', false, false],
    ]);
  });
});
