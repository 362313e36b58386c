/** Every table of the report, in every generation of its header that is known, is read by the names of its columns. */

import { describe, expect, test } from 'vitest';
import { REPORT_TABLES, baseName, reportTableNamed, reportTableOf, type TableId } from '#core/import/netflixReport/index.ts';
import { fullAllowance } from '#core/import/netflixReport/readTable.ts';
import { momentOf, monthOf, spanOf } from '#core/import/netflixReport/moment.ts';
import { utf16, latin1 } from '#test/core/import/sources.ts';
import { rowsFrom, tableFrom } from './report.ts';

const quoted = (...cells: string[]): string => cells.map((cell) => `"${cell}"`).join(',');
const seconds = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`) / 1000;

const ACCOUNT_COMMON = ['First Name', 'Last Name', 'Email Address', 'Phone Number', 'Country Of Registration', 'Country Of Signup', 'Primary Lang', 'Cookie Disclosure']; // prettier-ignore
const ACCOUNT_VALUES = ['Ada', 'Example', 'ada@example.org', '+12025550143', 'NL', 'NL', 'en-NL', 'false'];
const PROFILE_COMMON = ['Profile Creation Time', 'Maturity Level', 'Primary Lang', 'Has Auto Playback', 'Max Stream Quality', 'Profile Lock Enabled']; // prettier-ignore
const PROFILE_VALUES = ['2021-01-01 10:00:00', 'ADULTS', 'pt-BR', 'true', 'BEST', 'false'];
const TRANSFER = ['Profile Transferred', 'Profile Transfer Time', 'Profile Transferred From Account', 'Profile Transferred To Account']; // prettier-ignore

/** Kind and values of what a table says of somebody. */
type Identifying = Readonly<Record<string, readonly string[]>>;

const ACCOUNT: Identifying = { personName: ['Ada', 'Example'], email: ['ada@example.org'], phone: ['+12025550143'] };
const GENERATIONS: readonly (readonly [name: string, id: TableId, text: string, identifying: Identifying])[] = [
  ['AccountDetails of 2021', 'account', [quoted(...ACCOUNT_COMMON, 'In Free Trial', 'Membership Status'), quoted(...ACCOUNT_VALUES, 'false', 'CURRENT_MEMBER')].join('\r\n'), ACCOUNT],
  ['AccountDetails of 2022', 'account', [quoted(...ACCOUNT_COMMON, 'Membership Status', 'Whats App'), quoted(...ACCOUNT_VALUES, 'Active', 'true')].join('\r\n'), ACCOUNT],
  ['AccountDetails of 2023', 'account', [quoted(...ACCOUNT_COMMON, 'Membership Status', 'Profile Transfer Setting', 'Extra Member Account'), quoted(...ACCOUNT_VALUES, 'Active', 'true', 'false')].join('\n'), ACCOUNT],
  ['AccountDetails of 2025', 'account', [quoted(...ACCOUNT_COMMON, "Kid's Activity Report (Email)", 'Membership Offers (Push Notification)'), quoted(...ACCOUNT_VALUES, 'true', 'false')].join('\n'), ACCOUNT],
  ['AccountDetails with a tax number and a postal code', 'account', [quoted(...ACCOUNT_COMMON, 'Postal Code', 'Brazil Cpf'), quoted(...ACCOUNT_VALUES, '00000-000', '000.000.000-00')].join('\n'), { ...ACCOUNT, postalCode: ['00000-000'], taxNumber: ['000.000.000-00'] }],
  ['AccountDetails without a phone number', 'account', [quoted(...ACCOUNT_COMMON), quoted(...ACCOUNT_VALUES.with(3, 'NULL'))].join('\n'), { personName: ['Ada', 'Example'], email: ['ada@example.org'] }],
  ['Profiles of 2021', 'profiles', [quoted('Profile Name', 'Email Address', ...PROFILE_COMMON), quoted('Ada', 'ada@example.org', ...PROFILE_VALUES)].join('\r\n'), { profileName: ['Ada'], email: ['ada@example.org'] }],
  ['Profiles of 2023', 'profiles', [quoted('Profile Name', 'Email Address', 'Game Handle', ...PROFILE_COMMON, ...TRANSFER, 'Date Of Birth', 'Gender', 'Opt-Out'), quoted('Ada', '', 'AdaPlays', ...PROFILE_VALUES, 'false', '', '', '', '1990-05-04', 'F', '')].join('\n'), { profileName: ['Ada'], gameHandle: ['AdaPlays'], birthDate: ['1990-05-04'] }],
  ['Profiles of 2025', 'profiles', [quoted('Profile Name', 'Email Address', 'Game Handle', ...PROFILE_COMMON, ...TRANSFER, 'Privacy And Data Settings', 'Date Of Birth', 'Gender'), quoted('Ada', '', '-1', ...PROFILE_VALUES, 'false', '', '', '', '', '1990-05-04', '')].join('\n'), { profileName: ['Ada'], birthDate: ['1990-05-04'] }],
  ['IpAddresses', 'addresses', 'Esn,Country,Localized Device Description,Device Description,Ip,Region Code Display Name,Ts\nSSTV-1,NL,TV,TV,192.0.2.1,Utrecht,2021-02-03T04:05:06Z\n', { ipAddress: ['192.0.2.1'], deviceSerial: ['SSTV-1'] }],
  ['IpAddressesStreaming of 2023', 'addresses', 'Esn,Localized Device Description,Device Description,Ip,Country,Region Code Display Name,Near Location,Ts\nSSTV-1,TV,TV,2001:db8::1,NL,Utrecht,EXAMPLE TOWN,2024-02-03 04:05:06\n', { ipAddress: ['2001:db8::1'], deviceSerial: ['SSTV-1'] }],
  ['IpAddressesLogin', 'addresses', 'Esn,Country,Region Code,Device Description,Ip,Ts\n,NL,UT,PC,192.0.2.1,2024-02-03 04:05:06\n', { ipAddress: ['192.0.2.1'] }],
  ['Devices', 'devices', 'Profile Name,Esn,Device Type,Acct First Playback Date,Acct Last Playback Date,Acct First Playback Date For User Generated Plays,Acct Last Playback Date For User Generated Plays,Profile First Playback Date,Profile Last Playback Date,Profile First Playback Date For User Generated Plays,Profile Last Playback Date For User Generated Plays,Deactivation Time\nAda,SSTV-1,TV,2024-01-02T03:04:05.678Z,,,,,,,,\n', { deviceSerial: ['SSTV-1'], profileName: ['Ada'] }],
  ['AccessAndDevices', 'access', 'Devices,Date,Esn,Part Of Netflix Household\nTV,2025-01-02,SSTV-1,true\n', { deviceSerial: ['SSTV-1'] }],
  ['BillingHistory', 'billing', 'Transaction Date,Service Period Start Date,Service Period End Date,Description,Payment Type,Mop Last 4,Mop Creation Date,Mop Pmt Processor Desc,Item Price Amt,Currency,Tax Amt,Gross Sale Amt,Pmt Txn Type,Pmt Status,Final Invoice Result,Country,Next Billing Date\n2024-01-03,,,SUBSCRIPTION,VISA,0042,,,,,,,SALE,APPROVED,SETTLED,NL,\n', { cardDigits: ['0042'] }],
  ['GiftSubscriptions', 'gifts', 'expirationDate,offerDescription,redemptionDate,redeemerName,giftCode,purchaseDate,purchaseCountryCode,purchasePrice,purchaseDiscounted,purchasedBy,customizationMessage\n,,,Ada,X,,,,,Bo,Hello\n', { personName: ['Ada', 'Bo'] }],
  ['ExtraMembers', 'extraMembers', 'Extra Member Slot,Extra Member Purchase Time,Extra Member,Extra Member Activation Time\n1,,bo@example.org,\n', { email: ['bo@example.org'] }],
  ['GamePlaySession', 'games', 'Profile Name,Start Time,Duration,Game Title,Game Version,Platform,Device Type,Country,Esn,Ip\nAda,2024-01-02 03:04:05,300,A,1,IOS,APPLE_iPhone15-3,NL,NFAPPL-1,192.0.2.9\n', { profileName: ['Ada'], deviceSerial: ['NFAPPL-1'], ipAddress: ['192.0.2.9'] }],
  ['CSContact', 'contacts', 'Contact Start Utc Ts,Contact End Utc Ts,Negative Survey Response Count,Survey Response Count,Language,End State,Cancel Reason,Cancel Reason Explained\n2024-01-02 03:04:05,,0,0,en,,,\n', {}],
  ['ChatTranscripts', 'chats', 'Contact Start Utc Ts,User Type,Customer Message,Language\n2024-01-02 03:04:05,CUSTOMER,"My name, bo@example.org",en\n', {}],
  ['TermsOfUse', 'terms', 'Tou Accepted Date\n2024-01-02\n', {}],
]; // prettier-ignore

describe('generations', () => {
  test.each(GENERATIONS)('%s', async (_, id, text, identifying) => {
    const table = await tableFrom(text);
    expect([table.id, table.count]).toEqual([id, 1]);
    const found: Record<string, string[]> = {};
    for (const { kind, values } of table.read?.identifying ?? []) found[kind] = [...(found[kind] ?? []), ...values];
    expect(found).toEqual(identifying);
  });

  test('every table is known by its names, and signs itself alone', () => {
    expect(REPORT_TABLES.length).toBeGreaterThan(20);
    for (const table of REPORT_TABLES) {
      for (const name of table.names) expect(reportTableNamed(`9/FOLDER/${name}.txt`)?.id).toBe(table.id);
      for (const signs of table.signs) expect(reportTableOf(signs)?.id).toBe(table.id);
    }
  });

  test.each([
    ['ACCOUNT/AccountDetails.csv', 'AccountDetails'],
    ['AccountDetails (1).csv', 'AccountDetails'],
    ['Průvodní zpráva.pdf'.normalize('NFD'), 'Průvodní zpráva'],
    ['folder.of/ViewingActivity', 'ViewingActivity'],
  ])('the base name of %s', (path, name) => expect(baseName(path)).toBe(name));
});

describe('columns are found by name', () => {
  const row = {
    esn: 'SSTV-1',
    ip: '192.0.2.1',
    country: 'NL',
    region: 'Utrecht',
    device: 'TV',
    at: seconds('2022-03-04 05:06:07'),
  };
  const ORDERS = [
    ['the order of 2021', 'Esn,Country,Localized Device Description,Device Description,Ip,Region Code Display Name,Ts\nSSTV-1,NL,Fernseher,TV,192.0.2.1,Utrecht,2022-03-04T05:06:07Z\n', ''],
    ['the order of 2023', 'Esn,Localized Device Description,Device Description,Ip,Country,Region Code Display Name,Near Location,Ts\nSSTV-1,Fernseher,TV,192.0.2.1,NL,Utrecht,EXAMPLE TOWN,2022-03-04 05:06:07\n', 'EXAMPLE TOWN'],
    ['an order never seen, with a column more', 'Ts,New Column,Near Location,Ip,Region Code Display Name,Device Description,Localized Device Description,Country,Esn\n2022-03-04 05:06:07,?,EXAMPLE TOWN,192.0.2.1,Utrecht,TV,Fernseher,NL,SSTV-1\n', 'EXAMPLE TOWN'],
    ['spaces and case', ' esn , COUNTRY ,localized device description,device description, ip ,region code display name, ts \nSSTV-1,NL,Fernseher,TV,192.0.2.1,Utrecht,2022-03-04 05:06:07\n', ''],
  ] as const; // prettier-ignore
  test.each(ORDERS)('%s', async (_, text, place) => {
    expect(await rowsFrom('addresses', text, 'IpAddressesStreaming')).toEqual([{ ...row, place, occasion: 'streaming' }]);
  });

  test('occasions go by the file', async () => {
    const login = 'Esn,Country,Region Code,Device Description,Ip,Ts\n,NL,UT,PC,192.0.2.1,2024-02-03 04:05:06\n';
    expect((await rowsFrom('addresses', login, 'IpAddressesLogin'))[0]).toMatchObject({ occasion: 'login', region: 'UT' });
    expect((await rowsFrom('addresses', login, 'IpAddressesAccountCreation'))[0]?.occasion).toBe('signup');
  });
});

describe('cells', () => {
  const HEADER = 'Profile Name,Title Name,Country,Utc Title Add Date';
  const TITLES: readonly (readonly [name: string, text: string | Uint8Array, titles: readonly string[]])[] = [
    ['quotes, commas and line breaks', `${HEADER}\nAda,"One, ""Two""\nThree",Turkey,2024-01-02\n`, ['One, "Two"\nThree']],
    ['semicolons of a spreadsheet', `${HEADER.replaceAll(',', ';')}\r\nAda;One;Turkey;2024-01-02\r\n`, ['One']],
    ['a line that names the delimiter', `sep=;\n${HEADER.replaceAll(',', ';')}\nAda;One;Turkey;2024-01-02\n`, ['One']],
    ['UTF-16', utf16(`${HEADER}\nAda,Élan,Turkey,2024-01-02\n`), ['Élan']],
    ['windows-1252', latin1(`${HEADER}\nAda,\u00c9lan,Turkey,2024-01-02\n`), ['Élan']],
    ['decomposed accents', `${HEADER}\nAda,${'Élan'.normalize('NFD')},Turkey,2024-01-02\n`, ['Élan']],
    ['rows too short or too long', `${HEADER}\nAda,One\nAda,Two,Turkey,2024-01-02\nAda,Three,Turkey,2024-01-02,?\n`, ['Two']],
    ['blank lines', `${HEADER}\n\nAda,One,Turkey,2024-01-02\n\n`, ['One']],
    ['no line end', `${HEADER}\nAda,One,Turkey,2024-01-02`, ['One']],
    ['nothing but the header', `${HEADER}\n`, []],
  ];
  test.each(TITLES)('%s', async (_, text, titles) => {
    for (const chunk of [1, 1000]) {
      const { read } = await tableFrom(text, { chunk });
      expect(((read?.rows ?? []) as { title: string }[]).map(({ title }) => title)).toEqual(titles);
    }
  });

  const RATINGS = 'Profile Name,Title Name,Rating Type,Star Value,Thumbs Value,Device Model,Event Utc Ts,Region View Date';
  const VERDICTS = [
    ['thumb', '', '0', 'taken', undefined],
    ['thumb', '', '1', 'thumbsDown', undefined],
    ['thumb', '', '2', 'thumbsUp', undefined],
    ['thumb', '', '3', 'twoThumbsUp', undefined],
    ['thumb', '', '4', 'unknown', undefined],
    ['thumb', '', '', 'unknown', undefined],
    ['star', '5', '', 'stars', 5],
    ['star', '0', '', 'taken', undefined],
    ['star', '-1', '', 'unknown', undefined],
    ['star', '-2', '', 'unknown', undefined],
    ['', '3', '', 'stars', 3],
  ] as const;
  test.each(VERDICTS)('a %s of %s%s is %s', async (type, star, thumb, verdict, stars) => {
    const [row] = await rowsFrom('ratings', `${RATINGS}\nAda,One,${type},${star},${thumb},TV,2024-01-02 03:04:05,2024-01-02\n`);
    expect(row).toEqual({ title: 'One', verdict, stars, at: seconds('2024-01-02 03:04:05') });
  });

  const BILLS = [
    ['SALE', 'APPROVED', 'SETTLED', 'paid'],
    ['CHARGE', 'NEW', '', 'paid'],
    ['CAPTURE', 'PENDING', 'RECOVERY', 'paid'],
    ['SALE', 'DECLINED', '', 'refused'],
    ['SALE', 'THROTTLED', '', 'refused'],
    ['SALE', 'APPROVED', 'REVERSAL', 'refused'],
    ['VALIDATE', 'APPROVED', '', 'check'],
    ['VERIFY', 'DECLINED', '', 'check'],
  ] as const;
  test.each(BILLS)('%s %s %s is %s', async (type, status, result, outcome) => {
    const text = `Transaction Date,Payment Type,Mop Last 4,Pmt Txn Type,Pmt Status,Final Invoice Result\n2024-01-03,CC,0042,${type},${status},${result}\n`;
    expect((await rowsFrom('billing', text))[0]?.outcome).toBe(outcome);
  });

  test('messages that ask about use outside the household', async () => {
    const rows = await rowsFrom(
      'messages',
      'Profile Name,Sent Utc Ts,Message Name,Channel,Country Iso Code,Account Locale,Email Locale,Title Name,Email Domain Name,Link Url,Click Utc Ts,Device Model,Click Cnt\n' +
        'Ada,2024-01-02 03:04:05,Borrower Resolution Interstitial,NOTIFICATIONS,--,en,en,,,,,,0\n' +
        'Ada,2024-01-02 03:04:05,PUSH_NEW_ARRIVALS,PUSH,NL,en,en,,,,2024-01-02 04:00:00,,1\n' +
        'Ada,,EMAIL_X,EMAIL,NL,en,en,,,,,,\n',
    );
    expect(rows.map(({ channel, sharing, clicked }) => [channel, sharing, clicked])).toEqual([
      ['inApp', true, false],
      ['push', false, true],
      ['email', false, false],
    ]);
  });
});

describe('a table that does not fit', () => {
  const text = `Tou Accepted Date\n${'2024-01-02\n'.repeat(100)}`;
  test.each([
    ['all rows fit', { rows: 100, text: 1000 }, true],
    ['a row too many', { rows: 99, text: 1000 }, false],
    ['too much text', { rows: 100, text: 5 }, false],
  ])('%s', async (_, allowance, fits) => {
    const { count, read } = await tableFrom(text, { allowance: { ...fullAllowance(), ...allowance } });
    expect([count, read !== undefined]).toEqual([100, fits]);
  });

  test('tables share what they may take', async () => {
    const allowance = { ...fullAllowance(), rows: 150 };
    expect((await tableFrom(text, { allowance })).read).toBeDefined();
    expect((await tableFrom(text, { allowance })).read).toBeUndefined();
  });
});

test('moments in the three spellings, and what is none', () => {
  const CASES: readonly (readonly [string, string | undefined])[] = [
    ['2024-02-29', '2024-02-29 00:00:00'],
    ['2024-02-29 23:59', '2024-02-29 23:59:00'],
    ['2024-02-29 23:59:58', '2024-02-29 23:59:58'],
    ['2024-02-29T23:59:58Z', '2024-02-29 23:59:58'],
    ['2024-02-29T23:59:58.123Z', '2024-02-29 23:59:58'],
    ['2024-02-29 23:59:58 UTC', '2024-02-29 23:59:58'],
    ['2023-02-29', undefined],
    ['2024-13-01', undefined],
    ['2024-01-01 24:00:00', undefined],
    ['9999-01-01', undefined],
    ['01/02/2024', undefined],
    ['', undefined],
  ];
  for (const [text, moment] of CASES) expect([text, momentOf(text)]).toEqual([text, moment && seconds(moment)]);
  expect(monthOf(seconds('1970-03-01 00:00:00'))).toBe(2);
  expect([spanOf([]), spanOf([undefined]), spanOf([3, undefined, 1])]).toEqual([undefined, undefined, { from: 1, to: 3 }]);
});
