/**
 * Files of other services that are no history of viewing: the neighbours of one in its archive, and exports of trackers.
 * They are recognised so that a list of files can say what each holds, and a refusal what was opened.
 */

import { say, type Message } from '../message.ts';
import { plainHeader } from './formats/format.ts';

interface OtherFile {
  readonly service: string;
  readonly holds: Message;
  /** Base name in the export, without ending; `*` stands for a number. */
  readonly names: readonly string[];
  /** Columns that together occur in no other export; none for files known by their name only. */
  readonly signs: readonly string[];
}

const file = (service: string, key: string, names: readonly string[], ...signs: string[]): OtherFile => ({
  service,
  holds: say(`import.holds.${key}`),
  names,
  signs,
});

const FILES: readonly OtherFile[] = [
  file('YouTube', 'searches', ['search-history', 'Suchverlauf', 'zoekgeschiedenis']),
  file('YouTube', 'subscriptions', ['subscriptions'], 'Channel Id', 'Channel Title'),
  file('Letterboxd', 'myList', ['watchlist']),
  file('Letterboxd', 'ratings', ['reviews'], 'Letterboxd URI', 'Review'),
  file('Letterboxd', 'account', ['profile'], 'Date Joined', 'Given Name'),
  file('Spotify', 'account', ['Userdata', 'Identity', 'Identifiers']),
  file('Spotify', 'billing', ['Payments']),
  file('Spotify', 'searches', ['SearchQueries']),
  file('Spotify', 'guessedInterests', ['Inferences']),
  file('Spotify', 'myList', ['YourLibrary', 'Playlist*']),
  file('Apple TV', 'myList', ['Apple TV Favorites and Wishlist', 'Apple TV Bookmarks']),
  file('IMDb', 'ratings', [], 'Const', 'Your Rating', 'Title'),
];

/** Signs in the first bytes of JSON and HTML exports whose entries are not those of a known format. */
const TEXTS: readonly { readonly service: string; readonly sign: RegExp }[] = [
  { service: 'YouTube', sign: /"header":\s*"YouTube|youtube\.com\/watch/ },
  { service: 'Spotify', sign: /"ms_?played"/i },
  { service: 'Trakt', sign: /"watched_at"/ },
];

/** The file whose signs are all in a header. */
function otherFileOf(header: readonly string[]): OtherFile | undefined {
  const plain = new Set(header.map(plainHeader));
  return FILES.find(({ signs }) => signs.length > 0 && signs.every((sign) => plain.has(plainHeader(sign))));
}

/** The service a header belongs to. */
export const otherServiceOf = (header: readonly string[]): string | undefined => otherFileOf(header)?.service;

/** What a file of another service holds, by its header or its name. */
export function otherServiceHolds(fileName: string, header: readonly string[] | undefined): Message | undefined {
  const base = fileName
    .slice(fileName.lastIndexOf('/') + 1)
    .replace(/\.[^.]*$/, '')
    .replace(/\d+$/, '*');
  return (header && otherFileOf(header))?.holds ?? FILES.find(({ names }) => names.includes(base))?.holds;
}

/** The service the beginning of a JSON or HTML file belongs to. */
export function otherServiceIn(text: string): string | undefined {
  return TEXTS.find(({ sign }) => sign.test(text))?.service;
}
