/** Titles as exports write them, and their parts. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dictionaryOf } from '#core/dictionary.ts';
import { readTitles } from '#core/import/titleParts.ts';
import type { TitleKind } from '#core/titles.ts';

type Parts = readonly [title: string, kind: TitleKind, show: string, season?: string | undefined, episode?: string | undefined];

const ALONE: readonly Parts[] = [
  ['Roma', 'film', 'Roma'],
  ['', 'unknown', ''],
  [' ', 'unknown', ''],
  [': ', 'unknown', ''],
  ['Show: : ', 'unknown', 'Show'],
  ['12:00', 'film', '12:00'],
  ['Dune: Part Two', 'film', 'Dune: Part Two'],
  ['Kill Bill: Vol. 2', 'film', 'Kill Bill: Vol. 2'],
  ['John Wick: Chapter 2', 'film', 'John Wick: Chapter 2'],
  ['Games: Mockingjay: Part 2', 'film', 'Games: Mockingjay: Part 2'],
  ['Fear Street: Part Two: 1978', 'film', 'Fear Street: Part Two: 1978'],
  ['Show: Season 1: Name', 'episode', 'Show', 'Season 1', 'Name'],
  ['Show: Season 1: Name: Of: It', 'episode', 'Show', 'Season 1', 'Name: Of: It'],
  ['Show: Season 3B: Name', 'episode', 'Show', 'Season 3B', 'Name'],
  ['Show: Season 2 Part B: Name', 'episode', 'Show', 'Season 2 Part B', 'Name'],
  ['Show: Series 4: Episode 1', 'episode', 'Show', 'Series 4', 'Episode 1'],
  ['Show: Season 2 (Trailer)', 'episode', 'Show', 'Season 2 (Trailer)'],
  ['Show: Limited Series: Name', 'episode', 'Show', 'Limited Series', 'Name'],
  ['Show: Collection 2: Name', 'episode', 'Show', 'Collection 2', 'Name'],
  ['Show: Book 1: Name', 'episode', 'Show', 'Book 1', 'Name'],
  ['Criminal: UK: Season 2: Julia (Episode 1)', 'episode', 'Criminal: UK', 'Season 2', 'Julia (Episode 1)'],
  ['Wanderlust:  1: Wanderlust (Episode 1)', 'episode', 'Wanderlust', '1', 'Wanderlust (Episode 1)'],
  ['Stranger Things: Stranger Things 4: Chapter Nine: X', 'episode', 'Stranger Things', 'Stranger Things 4', 'Chapter Nine: X'],
  ['Barbarians: Barbarians II: Wolves', 'episode', 'Barbarians', 'Barbarians II', 'Wolves'],
  ['Show: Name (Episode 3)', 'episode', 'Show', undefined, 'Name (Episode 3)'],
  ['Show: Name (Épisode\u00A03)', 'episode', 'Show', undefined, 'Name (Épisode\u00A03)'],
  ['Show: Name (Bölüm 3)', 'episode', 'Show', undefined, 'Name (Bölüm 3)'],
  ['Show: Episode 7', 'episode', 'Show', undefined, 'Episode 7'],
  ['Série\u00A0: Saison\u00A02\u00A0: Épisode\u00A01', 'episode', 'Série', 'Saison\u00A02', 'Épisode\u00A01'],
  ['Série\u202F: Mini-série\u202F: Nom', 'episode', 'Série', 'Mini-série', 'Nom'],
  ['Série: Partie 2: Chapitre 4', 'episode', 'Série', 'Partie 2', 'Chapitre 4'],
  ['Serie: Temporada 2: Capítulo 3', 'episode', 'Serie', 'Temporada 2', 'Capítulo 3'],
  ['Serie: Parte 1: Episodio  1', 'episode', 'Serie', 'Parte 1', 'Episodio  1'],
  ['Série: 3ª temporada: Nome', 'episode', 'Série', '3ª temporada', 'Nome'],
  ['Serie: Staffel 2 – Teil B: Folge 3', 'episode', 'Serie', 'Staffel 2 – Teil B', 'Folge 3'],
  ['Serie: Seizoen 1: Aflevering 2', 'episode', 'Serie', 'Seizoen 1', 'Aflevering 2'],
  ['Serie: Sæson 1: Navn', 'episode', 'Serie', 'Sæson 1', 'Navn'],
  ['Sarja: Kausi 2: Jakso 3', 'episode', 'Sarja', 'Kausi 2', 'Jakso 3'],
  ['Serial: Sezon 1: Odcinek 2', 'episode', 'Serial', 'Sezon 1', 'Odcinek 2'],
  ['Seriál: 2. řada: 3. díl', 'episode', 'Seriál', '2. řada', '3. díl'],
  ['Sorozat: 2. évad: 3. epizód', 'episode', 'Sorozat', '2. évad', '3. epizód'],
  ['Dizi: 1. Sezon: 4. Bölüm', 'episode', 'Dizi', '1. Sezon', '4. Bölüm'],
  ['番組：シーズン2：エピソード1', 'episode', '番組', 'シーズン2', 'エピソード1'],
  ['쇼: 시즌 1: 3화', 'episode', '쇼', '시즌 1', '3화'],
  ['Serie: Stagione 1: Nome', 'episode', 'Serie', 'Stagione 1', 'Nome'],
  ['Asset_hook_primary_16x9', 'unknown', 'Asset_hook_primary_16x9'],
];

describe('a title by itself', () => {
  test.each(ALONE.map((parts) => ({ name: parts[0], parts })))('$name', ({ parts }) => {
    const [title, kind, show, season, episode] = parts;
    expect(readTitles(dictionaryOf([title])).parts(0)).toEqual({ show, season, episode, kind });
  });
});

const AMONG: readonly { readonly name: string; readonly others: readonly string[]; readonly title: string; readonly kind: TitleKind; readonly show: string }[] = [
  { name: 'a beginning that is a show elsewhere', others: ['A: Season 1: X'], title: 'A: Special', kind: 'episode', show: 'A' },
  { name: 'a long beginning that is a show elsewhere', others: ['A: B: Season 1: X'], title: 'A: B: Special', kind: 'episode', show: 'A: B' },
  { name: 'three siblings', others: ['A: 1x', 'A: 2x', 'A: 3x'], title: 'A: 4x', kind: 'episode', show: 'A' },
  { name: 'two siblings', others: ['Spider-Man: Homecoming', 'Spider-Man: No Way Home'], title: 'Spider-Man: Far From Home', kind: 'unknown', show: 'Spider-Man: Far From Home' },
  { name: 'film parts among siblings', others: ['A: Part One', 'A: Part Three', 'A: Part Four'], title: 'A: Part Two', kind: 'film', show: 'A: Part Two' },
  { name: 'chapters of a series', others: ['A: Chapter 1', 'A: Chapter 2', 'A: Chapter 3'], title: 'A: Chapter 4', kind: 'episode', show: 'A' },
]; // prettier-ignore

describe('a title among others', () => {
  test.each(AMONG)('$name', ({ others, title, kind, show }) => {
    const titles = readTitles(dictionaryOf([...others, title]));
    expect(titles.parts(others.length)).toMatchObject({ kind, show });
    expect(titles.shows.at(titles.show[others.length]!)).toBe(show);
  });
});

test('any titles: never throws, parts are pieces of the title, columns and parts agree', () => {
  const text = fc.string({
    unit: fc.constantFrom('A', 'b', ' ', ': ', ':', '：', '\u00A0', 'Season 1', 'Part 2', '4', '(Episode 3)'),
    maxLength: 9,
  });
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 12 }), (values) => {
      const titles = readTitles(dictionaryOf(values));
      values.forEach((title, code) => {
        const { show, season, episode } = titles.parts(code);
        for (const part of [show, season, episode]) if (part !== undefined) expect(title).toContain(part);
        expect(titles.shows.at(titles.show[code]!)).toBe(show);
      });
    }),
    { numRuns: 2000 },
  );
});
