/** The tables of the whole report that say when the account was used beside watching: visits, clicks, games, contacts, plans. */

import { daysFromCivil } from '../dateForm.ts';
import { DEVICES, FIRST_DAY, PROFILES, type SampleDevice } from './household.ts';
import { writeMoment } from './netflixViewingActivity.ts';
import type { Play } from './story.ts';
import { table } from './table.ts';

const everyNth = (plays: readonly Play[], n: number): readonly Play[] => plays.filter((_, i) => i % n === n - 1);
const at = (year: number, month: number, day: number, hour: number, minute: number): string =>
  writeMoment(daysFromCivil(year, month, day) * 86_400 + hour * 3600 + minute * 60);

/** `SubscriptionHistory.csv`: one subscription whose plan grew with the household, and an earlier one that was cancelled. */
export function subscriptions(): string {
  const header =
    'Subscription Opened Ts,Is Free Trial At Signup,Subscription Closed Ts,Is Customer Initiated Cancel,Signup Plan Category,Signup Max Concurrent Streams,Signup Max Streaming Quality,Plan Change Date,Plan Change Old Category,Plan Change Old Max Concurrent Streams,Plan Change Old Max Streaming Quality,Plan Change New Category,Plan Change New Max Concurrent Streams,Plan Change New Max Streaming Quality,Cancellation Reason';
  const opened = writeMoment(FIRST_DAY * 86_400 + 62_411);
  const basic = ['BASIC', '1', 'HD'];
  const standard = ['STANDARD', '2', 'FHD'];
  return table(header, [
    [opened, 'false', '', '', ...basic, at(2024, 4, 14, 18, 2), ...basic, ...standard, ''],
    [opened, 'false', '', '', ...basic, at(2025, 2, 10, 9, 30), ...standard, 'PREMIUM', '4', 'UHD', ''],
    [at(2022, 5, 1, 10, 0), 'true', at(2022, 9, 1, 10, 0), 'true', ...basic, '', '', '', '', '', '', '', 'TOO_EXPENSIVE'],
  ]);
}

/** The newest play on each device. */
function lastOn(plays: readonly Play[]): readonly Play[] {
  const last = new Map<SampleDevice, Play>();
  for (const play of plays) if (play.start > (last.get(play.device)?.start ?? 0)) last.set(play.device, play);
  return [...last.values()].sort((a, b) => b.start - a.start);
}

/** `AccessAndDevices.csv`: what stands in the hotel and with Jonas abroad is not of the household. */
export const access = (plays: readonly Play[]): string =>
  table(
    'Devices,Date,Esn,Part Of Netflix Household',
    lastOn(plays).map(({ device, start }) => [
      DEVICES[device].name,
      writeMoment(start).slice(0, 10),
      DEVICES[device].esn,
      device === 'hotel' || device === 'stick' ? 'false' : 'true',
    ]),
  );

const LOGIN_HEADER = 'Esn,Country,Region Code,Device Description,Ip,Ts';

/** `IpAddressesLogin.csv`: the column for the device's number is often blank. */
export const logins = (plays: readonly Play[]): string =>
  table(
    LOGIN_HEADER,
    lastOn(plays).map(({ device, country, start }, i) => [
      i % 2 === 0 ? '' : DEVICES[device].esn,
      country,
      'EX',
      DEVICES[device].name,
      `192.0.2.${200 + i}`,
      writeMoment(start - 300),
    ]),
  );

/** `IpAddressesAccountCreation.csv` */
export const accountCreation = (): string =>
  table(LOGIN_HEADER, [['', 'NL', 'EX', DEVICES.laptop.name, '2001:db8::1f', writeMoment(FIRST_DAY * 86_400 + 62_300)]]);

/** `Clickstream.csv`: screens on the way to a video. */
export function clickstream(plays: readonly Play[]): string {
  const sources: Partial<Record<SampleDevice, string>> = {
    laptop: 'www',
    oldPhone: 'iOS',
    newPhone: 'iOS',
    tablet: 'iOS',
    android: 'android',
  };
  const rows = everyNth(plays, 25).flatMap((play, i) => {
    const source = sources[play.device] ?? 'tvui';
    const video = 80_002_000 + i;
    return [
      [play.profile, source, 'playback', `/title/${video}`, `/watch/${video}`, writeMoment(play.start)],
      [play.profile, source, 'movieDetails', '/browse', `/title/${video}`, writeMoment(play.start - 40)],
      [play.profile, source, i % 3 === 0 ? 'search' : 'browseTitles', '', '/browse', writeMoment(play.start - 95)],
    ];
  });
  return table('Profile Name,Source,Navigation Level,Referrer Url,Webpage Url,Click Utc Ts', rows);
}

/** `GamePlaySession.csv`: the service does not name the unit of the durations. */
export function games(plays: readonly Play[]): string {
  const rows = everyNth(
    plays.filter((play) => play.device === 'newPhone' || play.device === 'tablet'),
    12,
  ).map((play, i) => [
    play.profile,
    writeMoment(play.start + 7200),
    String(180 + i * 35),
    i % 3 === 0 ? 'Invented Puzzle' : 'Invented Racing',
    `1.${i % 4}.0`,
    'IOS',
    play.device === 'tablet' ? 'APPLE_iPad6-3' : 'APPLE_iPhone14-7',
    play.country,
    DEVICES[play.device].esn,
    `198.51.100.${120 + (i % 6)}`,
  ]);
  return table('Profile Name,Start Time,Duration,Game Title,Game Version,Platform,Device Type,Country,Esn,Ip', rows);
}

const CONTACTS = [at(2025, 9, 22, 17, 5), at(2025, 3, 24, 19, 40), at(2024, 4, 14, 17, 31)];

/** `CSContact.csv` */
export const contacts = (): string =>
  table(
    'Contact Start Utc Ts,Contact End Utc Ts,Negative Survey Response Count,Survey Response Count,Language,End State,Cancel Reason,Cancel Reason Explained',
    CONTACTS.map((start) => [start, `${start.slice(0, 14)}59:00`, '0', '1', 'en', 'RESOLVED', '', '']),
  );

/** `ChatTranscripts.csv`: the first contact was a chat. */
export const chats = (): string =>
  table(
    'Contact Start Utc Ts,User Type,Customer Message,Language,End State,Survey Response Count,Negative Survey Response Cnt,Cancel Reason,Cancel Reason Explained',
    ['Hello, how can I help?', 'We moved. Which television counts as home?', 'The one on your new network, once it is set.'].map(
      (words, i) => [CONTACTS[0]!, i === 1 ? 'CUSTOMER' : 'AGENT', words, 'en', 'RESOLVED', '1', '0', '', ''],
    ),
  );

/** `AvatarHistory.csv` */
export const avatars = (): string =>
  table(
    'Profile Name,Icons',
    PROFILES.flatMap((profile, i) => [
      [profile, `example-icon-${i}`],
      [profile, `example-icon-${i + 3}`],
    ]),
  );
