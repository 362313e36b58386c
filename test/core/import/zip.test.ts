/** Archives as Netflix delivers them, and archives built to exhaust or deceive. */

import { zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crc32 } from '#core/import/archive/crc32.ts';
import { importHistory, type Imported } from '#core/import/importHistory.ts';
import { isZip } from '#core/import/archive/zip.ts';
import type { Result } from '#core/result.ts';
import { unattended } from '#core/task.ts';
import { fileOf, uploadOf } from './sources.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const ACTIVITY = text('Profile Name,Start Time,Title\nAnn,2024-01-02 03:04:05,A\nBob,2024-01-01 03:04:05,B\n');
const REPORT: Zippable = {
  'netflix-report/Cover sheet.pdf': text('%PDF-1.7'),
  'netflix-report/CONTENT_INTERACTION/SearchHistory.csv': text(
    'Profile Name,Query Typed,Displayed Name,Action\nAnn,q,w,play\nAnn,"q\nr",w,play\n',
  ),
  'netflix-report/CONTENT_INTERACTION/ViewingActivity.csv': ACTIVITY,
  'netflix-report/GAMES/GamePlaySession.txt': text('We found no information for this table.'),
  'netflix-report/IP_ADDRESSES/IpAddressesLogin.csv': text(
    'Esn,Country,Region Code,Device Description,Ip,Ts\n,US,FL,PC,192.0.2.1,2024-01-01 00:00:00\n',
  ),
  'netflix-report/inner.zip': text('PK'),
};

const opened = (archive: Uint8Array): Promise<Result<Imported>> =>
  importHistory([fileOf(archive, 'netflix-report.zip')], {}, unattended);

describe('the full report', () => {
  const shape = [
    ['Cover sheet.pdf', undefined, false, 'import.holds.document'],
    ['SearchHistory.csv', 2, false, 'import.holds.counted'],
    ['ViewingActivity.csv', 2, true, 'import.format.netflixViewingActivity'],
    ['GamePlaySession.txt', 0, false, 'import.holds.empty'],
    ['IpAddressesLogin.csv', 1, false, 'import.holds.counted'],
    ['inner.zip', undefined, false, 'import.holds.archive'],
  ];
  test.each([
    ['deflated', zipSync(REPORT), fileOf],
    ['stored', zipSync(REPORT, { level: 0 }), fileOf],
    ['uploaded', zipSync(REPORT), uploadOf],
    ['with a comment behind its end', withComment(zipSync(REPORT)), fileOf],
    ['with a zip64 record', large(zipSync(REPORT), {}), fileOf],
  ])('%s', async (_, archive, source) => {
    const result = await importHistory([source(archive)], {}, unattended);
    if (!result.ok) throw new Error(result.failure.message.key);
    expect(result.value.history.rows).toBe(2);
    expect(result.value.files.map(({ name, rows, used, holds }) => [name.replace(/^.*\//, ''), rows, used, holds.key])).toEqual(
      shape,
    );
  });

  test('under any folder, and with the quick CSV beside it', async () => {
    const result = await opened(
      zipSync({ '123/quick.csv': text('Title,Date\nA,1/25/24\n'), '123/CONTENT_INTERACTION/ViewingActivity.csv': ACTIVITY }),
    );
    if (!result.ok) throw new Error(result.failure.code);
    expect(result.value.history.format).toBe('netflix-viewing-activity');
  });

  test('a large member comes whole', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `P${at % 5},2024-01-02 03:04:05,Title ${(at * 7919) % 30_011}`);
    const result = await opened(zipSync({ 'ViewingActivity.csv': text(`Profile Name,Start Time,Title\n${rows.join('\n')}\n`) }));
    if (!result.ok) throw new Error(result.failure.message.key);
    expect(result.value.history.rows).toBe(60_000);
  });
});

/** Where the first directory entry and the end record begin. */
const directoryOf = (archive: Uint8Array): number => new DataView(archive.buffer).getUint32(archive.length - 22 + 16, true);

/** The archive with one directory entry's field changed. */
function changed(archive: Uint8Array, field: number, value: number, width: 2 | 4 = 2): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  if (width === 2) view.setUint16(directoryOf(bytes) + field, value, true);
  else view.setUint32(directoryOf(bytes) + field, value, true);
  return bytes;
}

function withComment(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from([...archive, ...text('hello')]);
  new DataView(bytes.buffer).setUint16(archive.length - 2, 5, true);
  return bytes;
}

/** Two members of one name: the second is renamed in directory and local header. */
function twice(): Uint8Array {
  const archive = zipSync({ 'a.csv': ACTIVITY, 'b.csv': ACTIVITY });
  for (let at = 0; at < archive.length - 5; at++) {
    if (archive[at] === 0x62 && archive[at + 1] === 0x2e && archive[at + 2] === 0x63) archive[at] = 0x61;
  }
  return archive;
}

/** Two directory entries that share one member's bytes. */
function overlapping(): Uint8Array {
  const archive = zipSync({ 'a.csv': ACTIVITY, 'b.csv': ACTIVITY });
  const directory = directoryOf(archive);
  new DataView(archive.buffer).setUint32(directory + 46 + 5 + 42, 0, true);
  return archive;
}

/** The archive with a field of its first local header changed. */
function changedLocally(archive: Uint8Array, field: number, value: number): Uint8Array {
  const bytes = archive.slice();
  new DataView(bytes.buffer).setUint16(field, value, true);
  return bytes;
}

/** The archive with fields of its end record changed: [offset, value, bytes]. */
function endChanged(
  archive: Uint8Array,
  ...fields: readonly (readonly [field: number, value: number, width: 2 | 4])[]
): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (const [field, value, width] of fields) {
    if (width === 2) view.setUint16(bytes.length - 22 + field, value, true);
    else view.setUint32(bytes.length - 22 + field, value, true);
  }
  return bytes;
}

/** An archive whose end record refers to a zip64 record that names a count, a length and a place of the directory. */
function large(archive: Uint8Array, told: { count?: number; length?: number; offset?: number; record?: number }): Uint8Array {
  const end = archive.length - 22;
  const plain = new DataView(archive.buffer);
  const bytes = new Uint8Array(archive.length + 76);
  bytes.set(archive.subarray(0, end));
  bytes.set(archive.subarray(end), end + 76);
  const view = new DataView(bytes.buffer);
  view.setUint32(end, 0x0606_4b50, true);
  view.setBigUint64(end + 4, 44n, true);
  view.setBigUint64(end + 32, BigInt(told.count ?? plain.getUint16(end + 10, true)), true);
  view.setBigUint64(end + 40, BigInt(told.length ?? plain.getUint32(end + 12, true)), true);
  view.setBigUint64(end + 48, BigInt(told.offset ?? plain.getUint32(end + 16, true)), true);
  view.setUint32(end + 56, 0x0706_4b50, true);
  view.setBigUint64(end + 64, BigInt(told.record ?? end), true);
  view.setUint16(bytes.length - 22 + 10, 0xffff, true);
  view.setUint32(bytes.length - 22 + 12, 0xffff_ffff, true);
  view.setUint32(bytes.length - 22 + 16, 0xffff_ffff, true);
  return bytes;
}

/** An archive with one directory entry fewer in its count than there are. */
const hidden = (): Uint8Array =>
  endChanged(zipSync({ 'ViewingActivity.csv': ACTIVITY, 'b.csv': ACTIVITY }), [8, 1, 2], [10, 1, 2]);

const one = zipSync({ 'ViewingActivity.csv': ACTIVITY });
const REFUSED: readonly (readonly [name: string, archive: Uint8Array, code: string, key: string])[] = [
  ['an encrypted member', changed(one, 8, 1), 'encrypted', 'refusal.encrypted'],
  ['a strongly encrypted member', changed(one, 8, 0x41), 'encrypted', 'refusal.encrypted'],
  ['a masked directory', changed(one, 8, 0x2000), 'encrypted', 'refusal.encrypted'],
  ['a member under AES', changed(one, 10, 99), 'encrypted', 'refusal.encrypted'],
  ['a member that only its own header calls encrypted', changedLocally(one, 6, 1), 'encrypted', 'refusal.encrypted'],
  ['a member whose own header names another method', changedLocally(one, 8, 0), 'not-readable', 'refusal.not-readable.archive'],
  ['a member whose own header is none', changed(one, 42, 1, 4), 'not-readable', 'refusal.not-readable.archive'],
  ['an unknown method', changed(one, 10, 12), 'not-readable', 'refusal.not-readable.method'],
  ['a wrong checksum', changed(one, 16, 0x1234_5678, 4), 'not-readable', 'refusal.not-readable.archive'],
  ['a size that is too small', changed(one, 24, 10, 4), 'hostile-archive', 'refusal.hostile-archive.size'],
  ['a size that is too large', changed(one, 24, 1000, 4), 'not-readable', 'refusal.not-readable.archive'],
  ['a size beyond the limit', changed(one, 24, 0xffff_fffe, 4), 'hostile-archive', 'refusal.hostile-archive.ratio'],
  ['an unbelievable ratio', zipSync({ 'ViewingActivity.csv': new Uint8Array(8 * 1024 ** 2) }), 'hostile-archive', 'refusal.hostile-archive.ratio'],
  ['an unbelievable ratio in many small members', zipSync(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.csv`, new Uint8Array(1024 ** 2)]))), 'hostile-archive', 'refusal.hostile-archive.ratio'],
  ['members of more than 4 GB together', changed(zipSync({ 'a.csv': ACTIVITY, 'b.csv': ACTIVITY }), 46 + 5 + 24, 0xffff_fff0, 4), 'too-large', 'refusal.too-large'],
  ['a path that climbs', zipSync({ '../../ViewingActivity.csv': ACTIVITY }), 'hostile-archive', 'refusal.hostile-archive.names'],
  ['a path that climbs by backslashes', zipSync({ 'a\\..\\..\\b.csv': ACTIVITY }), 'hostile-archive', 'refusal.hostile-archive.names'],
  ['an absolute path', zipSync({ '/etc/ViewingActivity.csv': ACTIVITY }), 'hostile-archive', 'refusal.hostile-archive.names'],
  ['a path with a drive', zipSync({ 'C:/ViewingActivity.csv': ACTIVITY }), 'hostile-archive', 'refusal.hostile-archive.names'],
  ['names that differ only in how accents are written', zipSync({ [`${'é'.normalize('NFC')}.csv`]: ACTIVITY, [`${'é'.normalize('NFD')}.csv`]: ACTIVITY }), 'hostile-archive', 'refusal.hostile-archive.duplicates'],
  ['a directory with more than it counts', hidden(), 'not-readable', 'refusal.not-readable.archive'],
  ['a directory with less than it counts', endChanged(one, [10, 2, 2]), 'not-readable', 'refusal.not-readable.archive'],
  ['a directory cut short', endChanged(one, [12, 20, 4]), 'not-readable', 'refusal.not-readable.archive'],
  ['a directory behind the end', endChanged(one, [16, 0x7fff_ffff, 4]), 'not-readable', 'refusal.not-readable.archive'],
  ['a member that begins behind the directory', changed(one, 42, one.length, 4), 'not-readable', 'refusal.not-readable.archive'],
  ['zip64 without its record', endChanged(one, [10, 0xffff, 2]), 'not-readable', 'refusal.not-readable.archive'],
  ['zip64 with a record behind the end', large(one, { record: 2 ** 52 }), 'not-readable', 'refusal.not-readable.archive'],
  ['zip64 with a record at a wrong place', large(one, { record: 3 }), 'not-readable', 'refusal.not-readable.archive'],
  ['zip64 with an endless directory', large(one, { length: 2 ** 52 }), 'not-readable', 'refusal.not-readable.archive'],
  ['zip64 with a directory behind the end', large(one, { offset: 2 ** 52 }), 'not-readable', 'refusal.not-readable.archive'],
  ['zip64 with endless members', large(one, { count: 2 ** 40 }), 'hostile-archive', 'refusal.hostile-archive.members'],
  ['zip64 with a member too few', large(zipSync({ 'ViewingActivity.csv': ACTIVITY, 'b.csv': ACTIVITY }), { count: 1 }), 'not-readable', 'refusal.not-readable.archive'],
  ['two members of one name', twice(), 'hostile-archive', 'refusal.hostile-archive.duplicates'],
  ['members that overlap', overlapping(), 'hostile-archive', 'refusal.hostile-archive.overlap'],
  ['a name with control characters', zipSync({ 'a\u0001.csv': ACTIVITY }), 'hostile-archive', 'refusal.hostile-archive.names'],
  ['an endless name', zipSync({ [`${'x'.repeat(2000)}.csv`]: ACTIVITY }), 'hostile-archive', 'refusal.hostile-archive.names'],
  ['too many members', zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}`, new Uint8Array(0)]))), 'hostile-archive', 'refusal.hostile-archive.members'],
  ['an archive cut off', one.subarray(0, one.length - 10), 'not-readable', 'refusal.not-readable.archive'],
  ['no history inside', zipSync({ 'a.txt': text('hello') }), 'not-a-history', 'refusal.not-a-history.archive'],
  ['nothing inside', zipSync({}), 'not-a-history', 'refusal.not-a-history.archive'],
  ['an archive in an archive', zipSync({ 'report.zip': one }), 'not-a-history', 'refusal.not-a-history.nested'],
  ['a report of nothing', zipSync({ 'r/CONTENT_INTERACTION/ViewingActivity.txt': text('We found no information for this table.') }), 'no-rows', 'refusal.no-rows.report'],
  ['a spreadsheet', zipSync({ 'xl/workbook.xml': text('<x/>') }), 'not-a-table', 'refusal.not-a-table.spreadsheet'],
]; // prettier-ignore

describe('refused', () => {
  test.each(REFUSED)('%s', async (_, archive, code, key) => {
    const result = await opened(archive);
    expect(result.ok ? 'opened' : result.failure).toMatchObject({ code, message: { key } });
  });
});

test('checksums and signatures', () => {
  expect(crc32(text('123456789'))).toBe(0xcbf4_3926);
  expect(crc32(text('6789'), crc32(text('12345')))).toBe(0xcbf4_3926);
  expect([isZip(one), isZip(zipSync({})), isZip(text('Title,Date'))]).toEqual([true, true, false]);
});
