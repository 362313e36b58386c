/** Tables as people keep them, in many languages and in none, and what the program takes their columns for at first sight. */

import { describe, expect, test } from 'vitest';
import { guessMapping } from '#core/import/mapping/guessMapping.ts';
import type { ColumnRef, MappedRole, Mapping } from '#core/import/mapping/mapping.ts';

type Columns = Partial<Record<MappedRole, ColumnRef>>;
type Case = readonly [name: string, table: string, columns: Columns, rest?: Partial<Mapping>];

const FILMS = ['Harbour Lights', 'The Long Winter', 'Pascal and the Sea', 'Zwei Brüder', 'Nine Winters: Season 2', 'Kestrel'];

/** Six rows, each cell made from the number of the row. */
const table = (header: string, row: (film: string, i: number) => string): string =>
  [header, ...FILMS.map(row)].filter((line) => line !== '').join('\n');

const two = (n: number): string => String(n).padStart(2, '0');

const CASES: readonly Case[] = [
  [
    'a streaming service in English',
    table(
      'Title,Watched At,Device,Profile,Country,Watch Time (seconds),Release Date',
      (film, i) => `${film},2024-03-${two(i + 1)} 21:0${i}:00,Samsung Smart TV,Ann,US,${2400 + i},2019-01-0${i + 1}`,
    ),
    { title: 'Title', start: 'Watched At', device: 'Device', profile: 'Profile', country: 'Country', duration: 'Watch Time (seconds)' }, // prettier-ignore
    { delimiter: ',', header: true, durationUnit: 'seconds', times: 'local' },
  ],
  [
    'in snake case, in UTC and milliseconds',
    table(
      'user_id,asset_title,started_at_utc,ms_played,platform,country_code',
      (film, i) => `u${i % 2},${film},2024-03-${two(i + 1)}T21:0${i}:00Z,${2_400_000 + i},Roku,DE`,
    ),
    { profile: 'user_id', title: 'asset_title', start: 'started_at_utc', duration: 'ms_played', device: 'platform', country: 'country_code' }, // prettier-ignore
    { durationUnit: 'milliseconds', times: 'utc' },
  ],
  [
    'a home server',
    table(
      'Date,Friendly Name,User Agent,Platform,Player,Full Title,Duration (min),Rating Key',
      (film, i) => `2024-03-0${i + 1} 20:00,ann,Mozilla/5.0,Android,Pixel 8,${film},${40 + i},${1000 + i}`,
    ),
    { start: 'Date', profile: 'Friendly Name', title: 'Full Title', device: 'Player', duration: 'Duration (min)' },
    { durationUnit: 'minutes' },
  ],
  [
    "a viewer's own spreadsheet",
    table('When,What,Who', (film, i) => `${i + 3}/14/2024,${film},${i % 2 ? 'me' : 'kids'}`),
    { start: 'When', title: 'What', profile: 'Who' },
  ],
  [
    'German, with semicolons',
    table(
      'Datum;Uhrzeit von;Sendungstitel;Gerät;Dauer;Land;Erscheinungsjahr',
      (film, i) => `0${i + 1}.03.2024;20:15;${film};Fernseher;01:0${i}:00;Deutschland;2018`,
    ),
    { start: 'Datum', clock: 'Uhrzeit von', title: 'Sendungstitel', device: 'Gerät', duration: 'Dauer', country: 'Land' },
    { delimiter: ';', durationUnit: 'hms' },
  ],
  [
    'German, other words',
    table('Gesehen am;Filmtitel;Benutzer;Minuten', (film, i) => `${i + 20}.01.2024 21:30;${film};Anna;${90 + i}`),
    { start: 'Gesehen am', title: 'Filmtitel', profile: 'Benutzer', duration: 'Minuten' },
    { delimiter: ';', durationUnit: 'minutes' },
  ],
  [
    'French',
    table(
      'Date de visionnage;Titre;Durée;Appareil;Pays;Profil',
      (film, i) => `${20 + i}/01/2024 20:45;${film};00:4${i}:10;Ordinateur;FR;Léa`,
    ),
    { start: 'Date de visionnage', title: 'Titre', duration: 'Durée', device: 'Appareil', country: 'Pays', profile: 'Profil' },
    { delimiter: ';', durationUnit: 'hms', times: 'local' },
  ],
  [
    'Spanish',
    table(
      'Usuario,Título,Fecha de visualización,Duración (minutos),Dispositivo,País',
      (film, i) => `Luis,${film},${20 + i}/01/2024,${50 + i},Móvil,España`,
    ),
    { profile: 'Usuario', title: 'Título', start: 'Fecha de visualización', duration: 'Duración (minutos)', device: 'Dispositivo', country: 'País' }, // prettier-ignore
    { durationUnit: 'minutes' },
  ],
  [
    'Portuguese',
    table('Perfil,Título,Assistido em,Aparelho', (film, i) => `Rui,${film},${20 + i}/01/2024,Celular`),
    { profile: 'Perfil', title: 'Título', start: 'Assistido em', device: 'Aparelho' },
  ],
  [
    'Turkish',
    table(
      'Kullanıcı;Yapım Adı;İzlenme Tarihi;İzleme Süresi;Cihaz;Ülke',
      (film, i) => `Ece;${film};${20 + i}.01.2024 22:10;${1800 + i};Akıllı TV;Türkiye`,
    ),
    { profile: 'Kullanıcı', title: 'Yapım Adı', start: 'İzlenme Tarihi', duration: 'İzleme Süresi', device: 'Cihaz', country: 'Ülke' }, // prettier-ignore
    { delimiter: ';', durationUnit: 'seconds' },
  ],
  [
    'Italian',
    table('Titolo|Visto il|Dispositivo', (film, i) => `${film}|${20 + i}/01/2024|Telefono`),
    { title: 'Titolo', start: 'Visto il', device: 'Dispositivo' },
    { delimiter: '|' },
  ],
  [
    'Dutch, with tabs',
    table('Titel\tBekeken op\tApparaat', (film, i) => `${film}\t${20 + i}-01-2024\tTelevisie`),
    { title: 'Titel', start: 'Bekeken op', device: 'Apparaat' },
    { delimiter: '\t' },
  ],
  [
    'series and episodes in columns of their own',
    table(
      'Series Title,Season Number,Episode Title,Date Watched,Air Date',
      (film, i) => `${film},${i},Part ${i} of it,2024-02-0${i + 1},2011-01-0${i + 1}`,
    ),
    { title: 'Series Title', start: 'Date Watched' },
  ],
  [
    'a column that says what was a trailer',
    table(
      'Name,Time Started,Is Trailer,Language',
      (film, i) => `${film},2024-02-0${i + 1} 20:00:00,${i === 3 ? 'Yes' : 'No'},DE`,
    ),
    { title: 'Name', start: 'Time Started', supplemental: 'Is Trailer' },
  ],
  [
    'no header: a title and a day',
    table('', (film, i) => `${film};${20 + i}.01.2024`),
    { title: 1, start: 2 },
    { header: false, delimiter: ';', times: 'local' },
  ],
  [
    'no header: everything by its cells',
    table('', (film, i) => `2024-01-${20 + i} 21:00:00,${i},${film},00:4${i}:00,iPhone 12,DE`),
    { start: 1, title: 3, duration: 4, device: 5, country: 6 },
    { header: false, durationUnit: 'hms' },
  ],
  [
    'headers that say nothing',
    table('a,b,c', (film, i) => `${film},x${i % 2},2024-01-${20 + i}`),
    { title: 'a', start: 'c' },
    { header: true },
  ],
  [
    'two columns of one name',
    table('Title,Date,Title,Date', (film, i) => `${film},2024-01-${20 + i} 20:00,${i},2011-05-0${i + 1}`),
    { title: 1, start: 2 },
    { header: true },
  ],
  ['nothing that could be a day', table('Title,Stars', (film, i) => `${film},${i}`), { title: 'Title' }],
  ['nothing that could be a title', table('Item No,Date,Price', (_, i) => `${i},2024-01-${20 + i},${i}.50`), { start: 'Date' }],
];

const guessed = (text: string) => guessMapping(new TextEncoder().encode(text));

describe('the first guess', () => {
  for (const [name, text, columns, rest = {}] of CASES)
    test(name, () => {
      const guess = guessed(text);
      expect(guess?.mapping).toMatchObject(rest);
      expect(guess?.mapping.columns).toEqual(columns);
    });

  test('says of each column how sure it is, and what its cells hold', () => {
    const guess = guessed(table('Title,c2,Comment', (film, i) => `${film},2024-01-${20 + i},`));
    expect(guess?.columns.map(({ role, confidence, cells }) => [role, confidence, cells.dates, cells.examples.length])).toEqual([
      ['title', 'high', 0, 3],
      ['start', 'some', 6, 3],
      ['other', 'none', 0, 0],
    ]);
  });

  test('follows what a person settled', () => {
    const text = table('', (film, i) => `${film};${20 + i}.01.2024`);
    const settled = guessMapping(new TextEncoder().encode(text), { header: true });
    expect(settled?.mapping).toMatchObject({ header: true });
    expect(guessMapping(new TextEncoder().encode(text), { delimiter: ',' })).toBeUndefined();
  });

  const NOT_TABLES = ['', 'one line of prose', 'a list\nof words\nunder each other\n'];
  test.each(NOT_TABLES)('of %j there is none', (text) => expect(guessed(text)).toBeUndefined());
});
