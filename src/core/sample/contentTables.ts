/** The tables of the whole report that say what was listed, rated, searched and advertised. */

import { daysFromCivil } from '../dateForm.ts';
import { DEVICES, PROFILES } from './household.ts';
import { writeMoment } from './netflixViewingActivity.ts';
import type { Play } from './story.ts';
import { table } from './table.ts';

const everyNth = (plays: readonly Play[], n: number): readonly Play[] => plays.filter((_, i) => i % n === n - 1);

/** Viewings only: clips are not rated or listed. */
const byProfile = (plays: readonly Play[], profile: string): readonly Play[] =>
  plays.filter((play) => play.profile === profile && play.supplemental === '');

/** `MyList.csv` */
export function myList(plays: readonly Play[]): string {
  const rows = PROFILES.flatMap((profile) =>
    everyNth(byProfile(plays, profile), 120).map((play) => [
      profile,
      play.video.show,
      'Netherlands',
      writeMoment(play.start).slice(0, 10),
    ]),
  );
  return table('Profile Name,Title Name,Country,Utc Title Add Date', rows);
}

/** Stars are of earlier years; the numbers below zero that occur in them stand for nothing. */
const STARS = ['4', '2', '5', '-1', '0'];

/** `Ratings.csv`: thumbs, none to three, and some stars. */
export function ratings(plays: readonly Play[]): string {
  const rows = PROFILES.flatMap((profile) =>
    everyNth(byProfile(plays, profile), 30).map((play, i) => [
      profile,
      play.video.show,
      ...(i % 7 === 6 ? ['star', STARS[Math.floor(i / 7) % STARS.length]!, ''] : ['thumb', '', String([2, 3, 1, 2, 0][i % 5])]),
      DEVICES[play.device].name,
      writeMoment(play.start + play.seconds),
      writeMoment(play.start).slice(0, 10),
    ]),
  );
  return table('Profile Name,Title Name,Rating Type,Star Value,Thumbs Value,Device Model,Event Utc Ts,Region View Date', rows);
}

/** `IndicatedPreferences.csv`: titles marked as interesting, or as seen elsewhere. */
export function preferences(plays: readonly Play[]): string {
  const rows = PROFILES.flatMap((profile) =>
    everyNth(byProfile(plays, profile), 200).map((play, i) => [
      profile,
      play.video.show,
      i % 2 === 0 ? 'false' : 'true',
      i % 2 === 0 ? 'true' : 'false',
      writeMoment(play.start).slice(0, 10),
    ]),
  );
  return table('Profile Name,Show,Has Watched,Is Interested,Event Date', rows);
}

/** `PlaybackRelatedEvents.csv`: the trace of a play as JSON. */
export function playback(plays: readonly Play[]): string {
  const rows = everyNth(byProfile(plays, 'Ines'), 100).map((play) => [
    'Ines',
    play.video.show,
    DEVICES[play.device].name,
    writeMoment(play.start),
    play.country,
    JSON.stringify([
      { eventType: 'start', sessionOffsetMs: 0, mediaOffsetMs: 0 },
      { eventType: 'stopped', sessionOffsetMs: play.seconds * 1000, mediaOffsetMs: null },
    ]),
  ]);
  return table('Profile Name,Title Description,Device,Playback Start Utc Ts,Country,Playtraces', rows);
}

/** `SearchHistory.csv`. Typing is logged letter by letter, so a search is several rows, each a beginning of the next. */
export function searchHistory(plays: readonly Play[]): string {
  const rows = PROFILES.flatMap((profile) =>
    everyNth(byProfile(plays, profile), 60).flatMap((play) => {
      const query = play.video.show.toLowerCase().slice(0, 7);
      return [3, 5, 7].map((length, i) => [
        profile,
        play.country,
        DEVICES[play.device].name,
        profile === 'Kids' ? '1' : '0',
        query.slice(0, length),
        length === 7 ? play.video.show : '',
        length === 7 ? 'play' : 'view_suggestion_info',
        length === 7 ? 'title_results' : 'suggestion_results',
        writeMoment(play.start - 60 + i * 4),
      ]);
    }),
  );
  return table('Profile Name,Country Iso Code,Device,Is Kids,Query Typed,Displayed Name,Action,Section,Utc Timestamp', rows);
}

/** Seconds since 1970 of the day from which the account is used in two countries. */
const ABROAD = daysFromCivil(2025, 2, 10) * 86_400;

/** `MessagesSentByNetflix.csv`: letters with links that carry a token. */
export function messages(plays: readonly Play[]): string {
  const header =
    'Profile Name,Sent Utc Ts,Message Name,Channel,Country Iso Code,Account Locale,Email Locale,Title Name,Email Domain Name,Link Url,Click Utc Ts,Device Model,Click Cnt';
  const kinds = [
    ['EMAIL_NEW_ARRIVALS', 'EMAIL'],
    ['PUSH_NEW_ARRIVALS', 'PUSH'],
    ['INAPP_NEW_ARRIVALS', 'NOTIFICATIONS'],
    ['Borrower Resolution Interstitial', 'ALERTS'],
  ] as const;
  const rows = everyNth(byProfile(plays, 'Ines'), 40).map((play, i) => [
    'Ines',
    writeMoment(play.start - 7200),
    // The service begins to ask once Jonas watches from abroad.
    ...kinds[i % (play.start > ABROAD ? 4 : 3)]!,
    play.country,
    'en-NL',
    'en-NL',
    play.video.show,
    'example.org',
    `https://www.example.org/title/8000${1000 + i}?token=EXAMPLE${i}`,
    i % 5 === 0 ? writeMoment(play.start - 60) : '',
    i % 5 === 0 ? DEVICES[play.device].name : '',
    i % 5 === 0 ? '1' : '0',
  ]);
  return table(header, rows);
}
