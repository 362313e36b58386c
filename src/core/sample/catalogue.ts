/** Invented shows and films. None of them exists; they have the shapes that real titles have: colons, commas, accents, a leading `+`. */

/** A video as the samples name it. */
export interface Video {
  /** As in the quick CSV: `Show: Season 1: Episode`. */
  readonly title: string;
  /** As in the full export, where episodes carry their number: `Show: Season 1: Episode (Episode 3)`. */
  readonly numbered: string;
  /** The show or film alone. */
  readonly show: string;
  /** Its whole length in seconds. */
  readonly seconds: number;
}

/** Season labels and how many episodes each holds. */
interface Show {
  readonly name: string;
  readonly seasons: readonly (readonly [label: string, episodes: number])[];
  readonly minutes: number;
}

const seasons = (count: number, episodes: number): readonly (readonly [string, number])[] =>
  Array.from({ length: count }, (_, i) => [`Season ${i + 1}`, episodes] as const);

const limited = (episodes: number): readonly (readonly [string, number])[] => [['Limited Series', episodes]];

const SHOWS: readonly Show[] = [
  { name: 'Harbour Lights', seasons: seasons(4, 10), minutes: 48 },
  { name: 'Salt Road', seasons: seasons(3, 10), minutes: 52 },
  { name: 'Kitchen at Midnight', seasons: seasons(5, 8), minutes: 34 },
  { name: 'Northbound', seasons: limited(6), minutes: 55 },
  { name: 'The Lantern Quarter', seasons: seasons(3, 8), minutes: 47 },
  { name: 'Glass Meridian', seasons: seasons(2, 8), minutes: 51 },
  { name: 'Ferry to Nowhere', seasons: seasons(3, 10), minutes: 44 },
  { name: 'Borrowed Summers', seasons: seasons(4, 12), minutes: 42 },
  { name: 'The Understudies', seasons: seasons(3, 12), minutes: 28 },
  { name: 'Paper Orchard', seasons: limited(7), minutes: 58 },
  { name: 'Dikewatch', seasons: seasons(2, 10), minutes: 46 },
  { name: 'Marigold and Sons', seasons: seasons(5, 10), minutes: 26 },
  { name: 'Station 14: North', seasons: seasons(3, 9), minutes: 43 },
  { name: 'Café Zuidpool', seasons: seasons(2, 8), minutes: 31 },
  { name: 'The Cartographer’s Wife', seasons: limited(5), minutes: 61 },
  { name: 'Small Hours', seasons: seasons(4, 10), minutes: 29 },
  { name: 'Kingfisher', seasons: seasons(2, 9), minutes: 49 },
  { name: 'A Year of Rivers', seasons: [['Part 1', 6] as const, ['Part 2', 6] as const], minutes: 45 },
  { name: 'Low Sun', seasons: seasons(3, 8), minutes: 50 },
  { name: 'The Night Bakery', seasons: seasons(3, 10), minutes: 33 },
  { name: 'Winterhaven', seasons: seasons(4, 9), minutes: 45 },
  { name: 'The Ropewalk', seasons: seasons(3, 8), minutes: 53 },
  { name: 'Apples for Marit', seasons: seasons(2, 10), minutes: 38 },
  { name: 'Undertow, Year One', seasons: limited(8), minutes: 50 },
  { name: 'The Signal Box', seasons: seasons(4, 8), minutes: 42 },
  { name: 'Four Weddings in Utrecht', seasons: seasons(2, 8), minutes: 30 },
  { name: 'Blue Hour', seasons: seasons(5, 10), minutes: 41 },
  { name: 'The Quarry', seasons: seasons(2, 8), minutes: 56 },
  { name: 'Tenants', seasons: seasons(6, 10), minutes: 24 },
  { name: 'Letters from the Dunes', seasons: seasons(3, 7), minutes: 47 },
  { name: 'Ninety Metres Down', seasons: seasons(2, 6), minutes: 59 },
  { name: 'The Orchard Keepers', seasons: seasons(4, 10), minutes: 44 },
  { name: 'Second Platform', seasons: seasons(3, 10), minutes: 27 },
  { name: 'Amber Coast', seasons: seasons(3, 9), minutes: 49 },
  { name: 'Mr. Halloway Regrets', seasons: seasons(2, 8), minutes: 29 },
  { name: 'Cold Kitchens', seasons: seasons(4, 8), minutes: 36 },
  { name: 'The Longest Tram', seasons: seasons(2, 10), minutes: 33 },
  { name: 'Saltwater Saints', seasons: seasons(3, 10), minutes: 46 },
];

const STREAK_SHOW: Show = { name: 'Nine Winters', seasons: seasons(2, 13), minutes: 41 };

const KIDS_SHOWS: readonly Show[] = [
  { name: 'Pip and the Tide', seasons: seasons(2, 12), minutes: 12 },
  { name: 'Captain Button', seasons: seasons(2, 10), minutes: 23 },
  { name: 'The Small Museum of Big Things', seasons: seasons(1, 8), minutes: 18 },
  { name: 'Moss & Marble', seasons: seasons(1, 10), minutes: 11 },
];

const FILMS: readonly (readonly [name: string, minutes: number])[] = [
  ['The Last Ferry Home', 112],
  ['Copper Hill', 98],
  ['Letters to a Lighthouse', 121],
  ['Tidewater: Part Two', 134],
  ['Salt, Smoke and Honey', 104],
  ['+1 Guest', 92],
  ['Eleven Bridges', 117],
  ['The Weather in Oslo', 101],
  ['Nobody’s Accordion', 88],
  ['Fog Season', 109],
  ['An Orchard Abroad', 95],
  ['Signal Lost: A Polar Story', 86],
  ['Where the Canal Ends', 107],
  ['Twelve Chairs for Dinner', 99],
  ['Before the Thaw', 126],
  ['Hotel Meridiaan', 94],
  ['The Beekeeper’s Year', 79],
  ['Slow Train to Trieste', 118],
  ['Two Moons over Texel', 103],
  ['The Glassblower', 111],
];

const KIDS_FILMS: readonly (readonly [string, number])[] = [
  ['Pip and the Tide: The Big Wave', 74],
  ['The Snow Postman', 68],
];

const FIRST = ['The', 'A', 'One', 'Every', 'Our', 'That'];
const MIDDLE = [
  'Quiet',
  'Borrowed',
  'Northern',
  'Second',
  'Broken',
  'Long',
  'Paper',
  'Hidden',
  'Early',
  'Wrong',
  'Green',
  'Empty',
  'Final',
];
const LAST = [
  'Letter',
  'Shore',
  'Visitor',
  'Winter',
  'Key',
  'Supper',
  'Platform',
  'Garden',
  'Promise',
  'Storm',
  'Ladder',
  'Map',
  'Ticket',
  'Morning',
  'Bell',
  'Door',
  'Song',
];

/** An episode's name; the same number always gives the same name. */
export function episodeName(number: number): string {
  const first = FIRST[(number * 7 + 1) % FIRST.length];
  const middle = MIDDLE[number % MIDDLE.length];
  const last = LAST[(number * 5 + 2) % LAST.length];
  return `${first} ${middle} ${last}`;
}

function videosOf(show: Show, salt: number): Video[] {
  return show.seasons.flatMap(([label, episodes], season) =>
    Array.from({ length: episodes }, (_, i) => {
      const title = `${show.name}: ${label}: ${episodeName(salt * 31 + season * 13 + i)}`;
      return {
        title,
        numbered: `${title} (Episode ${i + 1})`,
        show: show.name,
        seconds: show.minutes * 60 + ((salt * 37 + i * 53) % 240),
      };
    }),
  );
}

const film = ([name, minutes]: readonly [string, number]): Video => ({
  title: name,
  numbered: name,
  show: name,
  seconds: minutes * 60 + 11,
});

/** The episodes of every show for adults, show by show. */
export const SERIES: readonly (readonly Video[])[] = SHOWS.map(videosOf);
/** The show that is watched on many days in a row, and at no other time. */
export const STREAK: readonly Video[] = videosOf(STREAK_SHOW, 41);
export const FILMS_FOR_ADULTS: readonly Video[] = FILMS.map(film);
/** The film that is watched again and again. */
export const COMFORT_FILM: Video = film(['Quiet Platform', 106]);
export const KIDS_SERIES: readonly (readonly Video[])[] = KIDS_SHOWS.map((show, i) => videosOf(show, 60 + i));
export const FILMS_FOR_KIDS: readonly Video[] = KIDS_FILMS.map(film);
