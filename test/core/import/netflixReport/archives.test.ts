/** Whole reports: which of their tables are read, from which folders, and what the list of files says of each. */

import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importHistory } from '#core/import/importHistory.ts';
import { unattended } from '#core/task.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { fileOf, uploadOf } from '#test/core/import/sources.ts';
import { ACTIVITY, EMPTY, fileNamed, reportFrom } from './report.ts';

const speaker = createSpeaker('en');
const ADDRESSES =
  'Esn,Localized Device Description,Device Description,Ip,Country,Region Code Display Name,Near Location,Ts\n' +
  'SSTV-1,TV,TV,192.0.2.1,NL,Utrecht,EXAMPLE TOWN,2024-02-03 04:05:06\n' +
  'SSTV-1,TV,TV,192.0.2.2,NL,Utrecht,EXAMPLE TOWN,2024-02-04 04:05:06\n';
const PROFILES = '"Profile Name","Email Address","Maturity Level","Primary Lang"\r\n"Ada","ada@example.org","ADULTS","en"\r\n';
const LIST = 'Profile Name,Title Name,Country,Utc Title Add Date\nAda,One,Turkey,2024-01-02\n';
const SURVEY = 'SURVEYS/ProductCancellationSurvey.txt';

const members = (prefix = ''): Record<string, string> => ({
  [`${prefix}CONTENT_INTERACTION/ViewingActivity.csv`]: ACTIVITY,
  [`${prefix}IP_ADDRESSES/IpAddressesStreaming.csv`]: ADDRESSES,
  [`${prefix}PROFILES/Profiles.csv`]: PROFILES,
  [`${prefix}${SURVEY}`]: EMPTY,
});

describe('folders', () => {
  test.each([
    '',
    'netflix-report/',
    '1234567890/',
    '1234567890/netflix-report/',
    'Überblick/'.normalize('NFD'),
    'netflix-report\\',
  ])('under "%s"', async (prefix) => {
    const given = Object.entries(members(prefix)).map(([path, text]) => [
      prefix.includes('\\') ? path.replaceAll('/', '\\') : path,
      text,
    ]);
    const { tables, files } = await reportFrom(Object.fromEntries(given) as Record<string, string>);
    expect(tables?.rows.addresses?.length).toBe(2);
    expect(files.map(({ rows, used, marks }) => [rows, used, marks])).toEqual([
      [2, true, 'watches'],
      [2, false, 'locates'],
      [1, false, 'identifies'],
      [0, false, 'little'],
    ]);
  });

  test('without folders, and beside the quick list', async () => {
    const { tables, history } = await reportFrom({
      'ViewingActivity.csv': ACTIVITY,
      'Profiles.csv': PROFILES,
      'NetflixViewingHistory (1).csv': 'Title,Date\n"A","1/25/24"\n',
    });
    expect(history.format).toBe('netflix-viewing-activity');
    expect(tables?.rows.profiles?.length).toBe(1);
  });

  test('tables of another report are counted and not read', async () => {
    const { tables, files } = await reportFrom({ ...members('a/'), ...members('b/') });
    expect(tables?.rows.addresses?.length).toBe(2);
    expect(files.filter(({ name }) => name.endsWith('Streaming.csv')).map(({ rows }) => rows)).toEqual([2, 2]);
  });

  test('what desktops leave in archives is no file of the report', async () => {
    const { files } = await reportFrom({
      ...members(),
      '__MACOSX/CONTENT_INTERACTION/._ViewingActivity.csv': 'Mac OS X',
      'DEVICES/.DS_Store': 'x',
    });
    expect(files.length).toBe(4);
  });

  test.each([
    ['Cover sheet.pdf', 'little'],
    ['Page de garde.pdf', 'little'],
    ['Kapak Sayfası.pdf', 'little'],
    ['Průvodní zpráva.pdf'.normalize('NFD'), 'little'],
    ['Informações adicionais.pdf'.normalize('NFC'), 'little'],
    ['notes.docx', undefined],
  ])('the document %s', async (name, marks) => {
    const { files } = await reportFrom({ ...members(), [name]: '%PDF-1.7' });
    expect(files.find((file) => file.name.normalize('NFD') === name.normalize('NFD'))).toMatchObject({
      used: false,
      rows: undefined,
      holds: { key: marks ? 'import.holds.document' : 'import.holds.unknown' },
    });
  });
});

describe('what each file holds', () => {
  const said = async (path: string, text: string): Promise<string | undefined> => {
    const file = fileNamed(await reportFrom({ ...members(), [path]: text }), path);
    return file && speaker.text(file.holds);
  };
  const SAYINGS: readonly (readonly [path: string, text: string, holds: string])[] = [
    ['IP_ADDRESSES/IpAddressesLogin.csv', 'Esn,Country,Region Code,Device Description,Ip,Ts\n,NL,UT,PC,192.0.2.1,2024-02-03 04:05:06\n', '1 IP address'],
    ['ACCOUNT/AccountDetails.csv', '"First Name","Last Name","Email Address","Country Of Signup"\r\n"Ada","Example","ada@example.org","NL"\r\n', '2 personal names and 1 e-mail address'],
    ['CONTENT_INTERACTION/MyList.csv', LIST, '1 title and 1 profile name'],
    ['CONTENT_INTERACTION/MyList.csv', 'Profile Name,Title Name,Country,Utc Title Add Date\n', 'empty; it could hold titles put on the list to watch later, with dates'],
    ['CONTENT_INTERACTION/MyList.txt', EMPTY, 'empty; it could hold titles put on the list to watch later, with dates'],
    ['CONTENT_INTERACTION/MyList.csv', 'damaged beyond reading\n', 'titles put on the list to watch later, with dates'],
    ['CUSTOMER_SERVICE/ChatTranscripts.csv', 'Contact Start Utc Ts,User Type,Customer Message\n2024-01-01 00:00:00,CUSTOMER,"I am Ada, ada@example.org"\n', '1 line of conversation'],
  ]; // prettier-ignore
  test.each(SAYINGS)('%s', async (path, text, holds) => expect(await said(path, text)).toBe(holds));

  test('no value of a cell is said', async () => {
    const { files } = await reportFrom({ ...members(), 'CONTENT_INTERACTION/MyList.csv': LIST });
    expect(JSON.stringify(files)).not.toMatch(/Ada|One|192|EXAMPLE/);
  });
});

describe('files given one by one', () => {
  test.each([
    ['read at any place', fileOf],
    ['uploaded', uploadOf],
  ])('%s', async (_, source) => {
    const given = [
      source(PROFILES, 'Profiles.csv'),
      source(ACTIVITY, 'ViewingActivity.csv'),
      source(ADDRESSES, 'IpAddressesStreaming.csv'),
    ];
    const result = await importHistory(given, {}, unattended);
    if (!result.ok) throw new Error(result.failure.message.key);
    const { tables, files } = result.value;
    expect(files.map(({ rows, used }) => [rows, used])).toEqual([[1, false], [2, true], [2, false]]); // prettier-ignore
    expect([tables?.rows.addresses?.length, tables?.rows.profiles?.length]).toEqual([2, 1]);
  });

  test('a history beside the archive of its report', async () => {
    const rest = zipSync({ 'PROFILES/Profiles.csv': new TextEncoder().encode(PROFILES) });
    const result = await importHistory([fileOf(ACTIVITY, 'ViewingActivity.csv'), fileOf(rest, 'rest.zip')], {}, unattended);
    expect(result.ok && result.value.tables?.rows.profiles?.length).toBe(1);
  });

  test('a history alone has no tables', async () => {
    const result = await importHistory([fileOf(ACTIVITY)], {}, unattended);
    expect(result.ok && result.value.tables).toBeUndefined();
  });
});
