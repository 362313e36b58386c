/** Exports of other services, each an invented file: what is read of it, what it supports, and what is said about it. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellText, instantColumnOf } from '#core/history.ts';
import { FORMATS } from '#core/import/formats/index.ts';
import { importHistory, type Imported } from '#core/import/importHistory.ts';
import { unattended } from '#core/task.ts';
import { MUSIC, PREVIEW, SHORT, viewingsOf, type Viewings } from '#core/viewings.ts';
import { fileOf } from './sources.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const fixture = (path: string): Uint8Array => readFileSync(join(FIXTURES, path));

interface Case {
  readonly files: readonly string[];
  readonly format: string;
  readonly rows: number;
  /** The first and the last row's start as the file writes it. */
  readonly starts: readonly [string, string];
  readonly has: string;
  readonly issues?: readonly string[];
  /** Shows (or channels, artists, films) of the rows, in order. */
  readonly shows: readonly string[];
  /** Rows that are previews, short, music. */
  readonly flags?: { readonly preview?: number; readonly short?: number; readonly music?: number };
  readonly utc: boolean;
}

const CASES: readonly Case[] = [
  {
    files: ['prime-video/hours.csv'],
    format: 'prime-video-hours',
    rows: 5,
    starts: ['01/13/2016 22:00:00', '12/31/2015 23:00:00'],
    has: 'country device repeats supplemental timeOfDay',
    shows: [
      "The Lighthouse Keeper's Clock",
      'Salt and Rope',
      'Trailer for Salt and Rope',
      'Salt and Rope',
      "The Lighthouse Keeper's Clock",
    ],
    flags: { preview: 1 },
    utc: false,
  },
  {
    files: ['prime-video/history.csv'],
    format: 'prime-video-viewing-history',
    rows: 4,
    starts: ['2024-12-19T18:18:47Z', '2024-12-17T21:10:09Z'],
    has: 'duration repeats timeOfDay',
    issues: ['nested-quotes'],
    shows: ['Crimson Two', 'Salt and Rope', 'Not Available', 'Salt and Rope'],
    flags: { short: 1 },
    utc: true,
  },
  {
    files: ['prime-video/history-older.csv'],
    format: 'prime-video-viewing-history',
    rows: 3,
    starts: ['2023-03-02 20:15:00.123', '2023-02-27 06:00:00.500'],
    has: 'duration repeats timeOfDay',
    shows: ['Crimson Two', 'Salt and Rope', 'Crimson Two'],
    flags: { short: 1 },
    utc: true,
  },
  {
    files: ['prime-video/activity.csv'],
    format: 'prime-video-viewing-activity',
    rows: 4,
    starts: ['2026-01-19T18:18:47Z', '2026-01-17T07:00:00Z'],
    has: 'country device duration repeats supplemental timeOfDay',
    issues: ['nested-quotes'],
    shows: ['Crimson Two', 'Salt and Rope', 'Coming soon: Harbor Lights', 'Salt and Rope'],
    flags: { preview: 1, short: 1 },
    utc: true,
  },
  {
    files: ['prime-video/watch-list.csv'],
    format: 'prime-video-watch-list',
    rows: 3,
    starts: ['2025-02-11', '2025-01-30'],
    has: '',
    shows: ['Salt and Rope', 'Salt and Rope', 'Crimson Two'],
    utc: false,
  },
  {
    files: ['youtube/watch-history.json'],
    format: 'youtube-watch-history',
    rows: 6,
    starts: ['2024-01-13T10:11:12.345Z', '2024-01-10T10:11:12.000Z'],
    has: 'repeats supplemental timeOfDay',
    shows: [
      'The Harbor & Workshop',
      'https://www.youtube.com/watch?v=invented002',
      'a video that has been removed',
      'Rope Band - Topic',
      'a post that is no longer available',
      'The Harbor & Workshop',
    ],
    flags: { preview: 1 },
    utc: true,
  },
  {
    files: ['youtube/watch-history.html'],
    format: 'youtube-watch-history',
    rows: 3,
    starts: ['2024-01-13T21:08:07', '2024-01-12T00:30:00'],
    has: 'repeats supplemental timeOfDay',
    issues: ['page-as-json', 'clock-of-page'],
    shows: ['The Harbor', 'Buy "Rope" \'now\'', 'a video that has been removed'],
    flags: { preview: 1 },
    utc: false,
  },
  {
    files: ['youtube/Wiedergabeverlauf.html'],
    format: 'youtube-watch-history',
    rows: 2,
    starts: ['13.01.2024 21:08:07', '12.01.2024 07:08:07'],
    has: 'repeats timeOfDay',
    issues: ['page-as-json', 'clock-of-page'],
    shows: ['Der Hafen', 'Der Hafen'],
    utc: false,
  },
  {
    files: ['letterboxd/diary.csv'],
    format: 'letterboxd-diary',
    rows: 3,
    starts: ['2024-03-01', '2024-01-31'],
    has: 'repeats',
    shows: ['Crimson Two', 'Harbor: Part Two', 'Crimson Two'],
    utc: false,
  },
  {
    files: ['letterboxd/watched.csv'],
    format: 'letterboxd-watched',
    rows: 2,
    starts: ['2024-03-02', '2024-02-11'],
    has: '',
    shows: ['Crimson Two', 'Harbor: Part Two'],
    utc: false,
  },
  {
    files: ['letterboxd/ratings.csv'],
    format: 'letterboxd-ratings',
    rows: 2,
    starts: ['2024-03-02', '2024-02-11'],
    has: '',
    shows: ['Crimson Two', 'Harbor: Part Two'],
    utc: false,
  },
  {
    files: ['trakt/history-2.json', 'trakt/history-1.json'],
    format: 'trakt-history',
    rows: 3,
    starts: ['2024-05-02T19:00:00.000Z', '2024-04-30T18:00:00.000Z'],
    has: 'repeats timeOfDay',
    issues: ['several-parts'],
    shows: ['Salt and Rope', 'Crimson Two', 'Salt and Rope'],
    utc: true,
  },
  {
    files: ['trakt/watched-movies.json'],
    format: 'trakt-watched',
    rows: 2,
    starts: ['2024-05-01T20:30:00.000Z', '2023-05-01T20:30:00.000Z'],
    has: 'timeOfDay',
    shows: ['Crimson Two', 'Harbor Lights'],
    utc: true,
  },
  {
    files: [
      'spotify/Streaming_History_Video_2021.json',
      'spotify/Streaming_History_Audio_2021_10.json',
      'spotify/Streaming_History_Audio_2020_0.json',
    ],
    format: 'spotify-extended-history',
    rows: 6,
    starts: ['2020-03-01T10:00:00Z', '2021-07-01T21:00:00Z'],
    has: 'country device duration profile repeats timeOfDay',
    issues: ['several-parts'],
    shows: ['The Nets', 'The Nets', 'Harbor Radio', 'The Nets', 'Harbor Radio', 'Knots on Film'],
    flags: { short: 1, music: 3 },
    utc: true,
  },
  {
    files: ['spotify/StreamingHistory_music_0.json'],
    format: 'spotify-streaming-history',
    rows: 2,
    starts: ['2023-02-01 21:05', '2023-02-02 06:10'],
    has: 'duration repeats timeOfDay',
    shows: ['The Nets', 'The Nets'],
    // Where all is music, all of it counts.
    flags: { short: 1, music: 0 },
    utc: true,
  },
  {
    files: ['tautulli/history.json'],
    format: 'tautulli-history',
    rows: 4,
    starts: ['1709486410', '1709230000'],
    has: 'device duration profile repeats timeOfDay',
    shows: ['Salt and Rope', 'Crimson Two', 'Salt and Rope', 'Salt and Rope'],
    flags: { short: 1 },
    utc: true,
  },
  {
    files: ['apple-tv/positions.csv'],
    format: 'apple-tv-positions',
    rows: 2,
    starts: ['2024-02-03T20:00:00Z', '2024-01-02T21:30:00Z'],
    has: 'timeOfDay',
    shows: ['Crimson Two', 'Harbor Lights'],
    utc: true,
  },
  {
    files: ['apple-tv/activity.csv'],
    format: 'apple-tv-activity',
    rows: 2,
    starts: ['2024-02-03T20:00:00Z', '2024-02-01T20:00:00Z'],
    has: 'country device duration repeats timeOfDay',
    shows: ['Salt and Rope', 'Crimson Two'],
    utc: true,
  },
  ...['json', 'csv'].map((ending) => ({
    files: [`crunchyroll/watch-history.${ending}`],
    format: 'crunchyroll-history',
    rows: 2,
    starts: ['2024-02-03T20:00:00Z', '2024-02-02T20:00:00Z'] as const,
    has: 'duration timeOfDay',
    shows: ['Salt and Rope', 'Salt and Rope'],
    utc: true,
  })),
  {
    files: ['disney-plus/history.csv'],
    format: 'disney-plus-converted',
    rows: 3,
    starts: ['14/02/2024', '12/02/2024'],
    has: 'profile repeats timeOfDay',
    issues: ['delimiter'],
    shows: ['Salt and Rope', 'Crimson Two', 'Salt and Rope'],
    utc: false,
  },
];

async function opened(files: readonly string[]): Promise<Imported> {
  const result = await importHistory(
    files.map((path) => fileOf(fixture(path), path.slice(path.lastIndexOf('/') + 1))),
    {},
    unattended,
  );
  if (!result.ok) throw new Error(result.failure.message.key);
  return result.value;
}

const flagged = ({ flags }: Viewings, flag: number): number => flags.reduce((sum, one) => sum + ((one & flag) === 0 ? 0 : 1), 0);

describe('exports of other services', () => {
  it.each(CASES)('$files', async (example) => {
    const { history, issues, counts } = await opened(example.files);
    expect(history.format).toBe(example.format);
    expect(counts).toMatchObject({ read: example.rows, kept: example.rows, setAside: 0 });
    expect(issues.map(({ code }) => code)).toEqual(example.issues ?? []);
    const start = instantColumnOf(history, 'start')!;
    expect([cellText(start, 0), cellText(start, history.rows - 1)]).toEqual(example.starts);
    expect(history.dates).toMatchObject({ confidence: 'certain', utc: example.utc });
    const viewings = viewingsOf(history, { timeZone: 'UTC', leaveOutShort: true });
    expect(
      [...viewings.has]
        .filter((need) => need !== 'tables')
        .toSorted()
        .join(' '),
    ).toBe(example.has);
    const { titles, title } = viewings;
    expect(Array.from(title, (code) => titles.parts(code).show)).toEqual(example.shows);
    const { preview = 0, short = 0, music = 0 } = example.flags ?? {};
    expect([flagged(viewings, PREVIEW), flagged(viewings, SHORT), flagged(viewings, MUSIC)]).toEqual([preview, short, music]);
  });

  it('has a file for every format', () => {
    const tested = new Set(CASES.map(({ format }) => format));
    expect(FORMATS.map(({ id }) => id).filter((id) => !tested.has(id) && !id.startsWith('netflix-'))).toEqual([]);
  });

  it('reads seconds, milliseconds and clocks as lengths', async () => {
    const lengths = async (path: string): Promise<number[]> => [
      ...viewingsOf((await opened([path])).history, { timeZone: 'UTC', leaveOutShort: true }).seconds,
    ];
    expect(await lengths('prime-video/history.csv')).toEqual([7195, 2530, 30, 2691]);
    expect(await lengths('spotify/StreamingHistory_music_0.json')).toEqual([181, 0]);
  });
});

describe('archives', () => {
  const archive = (folder: string, members: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(members).map(([name, path]) => [name, fixture(join(folder, path))])));

  it('of Spotify: all parts are one history, in the order of their numbers', async () => {
    const names = readdirSync(join(FIXTURES, 'spotify')).filter((name) => name.startsWith('Streaming_History'));
    const bytes = archive('spotify', Object.fromEntries(names.map((name) => [`Spotify Extended/${name}`, name])));
    const result = await importHistory([fileOf(bytes, 'my_spotify_data.zip')], {}, unattended);
    if (!result.ok) throw new Error(result.failure.code);
    expect(result.value.counts.kept).toBe(6);
    expect(result.value.files.map(({ rows, used }) => [rows, used])).toEqual([
      [3, true],
      [2, true],
      [1, true],
    ]);
  });

  it('of Letterboxd: the diary is opened, and the list to watch later is no history', async () => {
    const bytes = archive('letterboxd', {
      'watchlist.csv': 'watchlist.csv',
      'watched.csv': 'watched.csv',
      'diary.csv': 'diary.csv',
    });
    const result = await importHistory([fileOf(bytes, 'letterboxd.zip')], {}, unattended);
    if (!result.ok) throw new Error(result.failure.code);
    expect(result.value.history.format).toBe('letterboxd-diary');
    expect(result.value.files.map(({ name, holds, used }) => [name, holds.key, used])).toEqual([
      ['watchlist.csv', 'import.holds.myList', false],
      ['watched.csv', 'import.format.letterboxdWatched', false],
      ['diary.csv', 'import.format.letterboxdDiary', true],
    ]);
    expect(result.value.issues.map(({ code }) => code)).toEqual(['other-history']);
  });

  it('of Google: the history is found in its folder, beside the searches', async () => {
    const bytes = zipSync({
      'Takeout/YouTube and YouTube Music/history/search-history.json': fixture('youtube/watch-history.json'),
      'Takeout/YouTube and YouTube Music/history/watch-history.json': fixture('youtube/watch-history.json'),
      'Takeout/archive_browser.html': new TextEncoder().encode('<!DOCTYPE html><html><body>index</body></html>'),
    });
    const result = await importHistory([fileOf(bytes, 'takeout.zip')], {}, unattended);
    if (!result.ok) throw new Error(result.failure.code);
    expect(result.value.counts.kept).toBe(6);
    expect(result.value.files.map(({ used }) => used)).toEqual([false, true, false]);
  });
});
