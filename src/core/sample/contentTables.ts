/** The tables of the whole report that say what was listed, rated, searched and advertised. */

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

/** `Ratings.csv`: thumbs, one to three. */
export function ratings(plays: readonly Play[]): string {
  const rows = PROFILES.flatMap((profile) =>
    everyNth(byProfile(plays, profile), 90).map((play, i) => [
      profile,
      play.video.show,
      'thumb',
      '',
      String(1 + (i % 3)),
      DEVICES[play.device].name,
      writeMoment(play.start + play.seconds),
      writeMoment(play.start).slice(0, 10),
    ]),
  );
  return table('Profile Name,Title Name,Rating Type,Star Value,Thumbs Value,Device Model,Event Utc Ts,Region View Date', rows);
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

/** `MessagesSentByNetflix.csv`: letters with links that carry a token. */
export function messages(plays: readonly Play[]): string {
  const header =
    'Profile Name,Sent Utc Ts,Message Name,Channel,Country Iso Code,Account Locale,Email Locale,Title Name,Email Domain Name,Link Url,Click Utc Ts,Device Model,Click Cnt';
  const rows = everyNth(byProfile(plays, 'Ines'), 150).map((play, i) => [
    'Ines',
    writeMoment(play.start - 7200),
    'INAPP_NEW_ARRIVALS',
    'EMAIL',
    play.country,
    'en-NL',
    'en-NL',
    play.video.show,
    'example.org',
    `https://www.example.org/title/8000${1000 + i}?token=EXAMPLE${i}`,
    '',
    '',
    '0',
  ]);
  return table(header, rows);
}
