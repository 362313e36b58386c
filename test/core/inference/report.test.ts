/** What the other tables of a report say: facts and identifiers, in whole messages, with no value that is not marked. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importHistory } from '#core/import/importHistory.ts';
import { FACTS, type AnyFact, type FactId } from '#core/inference/facts/index.ts';
import { infer, type Findings } from '#core/inference/infer.ts';
import { unattended } from '#core/task.ts';
import { viewingsOf } from '#core/viewings.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { ACTIVITY, EMPTY, reportFrom } from '#test/core/import/netflixReport/report.ts';
import { fileOf } from '#test/core/import/sources.ts';

const speaker = createSpeaker('en');

async function findingsOf(members: Readonly<Record<string, string>>, mine?: number): Promise<Findings> {
  const { history, tables } = await reportFrom({ 'CONTENT_INTERACTION/ViewingActivity.csv': ACTIVITY, ...members });
  return infer(viewingsOf(history, { timeZone: 'UTC', leaveOutShort: true, mine }), unattended, tables);
}

async function fact<Id extends FactId>(
  id: Id,
  members: Readonly<Record<string, string>>,
  mine?: number,
): Promise<Extract<AnyFact, { id: Id }> | undefined> {
  const { facts } = await findingsOf(members, mine);
  return facts.find((found): found is Extract<AnyFact, { id: Id }> => found.id === id);
}

const SEARCHES = 'Profile Name,Country Iso Code,Device,Is Kids,Query Typed,Displayed Name,Action,Section,Utc Timestamp\n';
const typed = (profile: string, query: string, at = '', kids = 0): string =>
  `${profile},NL,TV,${kids},${query},,play,title_results,${at}\n`;

describe('searches', () => {
  const rows =
    typed('Ada', 'sa', '2024-01-01 10:00:00') +
    typed('Ada', 'salt', '2024-01-01 10:00:05') +
    typed('Ada', 'wind') +
    typed('Ada', 'salt', '2024-03-01 10:00:00') +
    typed('Bo', 'pigs', '2024-03-02 10:00:00', 1) +
    typed('Bo', 'cows', '2024-03-02 11:00:00', 1) +
    typed('Bo', 'pigs', '2024-03-02 12:00:00', 1);

  test('are counted by month, with the rows they are put together from', async () => {
    const found = await fact('searches', { 'SearchHistory.csv': SEARCHES + rows });
    expect(found?.data).toEqual({
      searches: 6,
      rows: 7,
      kids: 3,
      undated: 1,
      months: [
        { month: 648, searches: 1 },
        { month: 650, searches: 4 },
      ],
      most: null,
    });
  });

  test('say the words of the person alone, and mark them', async () => {
    const activity = `${ACTIVITY}Bo,2023-01-01 20:04:05,00:45:00,,A,,PC,00:45:00,00:45:00,NL (Netherlands)\n`;
    const members = { 'CONTENT_INTERACTION/ViewingActivity.csv': activity, 'SearchHistory.csv': SEARCHES + rows };
    const found = await fact('searches', members, 0);
    expect(found?.data.most).toEqual({ text: 'salt', searches: 2 });
    expect(found && speaker.text(found.sentence, { hide: true })).not.toContain('salt');
    expect(JSON.stringify(found)).not.toMatch(/pigs|cows/);
  });

  test('without any moment', async () => {
    const found = await fact('searches', { 'SearchHistory.csv': SEARCHES + typed('Ada', 'salt') });
    expect(found?.sentence.key).toBe('fact.searches.sentence.undated');
  });
});

describe('addresses', () => {
  const streaming =
    'Esn,Localized Device Description,Device Description,Ip,Country,Region Code Display Name,Near Location,Ts\n' +
    'SSTV-1,TV,TV,192.0.2.1,NL,Utrecht,EXAMPLE TOWN,2024-02-03 04:05:06\n' +
    'SSTV-1,TV,TV,192.0.2.1,NL,Utrecht,EXAMPLE TOWN,2024-02-05 04:05:06\n' +
    'SSTV-2,TV,TV,192.0.2.2,ES,Murcia,OTHER TOWN,2024-02-04 04:05:06\n';
  const login = 'Esn,Country,Region Code,Device Description,Ip,Ts\n,NL,UT,PC,192.0.2.9,2024-01-01 00:00:00\n';

  test('count distinct ones of all tables, and the places by how often', async () => {
    const found = await fact('addresses', { 'IpAddressesStreaming.csv': streaming, 'IpAddressesLogin.csv': login });
    expect(found?.data).toEqual({
      addresses: 3,
      uses: 4,
      places: 2,
      list: [
        { place: 'EXAMPLE TOWN', uses: 2, addresses: 1, from: 19_756, to: 19_758 },
        { place: 'OTHER TOWN', uses: 1, addresses: 1, from: 19_757, to: 19_757 },
      ],
    });
    expect(found && speaker.text(found.sentence)).toBe(
      '3 IP addresses, written down 4 times, 1 Jan 2024 to 5 Feb 2024; 2 times near EXAMPLE TOWN.',
    );
    expect(found && speaker.text(found.sentence, { hide: true })).not.toContain('EXAMPLE');
    expect(JSON.stringify(found)).not.toContain('192.0.2');
  });

  test('before 2023 the region stands for the place', async () => {
    const old =
      'Esn,Country,Localized Device Description,Device Description,Ip,Region Code Display Name,Ts\nE,NL,TV,TV,192.0.2.1,Utrecht,2021-02-03T04:05:06Z\n';
    const found = await fact('addresses', { 'IpAddresses.csv': old });
    expect(found?.data.list.map(({ place }) => place)).toEqual(['Utrecht']);
  });
});

test('serials join the tables of devices, visits and addresses', async () => {
  const found = await fact('serials', {
    'Devices.csv':
      'Profile Name,Esn,Device Type,Acct First Playback Date,Acct Last Playback Date\n' +
      'Ada,NFAPPL-1,Apple iPhone XR,2020-01-01T00:00:00.000Z,2020-02-01T00:00:00.000Z\n' +
      'Bo,NFAPPL-1,Apple iPhone XR,2020-01-01T00:00:00.000Z,2020-03-01T00:00:00.000Z\n' +
      'Ada,SSTV-2,Samsung Smart TV,,\n',
    'AccessAndDevices.csv': 'Devices,Date,Esn,Part Of Netflix Household\nTV,2025-01-02,SSTV-2,false\nTV,2025-01-02,SSTV-3,true\n',
  });
  expect(found?.data).toEqual({
    serials: 3,
    shared: 1,
    outside: 1,
    lanes: [
      { name: 'Samsung Smart TV', class: 'television', profiles: 1, from: 20_090, to: 20_090 },
      { name: 'TV', class: 'television', profiles: 0, from: 20_090, to: 20_090 },
      { name: 'Apple iPhone XR', class: 'phone', profiles: 2, from: 18_262, to: 18_322 },
    ],
  });
  expect(JSON.stringify(found)).not.toMatch(/NFAPPL|SSTV/);
});

test('payments tell cards apart without their digits', async () => {
  const bill = (day: string, digits: string, status = 'APPROVED', type = 'SALE'): string =>
    `${day},VISA,${digits},${type},${status},\n`;
  const found = await fact('payments', {
    'BillingHistory.csv':
      'Transaction Date,Payment Type,Mop Last 4,Pmt Txn Type,Pmt Status,Final Invoice Result\n' +
      bill('2024-01-03', '1111') +
      bill('2024-02-03', '1111') +
      bill('2024-03-03', '2222', 'DECLINED') +
      bill('2024-03-04', '2222', 'APPROVED', 'VALIDATE') +
      bill('2024-03-05', '2222'),
  });
  expect(found?.data).toEqual({
    payments: 3,
    refused: 1,
    methods: 2,
    gifts: 0,
    list: [
      { method: 'VISA', payments: 1, from: 19_787, to: 19_787 },
      { method: 'VISA', payments: 2, from: 19_725, to: 19_756 },
    ],
  });
  expect(JSON.stringify(found)).not.toMatch(/1111|2222/);
});

test('plans follow one another, and go on where no end is written', async () => {
  const row = (opened: string, closed: string, changed: string, from: string, to: string): string =>
    `${opened},${closed},BASIC,${changed},${from},${to},\n`;
  const found = await fact('subscription', {
    'SubscriptionHistory.csv':
      'Subscription Opened Ts,Subscription Closed Ts,Signup Plan Category,Plan Change Date,Plan Change Old Category,Plan Change New Category,Cancellation Reason\n' +
      row('2024-01-01 00:00:00', '', '2024-03-01 00:00:00', 'STANDARD', 'PREMIUM') +
      row('2024-01-01 00:00:00', '', '2024-02-01 00:00:00', 'BASIC', 'STANDARD') +
      row('2023-01-01 00:00:00', '2023-02-01 00:00:00', '', '', ''),
  });
  expect(found?.data).toEqual({
    subscriptions: 2,
    changes: 2,
    reasons: 0,
    plans: [
      { plan: 'BASIC', from: 19_358, to: 19_389 },
      { plan: 'BASIC', from: 19_723, to: 19_754 },
      { plan: 'STANDARD', from: 19_754, to: 19_783 },
      { plan: 'PREMIUM', from: 19_783, to: null },
    ],
  });
});

describe('identifiers', () => {
  test('of the history and of every table are one list, with the places they stand in', async () => {
    const { identifiers } = await findingsOf({
      'Profiles.csv':
        'Profile Name,Email Address,Maturity Level,Primary Lang,Date Of Birth\nAda,ada@example.org,A,en,1990-05-04\nZoe,,A,en,\n',
      'AccountDetails.csv': 'First Name,Last Name,Email Address,Country Of Signup\nAda,Example,ada@example.org,NL\n',
    });
    expect(identifiers.map(({ identifier, values, columns, tables }) => [identifier, values, columns, tables])).toEqual([
      ['profileName', ['Ada', 'Zoe'], ['Profile Name'], [{ table: 'Profiles', column: 'Profile Name', count: 2 }]],
      [
        'personName',
        ['Ada', 'Example'],
        [],
        [
          { table: 'AccountDetails', column: 'First Name', count: 1 },
          { table: 'AccountDetails', column: 'Last Name', count: 1 },
        ],
      ],
      [
        'email',
        ['ada@example.org'],
        [],
        [
          { table: 'Profiles', column: 'Email Address', count: 1 },
          { table: 'AccountDetails', column: 'Email Address', count: 1 },
        ],
      ],
      ['birthDate', ['1990-05-04'], [], [{ table: 'Profiles', column: 'Date Of Birth', count: 1 }]],
    ]);
  });
});

describe('what is not there', () => {
  const OF_TABLES = FACTS.filter(({ needs }) => (needs as readonly string[]).includes('tables')).map(({ id }) => id);

  test('a history alone says why', async () => {
    const result = await importHistory([fileOf(ACTIVITY)], {}, unattended);
    if (!result.ok) throw new Error(result.failure.code);
    const { notPossible, facts } = await infer(
      viewingsOf(result.value.history, { timeZone: 'UTC', leaveOutShort: true }),
      unattended,
      result.value.tables,
    );
    expect(OF_TABLES.length).toBeGreaterThan(10);
    expect(notPossible.filter(({ need }) => need === 'tables').map(({ id }) => id)).toEqual(OF_TABLES);
    expect(facts.some(({ id }) => OF_TABLES.includes(id))).toBe(false);
  });

  test('a report whose tables are empty says nothing', async () => {
    const { facts, notPossible } = await findingsOf({ 'GAMES/GamePlaySession.txt': EMPTY, 'CLICKSTREAM/Clickstream.txt': EMPTY });
    expect(facts.filter(({ id }) => OF_TABLES.includes(id))).toEqual([]);
    expect(notPossible.filter(({ need }) => need === 'tables')).toEqual([]);
  });
});

describe('the invented report', async () => {
  const bytes = new Uint8Array(readFileSync('resources/sample/netflix-report.zip'));
  const result = await importHistory([fileOf(bytes, 'netflix-report.zip')], {}, unattended);
  if (!result.ok) throw new Error(result.failure.code);
  const { history, tables } = result.value;
  const findings = await infer(
    viewingsOf(history, { timeZone: 'Europe/Amsterdam', leaveOutShort: true, mine: 0 }),
    unattended,
    tables,
  );

  test('has every fact', () => {
    // Its titles are invented, so the tables of works know none of them.
    const ofWorks = ['genres', 'languages', 'watchedByFew'];
    expect(findings.facts.map(({ id }) => id)).toEqual(FACTS.map(({ id }) => id).filter((id) => !ofWorks.includes(id)));
    expect(findings.notPossible).toEqual([]);
  });

  test('says every message whole, in plain data', () => {
    for (const { headline, sentence, tells, data } of findings.facts) {
      for (const message of [headline, sentence, tells]) {
        expect(speaker.text(message)).not.toMatch(/\{\{|undefined|NaN|Infinity/);
      }
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    }
  });

  test('shows no identifier that is not marked as the person’s', () => {
    const said = findings.facts
      .flatMap(({ headline, sentence, tells }) => [headline, sentence, tells])
      .map((message) => speaker.text(message, { hide: true }))
      .join('\n');
    const values = findings.identifiers.flatMap((identifier) => identifier.values).filter((value) => value.length > 4);
    expect(values.length).toBeGreaterThan(50);
    expect(values.filter((value) => said.includes(value))).toEqual([]);
    const data = JSON.stringify(findings.facts.map((one) => one.data));
    expect(values.filter((value) => data.includes(value))).toEqual([]);
  });
});
