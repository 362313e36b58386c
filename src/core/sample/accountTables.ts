/** The tables of the whole report that say who, where, on which machines and for how much. */

import { daysFromCivil, writeDate } from '../dateForm.ts';
import { localDay } from './clocks.ts';
import { DEVICES, FIRST_DAY, LAST_DAY, PROFILES, type SampleDevice } from './household.ts';
import { writeMoment } from './netflixViewingActivity.ts';
import type { Play } from './story.ts';
import { table } from './table.ts';

/** These two tables quote every cell and end their lines as Windows does. */
const quotedTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((text) => `"${text}"`).join(',')}\r\n`).join('');

const ACCOUNT: readonly (readonly [header: string, value: string])[] = [
  ['First Name', 'Ines'],
  ['Last Name', 'Voorbeeld'],
  ['Email Address', 'ines.voorbeeld@example.org'],
  ['Phone Number', '+12025550143'],
  // No Dutch postal code begins with a zero.
  ['Postal Code', '0000 EX'],
  ['Country Of Registration', 'NL'],
  ['Country Of Signup', 'NL'],
  ['Primary Lang', 'en-NL'],
  ['Cookie Disclosure', 'false'],
  ['Membership Status', 'Active'],
  ['Customer Creation Timestamp', '2024-01-03 17:20:11'],
  ['Profile Transfer Setting', 'true'],
  ['Has Rejoined', 'false'],
  ['Netflix Updates', 'true'],
  ['Now On Netflix', 'true'],
  ['Netflix Offers', 'false'],
  ['Netflix Surveys', 'false'],
  ['Netflix Kids And Family', 'true'],
  ['Sms Account Related', 'true'],
  ['Sms Content Updates And Special Offers', 'false'],
  ['Test Participation', 'true'],
  ['Marketing Communications Matched Identifiers', 'false'],
  ['Extra Member Account', 'false'],
  ['Extra Member Primary Account Owner', 'false'],
];

/** `AccountDetails.csv` */
export const accountDetails = (): string => quotedTable([ACCOUNT.map(([header]) => header), ACCOUNT.map(([, value]) => value)]);

const profileRow = (
  name: string,
  mail: string,
  made: string,
  maturity: string,
  given: { handle?: string; born?: string } = {},
): string[] => [
  name,
  mail,
  given.handle ?? '',
  made,
  maturity,
  'en-NL',
  'true',
  'BEST',
  'false',
  'false',
  '',
  '',
  '',
  '',
  given.born ?? '',
  '',
];

/** `Profiles.csv` */
export function profiles(): string {
  const header =
    'Profile Name,Email Address,Game Handle,Profile Creation Time,Maturity Level,Primary Lang,Has Auto Playback,Max Stream Quality,Profile Lock Enabled,Profile Transferred,Profile Transfer Time,Profile Transferred From Account,Profile Transferred To Account,Privacy And Data Settings,Date Of Birth,Gender';
  return quotedTable([
    header.split(','),
    // A day that no calendar has is nobody's birthday.
    profileRow('Ines', 'ines.voorbeeld@example.org', '2024-01-03 17:20:11', '1000000', {
      handle: 'InesExample',
      born: '1988-02-30',
    }),
    profileRow('Jonas', 'jonas@example.org', '2024-04-14 18:02:45', '1000000'),
    profileRow('Kids', '', '2024-01-06 08:11:30', '70'),
  ]);
}

/** The device table writes its moments with a `T` and a `Z`. */
const writeIso = (seconds: number): string => `${writeMoment(seconds).replace(' ', 'T')}.000Z`;

/** The first and the last moment of some plays. */
const span = (plays: readonly Play[]): string[] => {
  const starts = plays.map((play) => play.start);
  return [writeIso(Math.min(...starts)), writeIso(Math.max(...starts))];
};

/** `Devices.csv`: one row for each profile and device. */
export function devices(plays: readonly Play[]): string {
  const header =
    'Profile Name,Esn,Device Type,Acct First Playback Date,Acct Last Playback Date,Acct First Playback Date For User Generated Plays,Acct Last Playback Date For User Generated Plays,Profile First Playback Date,Profile Last Playback Date,Profile First Playback Date For User Generated Plays,Profile Last Playback Date For User Generated Plays,Deactivation Time';
  const rows = PROFILES.flatMap((profile) =>
    (Object.keys(DEVICES) as SampleDevice[]).flatMap((device) => {
      const account = plays.filter((play) => play.device === device);
      const own = account.filter((play) => play.profile === profile);
      if (own.length === 0) return [];
      return [
        [profile, DEVICES[device].esn, DEVICES[device].name, ...span(account), ...span(account), ...span(own), ...span(own), ''],
      ];
    }),
  );
  return table(header, rows);
}

/** `IpAddressesStreaming.csv`: one row for each day, device and country, with addresses of the ranges reserved for documentation (RFC 5737). */
export function addresses(plays: readonly Play[]): string {
  const places: Record<Play['country'], readonly [address: string, region: string, near: string]> = {
    NL: ['192.0.2.', 'Example Province', 'EXAMPLE TOWN'],
    GB: ['198.51.100.', 'Example County', 'SAMPLE VILLAGE'],
    PT: ['198.51.100.', 'Example Coast', 'SAMPLE HARBOUR'],
    US: ['203.0.113.', 'Example State', 'SAMPLE CITY'],
    JP: ['203.0.113.', 'Example Prefecture', 'SAMPLE WARD'],
  };
  const seen = new Set<string>();
  const rows = [...plays]
    .sort((a, b) => b.start - a.start)
    .flatMap((play) => {
      const day = localDay(play.start, play.country);
      const key = `${day} ${play.device} ${play.country}`;
      if (seen.has(key) || day % 3 !== 0) return [];
      seen.add(key);
      const [network, region, near] = places[play.country];
      const host = 10 + (Math.floor(day / 30) % 40);
      const device = DEVICES[play.device];
      return [[device.esn, device.name, device.name, network + host, play.country, region, near, writeMoment(play.start)]];
    });
  return table('Esn,Localized Device Description,Device Description,Ip,Country,Region Code Display Name,Near Location,Ts', rows);
}

const date = (day: number): string => writeDate(day * 86_400, { order: 'ymd', pattern: 'YYYY-MM-DD' });

/** The month (counted from the first) in which a new card is given, after the first attempt at it was refused. */
const NEW_CARD = 15;

/** `BillingHistory.csv`: one charge on the third of each month. */
export function billing(): string {
  const header =
    'Transaction Date,Service Period Start Date,Service Period End Date,Description,Payment Type,Mop Last 4,Mop Creation Date,Mop Pmt Processor Desc,Item Price Amt,Currency,Tax Amt,Gross Sale Amt,Pmt Txn Type,Pmt Status,Final Invoice Result,Country,Next Billing Date';
  const rows: string[][] = [];
  for (let month = 0; ; month++) {
    const third = (offset: number): number =>
      daysFromCivil(2024 + Math.floor((month + offset) / 12), ((month + offset) % 12) + 1, 3);
    if (third(0) > LAST_DAY) break;
    const [method, digits, made] = month < NEW_CARD ? ['VISA', '0000', FIRST_DAY] : ['MASTERCARD', '0001', third(0)];
    const row = (type: string, status: string, result: string): string[] => [
      date(third(0)),
      date(third(0)),
      date(third(1) - 1),
      'SUBSCRIPTION',
      method,
      digits,
      date(made),
      'EXAMPLE',
      '13.99',
      'EUR',
      '2.43',
      '13.99',
      type,
      status,
      result,
      'NL',
      date(third(1)),
    ];
    if (month === NEW_CARD) rows.push(row('SALE', 'DECLINED', ''), row('VALIDATE', 'APPROVED', ''));
    rows.push(row('SALE', 'APPROVED', 'SETTLED'));
  }
  return table(header, rows.reverse());
}
