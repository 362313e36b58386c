/** Second spellings and translations of real works: how people, spreadsheets and other services write them. At least 95 % are matched. */

import { describe, expect, test } from 'vitest';
import type { Hints } from '#core/knowledge/matcher.ts';
import { below, seeded, seedOf } from '#core/random.ts';
import { MATCHER } from './tables.ts';

const SHARE = 0.95;

/** A spelling, the English name of the work it means, and what the rest of the file says of it. */
const CASES: readonly (readonly [spelling: string, name: string, hints?: Hints])[] = [
  // Case, accents, signs, spaces.
  ['STRANGER THINGS', 'Stranger Things', { kind: 'show' }],
  ['stranger  things', 'Stranger Things', { kind: 'show' }],
  ['Schitts Creek', "Schitt's Creek"],
  ['SCHITT’S CREEK', "Schitt's Creek"],
  ['Greys Anatomy', "Grey's Anatomy"],
  ['Brooklyn Nine Nine', 'Brooklyn Nine-Nine'],
  ['brooklyn nine–nine', 'Brooklyn Nine-Nine'],
  ['Orange is the new black', 'Orange Is the New Black'],
  ['Spider-Man - No Way Home', 'Spider-Man: No Way Home'],
  ['Spiderman: No Way Home', 'Spider-Man: No Way Home'],
  ['Amelie', 'Amélie'],
  ['Narcos : Mexico', 'Narcos: Mexico'],
  ['Mad Max Fury Road', 'Mad Max: Fury Road'],
  ['Love Death & Robots', 'Love, Death & Robots'],
  ['Love, Death and Robots', 'Love, Death & Robots'],
  ['Grace & Frankie', 'Grace and Frankie'],
  ['Its Okay to Not Be Okay', "It's Okay to Not Be Okay"],
  ['RuPauls Drag Race', "RuPaul's Drag Race"],
  ['13 reasons why', '13 Reasons Why'],
  ['Bojack Horseman', 'BoJack Horseman'],
  // Articles.
  ['Crown', 'The Crown', { kind: 'show' }],
  ['Queen’s Gambit', "The Queen's Gambit"],
  ['Witcher', 'The Witcher', { kind: 'show' }],
  ['Casa de papel', 'Money Heist'],
  ['Umbrella Academy', 'The Umbrella Academy'],
  ['Big Bang Theory', 'The Big Bang Theory'],
  // Translations.
  ['La casa de papel', 'Money Heist'],
  ['Haus des Geldes', 'Money Heist'],
  ['Le Jeu de la dame', "The Queen's Gambit"],
  ['Gambito de dama', "The Queen's Gambit"],
  ['El juego del calamar', 'Squid Game', { kind: 'show' }],
  ['Orgueil et Préjugés', 'Pride & Prejudice', { kind: 'film' }],
  ['Los juegos del hambre', 'The Hunger Games', { kind: 'film' }],
  ['Le Seigneur des anneaux : Les Deux Tours', 'The Lord of the Rings: The Two Towers'],
  ['El señor de los anillos: Las dos torres', 'The Lord of the Rings: The Two Towers'],
  ['Chihiros Reise ins Zauberland', 'Spirited Away'],
  ['El viaje de Chihiro', 'Spirited Away'],
  ['Le Voyage de Chihiro', 'Spirited Away'],
  ['La Reine des neiges', 'Frozen', { kind: 'film' }],
  ['Les Évadés', 'The Shawshank Redemption'],
  ['Cadena perpetua', 'The Shawshank Redemption'],
  ['Malditos bastardos', 'Inglourious Basterds'],
  ['Origen', 'Inception', { kind: 'film' }],
  ['Le Parrain', 'The Godfather'],
  ['El padrino', 'The Godfather'],
  ['Le Roi Lion', 'The Lion King', { kind: 'film' }],
  ['Anatomía de Grey', "Grey's Anatomy"],
  ['Vaiana', 'Moana', { kind: 'film' }],
  ['Vice-versa', 'Inside Out', { kind: 'film' }],
  ['Retour vers le futur', 'Back to the Future'],
  ['Volver al futuro', 'Back to the Future'],
  // Years and seasons.
  ['Breaking Bad (2008)', 'Breaking Bad'],
  ['The Office (2005)', 'The Office'],
  ['Fargo (1996)', 'Fargo', { kind: 'film' }],
  ['Inception 2010', 'Inception'],
  ['Dune (2021)', 'Dune', { kind: 'film' }],
  // A slip of one letter.
  ['Braking Bad', 'Breaking Bad'],
  ['Stranger Thing', 'Stranger Things', { kind: 'show' }],
  ['Bridgeton', 'Bridgerton'],
  ['Peaky Blindres', 'Peaky Blinders'],
  ['Black Miror', 'Black Mirror', { kind: 'show' }],
  ['Better Cal Saul', 'Better Call Saul'],
  ['Gilmore Girsl', 'Gilmore Girls'],
  ['Inglorious Basterds', 'Inglourious Basterds'],
  ['Pulp Ficton', 'Pulp Fiction'],
  ['Sex Educaton', 'Sex Education', { kind: 'show' }],
  ['Outlandr', 'Outlander', { kind: 'show' }],
];

/** Whether a spelling leads to a work of that name, alone or among those that share the spelling. */
function means(spelling: string, name: string, hints?: Hints): boolean {
  const match = MATCHER.match(spelling, hints);
  const works = match.kind === 'work' ? [match.work] : match.kind === 'ambiguous' ? match.works : [];
  return works.some((work) => MATCHER.works[work]!.names.includes(name));
}

test('of spellings written by hand', () => {
  const missed = CASES.filter(([spelling, name, hints]) => !means(spelling, name, hints)).map(([spelling]) => spelling);
  expect(1 - missed.length / CASES.length, missed.join('; ')).toBeGreaterThanOrEqual(SHARE);
});

/** Ways of writing a name another way; undefined where a way changes nothing. */
const WAYS: Readonly<Record<string, (name: string, draw: (bound: number) => number) => string | undefined>> = {
  'in capitals': (name) => name.toUpperCase(),
  'without accents': (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
  'without signs': (name) => name.replace(/[:!?,’'.–-]/g, ''),
  'and for &': (name) => (name.includes(' & ') ? name.replace(' & ', ' and ') : undefined),
  'without The': (name) => (name.startsWith('The ') ? name.slice(4) : undefined),
  'with two spaces': (name) => name.replace(/ /g, '  '),
  'with two letters swapped': (name, draw) => {
    // Slips are not looked for in short names, where another name is as near, nor in an article, which is left out.
    if (name.length < 8 || !/^[A-Za-z ]+$/.test(name) || /^(?:The|A|An|El|La|Los|Las|Le|Les) /.test(name)) return undefined;
    const at = 1 + draw(name.length - 3);
    const [a = '', b = ''] = [name[at], name[at + 1]];
    return a === b || a === ' ' || b === ' ' ? undefined : name.slice(0, at) + b + a + name.slice(at + 2);
  },
};

describe('of every fifth work, its first name', () => {
  const works = MATCHER.works.filter((_, at) => at % 5 === 0);
  test.each(Object.entries(WAYS))('%s', (way, respell) => {
    const random = seeded(seedOf(way));
    const spelled = works.flatMap(({ names: [name = ''] }) => {
      const spelling = respell(name, (bound) => below(random, bound));
      return spelling === undefined || spelling === '' ? [] : [{ name, spelling }];
    });
    expect(spelled.length).toBeGreaterThan(10);
    const missed = spelled.filter(({ name, spelling }) => !means(spelling, name));
    expect(
      1 - missed.length / spelled.length,
      missed
        .slice(0, 20)
        .map(({ spelling }) => spelling)
        .join('; '),
    ).toBeGreaterThanOrEqual(SHARE);
  });
});

test.each(['A Film That Nobody Made', 'Breaking Good', 'Inception 9', 'Zzz', 'The'])('%s is no work', (name) => {
  expect(MATCHER.match(name).kind).toBe('unknown');
});
