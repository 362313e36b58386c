/** Small invented files for states that no sample has. */

import { strToU8, zipSync } from 'fflate';

const HEAD =
  'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country';

interface Row {
  readonly profile?: string;
  /** Days after 1 January 2024. */
  readonly day: number;
  readonly clock?: string;
  readonly title?: string;
  readonly device?: string;
  readonly country?: string;
}

/** A viewing activity of these rows, newest first as the service writes it. */
export function activity(rows: readonly Row[]): { name: string; content: string } {
  const lines = [...rows]
    .sort((a, b) => b.day - a.day)
    .map(({ profile = 'Ada', day, clock = '20:10:00', title, device = 'iPad', country = 'NL (Netherlands)' }) => {
      const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
      const written = title ?? `Low Tide: Season 1: Chapter ${day} (Episode ${day})`;
      return `${profile},${date} ${clock},00:42:00,,"${written}",,${device},00:42:00,00:42:00,${country}`;
    });
  return { name: 'ViewingActivity.csv', content: `${[HEAD, ...lines].join('\n')}\n` };
}

/** A quick list: titles and days as written. */
export const quickList = (rows: readonly (readonly [title: string, date: string])[]): { name: string; content: string } => ({
  name: 'NetflixViewingHistory.csv',
  content: `Title,Date\n${rows.map(([title, date]) => `"${title}","${date}"\n`).join('')}`,
});

/** As long as titles come, without a place to break and with one. */
export const LONG_TITLES = [
  'The Extraordinarily Long and Winding Chronicle of the Lighthouse Keepers of the Northern Archipelago: Season 12: The One in Which the Fog Horn Falls Silent and Nobody Notices Until Morning (Episode 24)',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
] as const;

const ZIP = zipSync({ 'ViewingActivity.csv': strToU8(activity([{ day: 1 }, { day: 2 }]).content) });

/** An archive that broke off while it was downloaded. */
export const TRUNCATED = { name: 'netflix-report.zip', content: ZIP.slice(0, ZIP.length - 30) };

/** An archive that says of its file that it is locked with a password, in the file's own header and in the directory. */
export const ENCRYPTED = { name: 'netflix-report.zip', content: ZIP.slice() };
for (const [header, flags] of [
  [0x04_03_4b_50, 6],
  [0x02_01_4b_50, 8],
] as const) {
  const view = new DataView(ENCRYPTED.content.buffer);
  for (let at = 0; at + 4 <= view.byteLength; at++)
    if (view.getUint32(at, true) === header) view.setUint16(at + flags, view.getUint16(at + flags, true) | 1, true);
}

/** A diary of another service. */
export const DIARY = {
  name: 'diary.csv',
  content: `Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
2024-03-02,Crimson Two,2019,https://boxd.it/inv01,4.5,,cinema,2024-03-01
2024-02-11,Low Tide,2021,https://boxd.it/inv02,,Yes,,2024-02-10
`,
};
