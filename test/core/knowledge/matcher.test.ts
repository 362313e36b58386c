/** Names as exports write them, and the works they mean. */

import { describe, expect, test } from 'vitest';
import { createMatcher, type Hints, type Match } from '#core/knowledge/matcher.ts';
import { isOneEdit } from '#core/knowledge/oneEdit.ts';
import { nameKey } from '#core/knowledge/nameKey.ts';
import type { Work } from '#core/knowledge/work.ts';

const work = (names: string[], rest: Partial<Work> = {}): Work => ({
  names,
  kind: 'show',
  year: 2015,
  genres: ['drama'],
  audience: 'adult',
  language: 'en',
  country: 'US',
  themes: [],
  tier: 3,
  seasons: 3,
  episodes: 30,
  ...rest,
});
const film = (names: string[], year: number): Work =>
  work(names, { kind: 'film', year, seasons: undefined, episodes: undefined });

const WORKS: readonly Work[] = [
  work(['Money Heist', 'La casa de papel', 'Haus des Geldes'], { language: 'es', country: 'ES' }),
  work(['The Office'], { year: 2005, seasons: 9 }),
  work(['The Office (UK)', 'The Office'], { year: 2001, seasons: 2, country: 'GB' }),
  film(['Iron Man 2'], 2010),
  film(['Spider-Man'], 2002),
  work(['Spider-Man'], { year: 1994, seasons: 5 }),
  film(['Amélie', 'Le Fabuleux Destin d’Amélie Poulain'], 2001),
  film(['Blade Runner 2049'], 2017),
  film(['1917'], 2019),
  work(['Grace and Frankie', 'Grace et Frankie']),
  work(['Lupin'], { language: 'fr', country: 'FR' }),
  work(["Grey's Anatomy", 'Anatomía de Grey'], { seasons: 20 }),
  film(['Rocky II'], 1979),
  work(['You']),
  film(['Me Before You', 'Avant toi', 'Yo antes de ti'], 2016),
];
const matcher = createMatcher(WORKS);
const said = (match: Match): string =>
  match.kind === 'work'
    ? `${WORKS[match.work]!.names[0]} by ${match.by}`
    : match.kind === 'ambiguous'
      ? `one of ${match.works.length}`
      : 'unknown';

describe('matching', () => {
  const CASES: readonly (readonly [name: string, meant: string, hints?: Hints])[] = [
    ['Money Heist', 'Money Heist by name'],
    ['LA CASA DE PAPEL', 'Money Heist by name'],
    ['Casa de papel', 'Money Heist by name'],
    ['haus  des geldes', 'Money Heist by name'],
    ['The Office', 'one of 2'],
    ['Office', 'one of 2'],
    ['The Office', 'The Office by name', { kind: 'show', season: 7 }],
    ['The Office (2001)', 'The Office (UK) by year'],
    ['The Office 2005', 'The Office by year'],
    ['Spider-Man', 'one of 2'],
    ['Spider Man', 'one of 2'],
    ['Spider‐Man', 'Spider-Man by name', { kind: 'film' }],
    ['Spider-Man', 'Spider-Man by name', { kind: 'show' }],
    ['Amelie', 'Amélie by name'],
    ["Fabuleux destin d'Amélie Poulain", 'Amélie by name'],
    ['Grace & Frankie', 'Grace and Frankie by name'],
    ['Greys Anatomy', "Grey's Anatomy by name"],
    ['Grey’s Anatomy', "Grey's Anatomy by name"],
    ['Anatomia de Grey', "Grey's Anatomy by name"],
    ['Blade Runner 2049', 'Blade Runner 2049 by name'],
    ['1917', '1917 by name'],
    ['Lupin', 'Lupin by name', { kind: 'show' }],
    // Slips of one letter.
    ['Money Hiest', 'Money Heist by typo'],
    ['Mony Heist', 'Money Heist by typo'],
    ['Grace and Franke', 'Grace and Frankie by typo'],
    ['Blade Runer 2049', 'Blade Runner 2049 by typo'],
    // Not slips: another film, another number, too short.
    ['Iron Man 3', 'unknown'],
    ['Iron Man', 'unknown'],
    ['Rocky III', 'unknown'],
    ['Rocky IV', 'unknown'],
    ['Yu', 'unknown'],
    ['Your', 'unknown'],
    ['Lupins', 'unknown'],
    ['1918', 'unknown'],
    // Hints that rule everything out: the name means something the tables do not know.
    ['Lupin', 'unknown', { kind: 'film' }],
    ['Lupin', 'unknown', { kind: 'show', season: 9 }],
    ['', 'unknown'],
    ['…', 'unknown'],
  ];
  for (const [name, meant, hints] of CASES) {
    test(`${name} → ${meant}`, () => {
      expect(said(matcher.match(name, hints))).toBe(meant);
    });
  }
});

describe('keys', () => {
  test.each([
    ['The Crown', 'crown', undefined],
    ['L’Amour ouf', 'lamour ouf', undefined],
    ['  Dark  ', 'dark', undefined],
    ['Fargo (2014)', 'fargo', 2014],
    ['The', 'the', undefined],
    ['WALL·E', 'wall e', undefined],
    ['진격의 거인', '진격의 거인'.normalize('NFKD'), undefined],
  ])('%s', (name, key, year) => {
    expect(nameKey(name)).toEqual({ key, year });
  });
});

describe('one slip', () => {
  test.each([
    ['stranger things', 'strangr things', true],
    ['stranger things', 'stranger thinsg', true],
    ['stranger things', 'stranger things', false],
    ['stranger things', 'stranger thing', false],
    ['toy story 2', 'toy story 3', false],
    ['rocky ii', 'rocky iii', false],
    ['alien s', 'aliens', false],
    ['narcos', 'marcos', true],
    ['dark', 'bark', false],
  ])('%s / %s: %s', (a, b, slip) => {
    expect(isOneEdit(a, b)).toBe(slip);
    expect(isOneEdit(b, a)).toBe(slip);
  });
});
