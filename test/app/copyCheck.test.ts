/** A copy made before, held against its original: what is said of it, and the files that cannot be checked. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { ReceiptLine } from '#app/receiptContract.ts';
import { inProcessClient, type Client } from '#app/transports/inProcess.ts';
import { viewingActivity, viewingHistory } from '#test/contract/exports.ts';
import { value } from '#test/contract/journey.ts';
import { testPorts } from '#test/contract/ports.ts';

const ROWS = 400;
const ORIGINAL = viewingActivity(ROWS);

let client: Client;
let at: (name: string) => string;
let remove: () => Promise<void>;

beforeAll(async () => {
  const made = await testPorts();
  client = inProcessClient(made.ports);
  at = (name) => join(made.dir, name);
  remove = made.remove;
  await writeFile(at('original.csv'), ORIGINAL);
  value(await client.open.mutate({ files: [{ path: at('original.csv') }] }));
  value(await client.configure.mutate({ profile: 0 }));
  for (const { purpose, recipe } of PRESETS) await client.save.mutate({ recipe, path: at(`${purpose}.csv`), overwrite: false });
});
afterAll(async () => {
  await client.close.mutate();
  await remove();
});

type Check = Extract<Awaited<ReturnType<Client['checkCopy']['mutate']>>, { ok: true }>['value'];

async function checked(content: string | Uint8Array): Promise<Check> {
  await writeFile(at('copy.csv'), content);
  return value(await client.checkCopy.mutate({ copy: { path: at('copy.csv') } }));
}

const labelled = (lines: readonly ReceiptLine[], column: string): ReceiptLine | undefined =>
  lines.find(({ label }) => label.values?.['column'] === column);

const withoutColumn = (csv: string, index: number): string =>
  csv
    .split('\n')
    .map((line) =>
      line
        .split(',')
        .filter((_, place) => place !== index)
        .join(','),
    )
    .join('\n');

describe('what is said of a copy', () => {
  test.each(PRESETS.map(({ purpose }) => purpose).filter((purpose) => !['onlyTheseRows', 'tracker'].includes(purpose)))(
    'for %s: no identifier of the original is met',
    async (purpose) => {
      const check = await checked(await readFile(at(`${purpose}.csv`)));
      expect(check.check.identifiersFound).toBe(0);
      expect(['clear', 'values']).toContain(check.verdict);
      expect(labelled(check.changed, 'Profile Name')).toMatchObject({
        measured: { key: 'app.receipt.rows', values: { count: expect.any(Number) } },
      });
      expect(check.rows.in).toBe(ROWS);
    },
  );

  test('the public one holds no value in the columns that tell most', async () => {
    expect((await checked(await readFile(at('public.csv')))).verdict).toBe('clear');
  });

  test('the original itself: nothing was changed, and everything is still there', async () => {
    const check = await checked(ORIGINAL);
    expect(check.verdict).toBe('same');
    expect(check.changed).toEqual([]);
    expect(labelled(check.left, 'Profile Name')).toMatchObject({ detail: { key: 'app.receipt.kept' } });
    expect(check.left.some(({ label }) => label.key === 'app.receipt.identifier')).toBe(true);
  });

  test('one forgotten name among pseudonyms is found', async () => {
    const copy = await readFile(at('research.csv'), 'utf8');
    const check = await checked(copy.replace(/\nP\d+,/, '\nMarguerite,'));
    expect(check.verdict).toBe('identifiers');
    expect(labelled(check.left, 'Profile Name')).toMatchObject({
      detail: { key: 'app.check.originals', values: { count: 1, of: check.rows.out } },
    });
  });

  test('names replaced and nothing else: values of the original are left', async () => {
    const check = await checked(
      ORIGINAL.replaceAll('Marguerite', 'P1').replaceAll('Théodore', 'P2').replaceAll('\nKids', '\nP3'),
    );
    expect(check.verdict).toBe('values');
    expect(labelled(check.changed, 'Profile Name')).toMatchObject({
      detail: { key: 'operator.pseudonymize' },
      measured: { values: { count: ROWS, of: ROWS } },
    });
    expect(check.changed.filter(({ label }) => label.key === 'app.receipt.column')).toHaveLength(1);
  });

  test('a column that was deleted is a change; rows that were deleted are one too', async () => {
    const check = await checked(withoutColumn(ORIGINAL, 6).split('\n').slice(0, 101).join('\n'));
    expect(labelled(check.changed, 'Device Type')).toMatchObject({ detail: { key: 'app.check.noColumn' } });
    expect(labelled(check.left, 'Device Type')).toBeUndefined();
    expect(check.changed).toContainEqual(
      expect.objectContaining({ measured: { key: 'app.receipt.rows', values: { count: ROWS - 100, of: ROWS } } }),
    );
  });

  test('it can be searched, apart from the copy that was saved', async () => {
    await checked(ORIGINAL);
    expect(value(await client.searchCopy.query({ text: 'marguerite', of: 'checked' })).rows).toBeGreaterThan(0);
    await checked(await readFile(at('research.csv')));
    expect(value(await client.searchCopy.query({ text: 'marguerite', of: 'checked' }))).toEqual({ cells: 0, rows: 0 });
  });
});

const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('what cannot be checked is refused in one sentence, and the export stays open', () => {
  const cases: readonly [what: string, content: string | Uint8Array, key: string][] = [
    ['nothing in it', '', 'refusal.empty'],
    ['no table', 'Dear diary', 'refusal.not-a-table.one-column'],
    ['a table of something else', 'Name,Price\nTea,3\nCake,4\n', 'refusal.not-a-history.columns'],
    [
      'a history with none of its columns',
      'Date,Name,Year,Letterboxd URI,Watched Date\n2024-01-01,Low Tide,2021,https://boxd.it/x,2024-01-01\n',
      'app.refusal.notItsCopy',
    ],
    [
      'a copy in an archive, whose bytes hold no name',
      zipSync({ 'ViewingActivity.csv': strToU8(ORIGINAL) }),
      'app.refusal.copy.packed',
    ],
    ['a copy in UTF-16, whose bytes hold no name as UTF-8', utf16(ORIGINAL), 'app.refusal.copy.encoding'],
    ['a copy in Windows-1252, whose bytes hold no accent as UTF-8', Buffer.from(ORIGINAL, 'latin1'), 'app.refusal.copy.encoding'],
  ];
  test.each(cases)('%s', async (_, content, key) => {
    await writeFile(at('copy.csv'), content);
    expect(await client.checkCopy.mutate({ copy: { path: at('copy.csv') } })).toMatchObject({
      ok: false,
      failure: { message: { key } },
    });
    expect((await client.summary.query())?.counts.kept).toBe(ROWS);
  });

  test('a file that is not there', async () => {
    expect(await client.checkCopy.mutate({ copy: { path: at('gone.csv') } })).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    });
  });
});

test('nothing is checked while nothing is open', async () => {
  const { ports, dir, remove: removeOther } = await testPorts();
  const other = inProcessClient(ports);
  await writeFile(join(dir, 'copy.csv'), viewingHistory());
  expect(await other.checkCopy.mutate({ copy: { path: join(dir, 'copy.csv') } })).toMatchObject({
    failure: { code: 'nothing-open' },
  });
  expect(await other.searchCopy.query({ text: 'film', of: 'checked' })).toMatchObject({ failure: { code: 'nothing-open' } });
  await removeOther();
});
