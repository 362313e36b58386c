/** The exports that can be opened. */

import type { ColumnTraits } from '../../history.ts';
import type { FormatId, Role } from '../../model.ts';
import { plainHeader, type FileKind, type Format, type FormatColumn } from './format.ts';
import { appleTvActivity } from './appleTvActivity.ts';
import { appleTvPositions } from './appleTvPositions.ts';
import { crunchyrollHistory } from './crunchyrollHistory.ts';
import { disneyPlusConverted } from './disneyPlusConverted.ts';
import { letterboxdDiary } from './letterboxdDiary.ts';
import { letterboxdRatings } from './letterboxdRatings.ts';
import { letterboxdWatched } from './letterboxdWatched.ts';
import { netflixViewingActivity } from './netflixViewingActivity.ts';
import { netflixViewingHistory } from './netflixViewingHistory.ts';
import { primeVideoActivity } from './primeVideoActivity.ts';
import { primeVideoHistory } from './primeVideoHistory.ts';
import { primeVideoHours } from './primeVideoHours.ts';
import { primeVideoWatchList } from './primeVideoWatchList.ts';
import { spotifyExtendedHistory } from './spotifyExtendedHistory.ts';
import { spotifyStreamingHistory } from './spotifyStreamingHistory.ts';
import { tautulliHistory } from './tautulliHistory.ts';
import { traktHistory } from './traktHistory.ts';
import { traktWatched } from './traktWatched.ts';
import { youtubeWatchHistory } from './youtubeWatchHistory.ts';

/** Richest first: where a header or an archive fits several, the first is chosen. */
export const FORMATS: readonly Format[] = [
  netflixViewingActivity,
  primeVideoActivity,
  primeVideoHistory,
  primeVideoHours,
  primeVideoWatchList,
  youtubeWatchHistory,
  spotifyExtendedHistory,
  spotifyStreamingHistory,
  traktHistory,
  traktWatched,
  tautulliHistory,
  letterboxdDiary,
  letterboxdWatched,
  letterboxdRatings,
  appleTvActivity,
  appleTvPositions,
  crunchyrollHistory,
  disneyPlusConverted,
  // Last, because a title and a date are in many tables.
  netflixViewingHistory,
];

export interface RecognisedFormat {
  readonly format: Format;
  /** One role for each column of the header; `other` for columns the format does not know. */
  readonly roles: readonly Role[];
  /** What the format says of each column beyond its role. */
  readonly traits?: readonly ColumnTraits[];
  /** Names of known columns that the file lacks. */
  readonly missing: readonly string[];
}

/** The format of a file of a kind whose required columns are all in the header, by name and in any order. */
export function recogniseFormat(
  header: readonly string[],
  kind: FileKind = 'table',
  among: readonly Format[] = FORMATS,
): RecognisedFormat | undefined {
  const plain = header.map(plainHeader);
  for (const format of among) {
    if (!(format.files ?? ['table']).includes(kind)) continue;
    if (format.without?.some((name) => plain.includes(plainHeader(name)))) continue;
    const roles: Role[] = plain.map(() => 'other');
    const traits: ColumnTraits[] = plain.map(() => ({}));
    const missing: string[] = [];
    let complete = true;
    for (const column of format.columns) {
      const at = namesOf(column)
        .map((name) => plain.indexOf(name))
        .find((index) => index >= 0);
      if (at === undefined) {
        // A time of day beside the day is a gift: nobody misses it.
        if (column.part !== 'clock') missing.push(column.name);
        if (column.required) complete = false;
        continue;
      }
      roles[at] = column.role;
      if (column.unit !== undefined || column.part !== undefined) traits[at] = { unit: column.unit, part: column.part };
    }
    // A title may stand in any of several columns, but in none it is no history.
    if (complete && (kind !== 'table' || roles.includes('title'))) return { format, roles, traits, missing };
  }
  return undefined;
}

/** The format of an id; undefined for a table that was mapped by hand. */
export const formatOf = (id: FormatId): Format | undefined => FORMATS.find((format) => format.id === id);

/** What a format knows of the column of a name. */
export function formatColumnOf(format: Format, name: string): FormatColumn | undefined {
  const plain = plainHeader(name);
  return format.columns.find((column) => namesOf(column).includes(plain));
}

const namesOf = ({ name, aliases }: FormatColumn): string[] => [name, ...(aliases ?? [])].map(plainHeader);
