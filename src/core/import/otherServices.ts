/** Exports of other services and trackers, recognised so that the refusal can say what the file is. They cannot be opened yet. */

import { plainHeader } from './formats/format.ts';

/** `signs`: columns that together occur in no other export. */
const SERVICES: readonly { readonly service: string; readonly signs: readonly string[] }[] = [
  { service: 'Amazon Prime Video', signs: ['Playback Start Datetime (UTC)', 'Seconds Viewed'] },
  { service: 'Amazon Prime Video', signs: ['Playback Hour', 'ISP', 'Title'] },
  { service: 'Amazon Prime Video', signs: ['Most Recent Watch Date', 'Title Description'] },
  { service: 'Amazon Prime Video', signs: ['Date Watched', 'Type', 'Title'] },
  { service: 'Letterboxd', signs: ['Name', 'Year', 'Letterboxd URI'] },
  { service: 'Disney+', signs: ['Program Title', 'Season Title'] },
  { service: 'Apple TV', signs: ['Item Description', 'Playback position'] },
  { service: 'Apple TV', signs: ['Event Type', 'Play Duration (Seconds)'] },
  { service: 'IMDb', signs: ['Const', 'Your Rating', 'Title'] },
];

/** Signs in the first bytes of JSON and HTML exports. */
const TEXTS: readonly { readonly service: string; readonly sign: RegExp }[] = [
  { service: 'YouTube', sign: /"header":\s*"YouTube|youtube\.com\/watch/ },
  { service: 'Spotify', sign: /"ms_?played"/i },
  { service: 'Trakt', sign: /"watched_at"/ },
];

/** The service a header belongs to. */
export function otherServiceOf(header: readonly string[]): string | undefined {
  const plain = new Set(header.map(plainHeader));
  return SERVICES.find(({ signs }) => signs.every((sign) => plain.has(plainHeader(sign))))?.service;
}

/** The service the beginning of a JSON or HTML file belongs to. */
export function otherServiceIn(text: string): string | undefined {
  return TEXTS.find(({ sign }) => sign.test(text))?.service;
}
