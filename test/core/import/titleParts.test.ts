/** Titles as exports write them, and their parts. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dictionaryOf } from '#core/dictionary.ts';
import { finished } from '#core/steps.ts';
import { readTitles } from '#core/import/titles/titleParts.ts';
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
  ['Show: Show 4: Name', 'episode', 'Show', 'Show 4', 'Name'],
  ['Show: Tape 2: Side', 'episode', 'Show', 'Tape 2', 'Side'],
  ['Show: Volume 3: Name', 'episode', 'Show', 'Volume 3', 'Name'],
  ['Show: Vol. 3: Name', 'episode', 'Show', 'Vol. 3', 'Name'],
  ['Show: Side A: Name', 'episode', 'Show', 'Side A', 'Name'],
  ['Show: Season 1: EP3', 'episode', 'Show', 'Season 1', 'EP3'],
  ['Show: Season 4 Part B: Name', 'episode', 'Show', 'Season 4 Part B', 'Name'],
  ['Série: Saison 2: Nom', 'episode', 'Série', 'Saison 2', 'Nom'],
  ['Série\u00A0: Partie\u00A01\u00A0: Chapitre\u00A02', 'episode', 'Série', 'Partie\u00A01', 'Chapitre\u00A02'],
  ['Série: 1re partie: Nom', 'episode', 'Série', '1re partie', 'Nom'],
  ['Série: 2e partie: Nom', 'episode', 'Série', '2e partie', 'Nom'],
  ['Série: Volume\u00A01: Nom', 'episode', 'Série', 'Volume\u00A01', 'Nom'],
  ['Serie: Volumen 2: Nombre', 'episode', 'Serie', 'Volumen 2', 'Nombre'],
  ['Serie: Libro 2: Nombre', 'episode', 'Serie', 'Libro 2', 'Nombre'],
  ['Serie: Colección 2: Nombre', 'episode', 'Serie', 'Colección 2', 'Nombre'],
  ['Serie: 2.ª parte: Nombre', 'episode', 'Serie', '2.ª parte', 'Nombre'],
  ['Serie: Miniserie: Episodio\u00A01', 'episode', 'Serie', 'Miniserie', 'Episodio\u00A01'],
  ['Série: Minissérie: Episódio 1', 'episode', 'Série', 'Minissérie', 'Episódio 1'],
  ['Série: Volume 1: Capítulo 2', 'episode', 'Série', 'Volume 1', 'Capítulo 2'],
  ['Serie: Staffel 1: Folge 2', 'episode', 'Serie', 'Staffel 1', 'Folge 2'],
  ['Serie: Teil 2: Name', 'episode', 'Serie', 'Teil 2', 'Name'],
  ['Serie: Serie 2: Naam', 'episode', 'Serie', 'Serie 2', 'Naam'],
  ['Serie: Deel 2: Hoofdstuk 3', 'episode', 'Serie', 'Deel 2', 'Hoofdstuk 3'],
  ['Serie: Miniserie: Aflevering 1', 'episode', 'Serie', 'Miniserie', 'Aflevering 1'],
  ['Serie: Del 2: Kapitel 3', 'episode', 'Serie', 'Del 2', 'Kapitel 3'],
  ['Serie: Bind 2: Kap. 3', 'episode', 'Serie', 'Bind 2', 'Kap. 3'],
  ['Sarja: Kausi 2B: Jakso 3', 'episode', 'Sarja', 'Kausi 2B', 'Jakso 3'],
  ['Sarja: Osa 2: Luku 3', 'episode', 'Sarja', 'Osa 2', 'Luku 3'],
  ['Sarja: Minisarja: Jakso 1', 'episode', 'Sarja', 'Minisarja', 'Jakso 1'],
  ['Serial: Sezon 2B: Nazwa', 'episode', 'Serial', 'Sezon 2B', 'Nazwa'],
  ['Serial: Część 2: Rozdział 3', 'episode', 'Serial', 'Część 2', 'Rozdział 3'],
  ['Serial: Księga 2: Nazwa', 'episode', 'Serial', 'Księga 2', 'Nazwa'],
  ['Serial: Miniserial: Odcinek 1', 'episode', 'Serial', 'Miniserial', 'Odcinek 1'],
  ['Seriál: 2B. řada: Název', 'episode', 'Seriál', '2B. řada', 'Název'],
  ['Seriál: 2. část: 3. kapitola', 'episode', 'Seriál', '2. část', '3. kapitola'],
  ['Seriál: 2. svazek: Název', 'episode', 'Seriál', '2. svazek', 'Název'],
  ['Seriál: Minisérie: 1. díl', 'episode', 'Seriál', 'Minisérie', '1. díl'],
  ['Sorozat: Minisorozat: 1. fejezet', 'episode', 'Sorozat', 'Minisorozat', '1. fejezet'],
  ['Dizi: 2. Seri: Bölüm 3', 'episode', 'Dizi', '2. Seri', 'Bölüm 3'],
  ['Dizi: Sezon 2B: Ad', 'episode', 'Dizi', 'Sezon 2B', 'Ad'],
  ['Dizi: 2. Kısım: No. 3', 'episode', 'Dizi', '2. Kısım', 'No. 3'],
  ['Dizi: Kısım 2: Ad', 'episode', 'Dizi', 'Kısım 2', 'Ad'],
  ['Dizi: Mini Dizi: 1. Bölüm', 'episode', 'Dizi', 'Mini Dizi', '1. Bölüm'],
  ['番組: 第2シリーズ: エピソード3', 'episode', '番組', '第2シリーズ', 'エピソード3'],
  ['番組: パート2: 名前', 'episode', '番組', 'パート2', '名前'],
  ['番組: Part 2: 名前', 'episode', '番組', 'Part 2', '名前'],
  ['番組: リミテッドシリーズ: エピソード1', 'episode', '番組', 'リミテッドシリーズ', 'エピソード1'],
  ['쇼: 시즌2: 이름', 'episode', '쇼', '시즌2', '이름'],
  ['쇼: 2부: 3화', 'episode', '쇼', '2부', '3화'],
  ['Serie: Säsong 1: Avsnitt 2', 'episode', 'Serie', 'Säsong 1', 'Avsnitt 2'],
  ['Serie: Sesong 1: Episode 2', 'episode', 'Serie', 'Sesong 1', 'Episode 2'],
  ['Serie: Temporada 1: Nombre (Episodio 3)', 'episode', 'Serie', 'Temporada 1', 'Nombre (Episodio 3)'],
  ['Série: Nome (Episódio 3)', 'episode', 'Série', undefined, 'Nome (Episódio 3)'],
  ['Serie: Name (Folge 3)', 'episode', 'Serie', undefined, 'Name (Folge 3)'],
  ['Serie: Naam (Aflevering 3)', 'episode', 'Serie', undefined, 'Naam (Aflevering 3)'],
  ['Sarja: Nimi (Jakso 3)', 'episode', 'Sarja', undefined, 'Nimi (Jakso 3)'],
  ['Serial: Nazwa (Odcinek 3)', 'episode', 'Serial', undefined, 'Nazwa (Odcinek 3)'],
  ['Seriál: Název (3. díl)', 'episode', 'Seriál', undefined, 'Název (3. díl)'],
  ['Sorozat: Név (3. epizód)', 'episode', 'Sorozat', undefined, 'Név (3. epizód)'],
  ['番組: 名前（エピソード3）', 'episode', '番組', undefined, '名前（エピソード3）'],
  ['쇼: 이름 (3화)', 'episode', '쇼', undefined, '이름 (3화)'],
  ['Spider-Man: Homecoming', 'film', 'Spider-Man: Homecoming'],
  ['Mission: Impossible – Fallout', 'film', 'Mission: Impossible – Fallout'],
  ['The Hunger Games: Mockingjay: Part 1', 'film', 'The Hunger Games: Mockingjay: Part 1'],
  ['2001: A Space Odyssey', 'film', '2001: A Space Odyssey'],
  ['\u00A0', 'unknown', ''],
  ['\u200B', 'unknown', ''],
  ['Asset_hook_primary_16x9', 'unknown', 'Asset_hook_primary_16x9'],
];

describe('a title by itself', () => {
  test.each(ALONE.map((parts) => ({ name: parts[0], parts })))('$name', ({ parts }) => {
    const [title, kind, show, season, episode] = parts;
    expect(finished(readTitles(dictionaryOf([title]))).parts(0)).toEqual({ show, season, episode, kind });
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
    const titles = finished(readTitles(dictionaryOf([...others, title])));
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
      const titles = finished(readTitles(dictionaryOf(values)));
      values.forEach((title, code) => {
        const { show, season, episode } = titles.parts(code);
        for (const part of [show, season, episode]) if (part !== undefined) expect(title).toContain(part);
        expect(titles.shows.at(titles.show[code]!)).toBe(show);
      });
    }),
    { numRuns: 2000 },
  );
});
