/** The answers of the mapper: each use has one column, each column one use; a late look changes nothing. */

import { afterEach, describe, expect, test, vi } from 'vitest';
import type { MapperView } from '#app/contract.ts';
import type { Mapping } from '#core/import/mapping/mapping.ts';
import { ok, refuse } from '#core/result.ts';
import type { client as Client } from '#renderer/client.ts';
import { intakeOfPaths, joined } from '#renderer/intake.ts';
import { openWith } from '#renderer/opening.ts';
import { session } from '#renderer/session.ts';
import { changeMapping, leaveTable, roleOf, settle, tableAmong, withRole } from '#renderer/unknownTable.ts';

const { mappable, open } = vi.hoisted(() => ({
  mappable: vi.fn<typeof Client.mappable.query>(),
  open: vi.fn<typeof Client.open.mutate>(),
}));
vi.mock('#renderer/client.ts', () => ({ bridge: undefined, client: { mappable: { query: mappable }, open: { mutate: open } } }));

const began = session.getInitialState();
afterEach(() => {
  session.setState(began, true);
  vi.resetAllMocks();
});

const MAPPING: Mapping = { version: 1, delimiter: ',', header: true, columns: { title: 'a', start: 2, duration: 'c' }, durationUnit: 'seconds', times: 'utc' }; // prettier-ignore
const view = (mapping: Mapping): MapperView => ({ mapping, columns: [], preview: [], problem: undefined });
const table = { intake: intakeOfPaths(['/t.csv']), view: view(MAPPING) };

describe('which column is what', () => {
  test('a column is found by how the mapping names it', () => {
    expect(['a', 2, 'c', '2', 'z'].map((ref) => roleOf(MAPPING, ref))).toEqual(['title', 'start', 'duration', 'other', 'other']);
  });

  const CASES: readonly (readonly [
    ref: string | number,
    role: Parameters<typeof withRole>[2],
    columns: Mapping['columns'],
    unit: string | undefined,
  ])[] = [
    ['b', 'profile', { title: 'a', start: 2, duration: 'c', profile: 'b' }, 'seconds'],
    ['b', 'title', { title: 'b', start: 2, duration: 'c' }, 'seconds'],
    [2, 'title', { title: 2, duration: 'c' }, 'seconds'],
    ['a', 'other', { start: 2, duration: 'c' }, 'seconds'],
    ['c', 'device', { title: 'a', start: 2, device: 'c' }, undefined],
  ];
  test.each(CASES)('%j used as %s', (ref, role, columns, unit) => {
    const changed = withRole(MAPPING, ref, role);
    expect([changed.columns, changed.durationUnit]).toEqual([columns, unit]);
  });
});

describe('looking', () => {
  test('takes the first table of several that can be mapped', async () => {
    mappable.mockResolvedValueOnce(refuse('not-a-table', { key: 'x' })).mockResolvedValueOnce(ok(view(MAPPING)));
    const found = await tableAmong(intakeOfPaths(['/a/one.zip', '/b/two.csv']));
    expect(found?.intake.names).toEqual(['two.csv']);
    expect(mappable.mock.calls.map(([input]) => input)).toEqual([
      { file: { path: '/a/one.zip' } },
      { file: { path: '/b/two.csv' } },
    ]);
  });

  test('an answer is shown at once, and a look that comes late is dropped', async () => {
    session.setState({ unknownTable: table });
    const first = Promise.withResolvers<Awaited<ReturnType<typeof mappable>>>();
    mappable
      .mockReturnValueOnce(first.promise)
      .mockResolvedValueOnce(ok({ ...view({ ...MAPPING, times: 'utc' }), problem: { key: 'y' } }));
    const late = changeMapping({ ...MAPPING, times: 'local' });
    expect(session.getState().unknownTable?.view.mapping.times).toBe('local');
    await changeMapping({ ...MAPPING, times: 'utc' });
    first.resolve(ok(view({ ...MAPPING, times: 'local' })));
    await late;
    expect(session.getState().unknownTable?.view).toMatchObject({ mapping: { times: 'utc' }, problem: { key: 'y' } });
  });

  test('a way to take it apart that gives no columns is said, and nothing changes', async () => {
    session.setState({ unknownTable: table });
    mappable.mockResolvedValueOnce(refuse('not-a-history', { key: 'x' }));
    await settle({ delimiter: '|' });
    expect(mappable.mock.calls[0]?.[0]).toMatchObject({ settled: { delimiter: '|', header: true } });
    expect(session.getState()).toMatchObject({ unknownTable: table, refusal: { message: { key: 'mapper.noColumns' } } });
    leaveTable();
    expect(session.getState()).toMatchObject({ unknownTable: undefined, refusal: undefined });
  });
});

describe('opening', () => {
  test('hands the same file over again, with the mapping', async () => {
    open.mockResolvedValueOnce(refuse('no-rows', { key: 'x' }));
    await openWith(table, MAPPING);
    expect(open.mock.calls[0]?.[0]).toEqual({ files: [{ path: '/t.csv' }], mapping: MAPPING });
    expect(session.getState()).toMatchObject({ unknownTable: table, refusal: { code: 'no-rows' } });
  });

  test('with a file that is no mapping leaves the table as it was', async () => {
    open.mockResolvedValueOnce(refuse('not-a-history', { key: 'x' }));
    mappable.mockResolvedValueOnce(ok(view(MAPPING)));
    await openWith(table, intakeOfPaths(['/m.json']));
    expect(open.mock.calls[0]?.[0]).toEqual({ files: [{ path: '/t.csv' }, { path: '/m.json' }] });
    expect(session.getState().refusal?.message.key).toBe('mapper.load.none');
    expect(session.getState().unknownTable?.view.mapping).toEqual(MAPPING);
  });

  test('several intakes are one', () => {
    const both = joined(intakeOfPaths(['/a', '/b']), intakeOfPaths(['/c']));
    expect([both.names, both.offer().files, both.offerHead(2).files, both.only(1).names, both.paths]).toEqual([
      ['a', 'b', 'c'],
      [{ path: '/a' }, { path: '/b' }, { path: '/c' }],
      [{ path: '/c' }],
      ['b'],
      ['/a', '/b', '/c'],
    ]);
  });
});
