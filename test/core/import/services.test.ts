/** Exports of other services (`cases.ts`): which findings they support, which shows they name, and how their archives are opened. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importHistory, type Imported } from '#core/import/importHistory.ts';
import { unattended } from '#core/task.ts';
import { MUSIC, PREVIEW, SHORT, viewingsOf, type Viewings } from '#core/viewings.ts';
import { CASES } from './cases.ts';
import { fileOf } from './sources.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const fixture = (path: string): Uint8Array => readFileSync(join(FIXTURES, path));

const LOOKED_AT = CASES.flatMap((one) => (one.has === undefined ? [] : [{ ...one, has: one.has }]));

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
  it.each(LOOKED_AT)('$files', async ({ files, has, shows, flags = {} }) => {
    const { history } = await opened(files);
    const viewings = viewingsOf(history, { timeZone: 'UTC', leaveOutShort: true });
    expect(
      [...viewings.has]
        .filter((need) => need !== 'tables')
        .toSorted()
        .join(' '),
    ).toBe(has);
    const { titles, title } = viewings;
    expect(Array.from(title, (code) => titles.parts(code).show)).toEqual(shows);
    const { preview = 0, short = 0, music = 0 } = flags;
    expect([flagged(viewings, PREVIEW), flagged(viewings, SHORT), flagged(viewings, MUSIC)]).toEqual([preview, short, music]);
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
    expect(result.value.counts.kept).toBe(9);
    expect(result.value.files.map(({ rows, used }) => [rows, used])).toEqual([
      [3, true],
      [2, true],
      [3, true],
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

  it('of Letterboxd: what was deleted is not the diary', async () => {
    const bytes = archive('letterboxd', { 'deleted/diary.csv': 'diary.csv', 'diary.csv': 'diary.csv' });
    const result = await importHistory([fileOf(bytes, 'letterboxd.zip')], {}, unattended);
    if (!result.ok) throw new Error(result.failure.code);
    expect(result.value.files.map(({ name, used }) => [name, used])).toEqual([
      ['deleted/diary.csv', false],
      ['diary.csv', true],
    ]);
  });

  it('of Google in French: the searches are told by what they hold, for their name is in the language', async () => {
    const folder = 'Takeout/YouTube et YouTube Music/historique';
    const bytes = zipSync({
      [`${folder}/historique-des-recherches.json`]: fixture('youtube/historique-des-recherches.json'),
      [`${folder}/watch-history.json`]: fixture('youtube/watch-history.json'),
    });
    const result = await importHistory([fileOf(bytes, 'takeout.zip')], {}, unattended);
    if (!result.ok) throw new Error(result.failure.code);
    expect(result.value.counts.kept).toBe(6);
    expect(result.value.files.map(({ holds, used }) => [holds.key, used])).toEqual([
      ['import.holds.searches', false],
      ['import.format.youtubeWatchHistory', true],
    ]);
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
