/** Amazon's zip of 2026: the history is opened, the tables beside it are read by name, and the list of files says what each tells. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { infer } from '#core/inference/infer.ts';
import { importHistory } from '#core/import/importHistory.ts';
import { unattended } from '#core/task.ts';
import { viewingsOf } from '#core/viewings.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { fileOf } from './sources.ts';
import { rowsFrom } from './netflixReport/report.ts';

const HISTORY = readFileSync(join(import.meta.dirname, '../../fixtures/prime-video/activity.csv'), 'utf8');
const SEARCHES = [
  'Country Code for Country of Residence,Country Code for Current Country,Customer Profile Age,Device App Group,Device Name,Is Spell Corrected,Preferred Language,Search Query After Spell Correction,Search Query from Customer,Search Request Date',
  'NL,NL,ADULT,TV,Sofa TV,No,en,lighthouse,light,2026-01-18T20:00:00Z',
  'NL,NL,ADULT,TV,Sofa TV,No,en,lighthouse,lighthouse,2026-01-18T20:00:09Z',
  'NL,PT,CHILD,Phone,"""Phone""",No,en,knots,"""knots""",2026-01-11T07:00:00Z',
  'NL,NL,ADULT,TV,Sofa TV,No,en,Not Available,Not Available,Not Available',
].join('\n');
const EVENTS = [
  'Deleted from Watch History,Latest Watch Progress,Most Recent Watch Date,Seconds Watched,Title Description,Title Name',
  'No,100%,2026-01-19T18:18:47Z,7195,A film,Crimson Two',
  'Yes,3%,2026-01-17T07:00:00Z,30,"""A series""","""Salt and Rope"""',
].join('\r\n');
const TRAILERS = 'Promoting Titles or Services,Trailer Location,Trailer Watch Date\nHarbor Lights,Home,2026-01-17T21:00:00Z\n';
const PURCHASES = [
  'Grant Time,Marketplace,Offer Type,Order ID,Origin Time,Quality,Removal Reason,Rental Expiry Time,Rental Playback Start Time,Rental Time to Start in Days,Rental Time to Watch in Hours,Source Type,Territory,Title',
  '2025-12-24T18:00:00Z,NL,RENTAL,D01-0000000-0000001,2025-12-24T18:00:00Z,HD,Not Applicable,2026-01-23T18:00:00Z,,30,48,ORDER,NL,Crimson Two',
].join('\n');

const FOLDER = 'Your Prime Video Viewing Activity/';
const FILES: Readonly<Record<string, string>> = {
  [`${FOLDER}Viewing History.csv`]: HISTORY,
  [`${FOLDER}Search History.csv`]: SEARCHES,
  [`${FOLDER}Watch Events.csv`]: EVENTS,
  [`${FOLDER}Promotional Trailers Viewed.csv`]: TRAILERS,
  'Your Prime Video Library & Purchases/Purchases and Rentals.csv': PURCHASES,
};
const opened = (files: Readonly<Record<string, string>>) => {
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])));
  return importHistory([fileOf(bytes, 'amazon.zip')], {}, unattended);
};

describe('the zip', () => {
  test('is an inventory of what each table says', async () => {
    const result = await opened(FILES);
    if (!result.ok) throw new Error(result.failure.code);
    const speaker = createSpeaker('en');
    expect(result.value.history.format).toBe('prime-video-viewing-activity');
    expect(result.value.files.map(({ rows, used, marks, holds }) => [rows, used, marks, speaker.text(holds)])).toEqual([
      [4, true, 'watches', expect.stringContaining('Prime Video viewing activity') as string],
      [4, false, 'watches', '2 searches and 2 devices'],
      [2, false, 'watches', '2 titles and 1 taken out of the history'],
      [1, false, 'watches', '1 trailer'],
      [1, false, 'pays', '1 purchase or rental and 1 customer or order number'],
    ]);
  });

  test('feeds the findings on searches and on what identifies', async () => {
    const result = await opened(FILES);
    if (!result.ok) throw new Error(result.failure.code);
    const { history, tables } = result.value;
    const found = await infer(viewingsOf(history, { timeZone: 'UTC', leaveOutShort: true }), unattended, tables);
    expect(found.facts.find(({ id }) => id === 'searches')?.data).toMatchObject({ searches: 2, rows: 4, kids: 1 });
  });
});

test('rows say what their cells say, whatever stands around it', async () => {
  expect(await rowsFrom('watchEvents', EVENTS)).toEqual([
    { title: 'Crimson Two', last: Date.UTC(2026, 0, 19, 18, 18, 47) / 1000, deleted: false },
    { title: 'Salt and Rope', last: Date.UTC(2026, 0, 17, 7) / 1000, deleted: true },
  ]);
  expect((await rowsFrom('searches', SEARCHES)).map(({ typed, kids, at }) => [typed, kids, at === undefined])).toEqual([
    ['light', false, false],
    ['lighthouse', false, false],
    ['knots', true, false],
    ['', false, true],
  ]);
  expect(await rowsFrom('purchases', PURCHASES)).toEqual([
    { title: 'Crimson Two', rented: true, at: Date.UTC(2025, 11, 24, 18) / 1000 },
  ]);
});

test.each(Object.entries(FILES).slice(1))('%s alone is no history, and is said to be of Prime Video', async (name, text) => {
  const result = await importHistory([fileOf(text, name)], {}, unattended);
  expect(result).toMatchObject({
    ok: false,
    failure: { message: { key: 'refusal.not-a-history.service', values: { service: 'Amazon Prime Video' } } },
  });
});
