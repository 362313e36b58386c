/** The contract as a screen lives it, over any transport: the same journey must hold however the calls travel. */

import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TRPCClientError } from '@trpc/client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { presetRecipe, showsByMonth } from '#test/core/anonymization/recipes.ts';
import type { Result } from '#core/result.ts';
import type { Progress } from '#core/task.ts';
import type { Activity } from '#app/contract.ts';
import type { Client } from '#app/transports/inProcess.ts';
import { PROFILES, viewingActivity, viewingHistory } from './exports.ts';

export interface Connection {
  readonly client: Client;
  /** An empty folder both sides can reach. */
  readonly dir: string;
  /** Whether the host has dialogs of its own; the first one is then cancelled. */
  readonly hasDialogs?: boolean;
  close(): Promise<void>;
}

const ROWS = 600;
const research = showsByMonth;
const publicCopy = presetRecipe('public');

/** Registers the suite. `connect` makes a program and a client of it. */
export function journey(name: string, connect: () => Promise<Connection>): void {
  describe(name, () => {
    let connection: Connection;
    let client: Client;
    const at = (file: string): string => join(connection.dir, file);
    const whole = (): { files: { path: string }[] } => ({ files: [{ path: at('ViewingActivity.csv') }] });

    beforeAll(async () => {
      connection = await connect();
      client = connection.client;
      await writeFile(at('ViewingActivity.csv'), viewingActivity(ROWS));
      await writeFile(at('NetflixViewingHistory.csv'), viewingHistory());
    });
    afterAll(() => (connection as Connection | undefined)?.close());

    test('says who it is, what it opens and what it is for before anything is open', async () => {
      expect(await client.about.query()).toMatchObject({
        version: '0.0.0-test',
        canChooseFiles: connection.hasDialogs ?? false,
      });
      expect((await client.formats.query()).map(({ id }) => id)).toContain('netflix-viewing-activity');
      expect((await client.presets.query()).map(({ purpose }) => purpose)).toEqual([
        'research',
        'tracker',
        'notebook',
        'friends',
        'public',
        'onlyTheseRows',
      ]);
      expect(await client.summary.query()).toBeNull();
      expect(await client.chooseFiles.mutate()).toEqual(connection.hasDialogs ? [] : null);
      for (const asked of [client.findings.query(), client.risk.query(), client.plan.query({ recipe: research })] as Promise<
        Result<unknown>
      >[]) {
        expect(await asked).toMatchObject({ ok: false, failure: { code: 'nothing-open' } });
      }
    });

    test('refuses what cannot be opened, as data', async () => {
      expect(await client.open.mutate({ files: [{ path: at('none.csv') }] })).toMatchObject({
        ok: false,
        failure: { code: 'not-found' },
      });
      expect(await client.open.mutate({ files: [{ path: connection.dir }] })).toMatchObject({
        ok: false,
        failure: { code: 'is-a-directory' },
      });
      await writeFile(at('recipe.txt'), 'Two eggs, butter, and a pan.\n');
      expect((await client.open.mutate({ files: [{ path: at('recipe.txt') }] })).ok).toBe(false);
      expect(await client.summary.query()).toBeNull();
    });

    test('reads dates again in the order the person says', async () => {
      const opened = value(await client.open.mutate({ files: [{ path: at('NetflixViewingHistory.csv') }] }));
      expect(opened.counts).toEqual({ read: 30, kept: 30, setAside: 0, blankTitle: 0 });
      const other = opened.dates.order === 'dmy' ? 'mdy' : 'dmy';
      const again = value(await client.configure.mutate({ dateOrder: other }));
      expect(again.dates.order).toBe(other);
      expect(again.dates.examples.map(({ text }) => text)).toEqual(opened.dates.examples.map(({ text }) => text));
      expect(again.dates.examples.map(({ day }) => day)).not.toEqual(opened.dates.examples.map(({ day }) => day));
    });

    test('opens an export and says what it read', async () => {
      const summary = value(await client.open.mutate({ ...whole(), timeZone: 'Europe/Amsterdam' }));
      expect(summary).toMatchObject({
        service: 'Netflix',
        counts: { read: ROWS, kept: ROWS, setAside: 0 },
        settings: { timeZone: 'Europe/Amsterdam' },
      });
      expect(summary.profiles.map((profile) => profile.name).sort()).toEqual([...PROFILES].sort());
      expect(summary.profiles.reduce((sum, { rows }) => sum + rows, 0)).toBe(ROWS);
      expect(summary.shortRows).toBeGreaterThan(50);
      expect(await client.summary.query()).toMatchObject({ counts: { kept: ROWS } });
      const mine = summary.profiles.findIndex((profile) => profile.name === PROFILES[0]);
      expect(value(await client.configure.mutate({ profile: mine })).settings.profile).toBe(mine);
      expect(value(await client.configure.mutate({ profile: 99 })).settings.profile).toBeUndefined();
      expect(value(await client.configure.mutate({ profile: null, leaveOutShort: false })).settings).toMatchObject({
        leaveOutShort: false,
      });
    });

    test('finds, without letting a row index cross', async () => {
      const findings = value(await client.findings.query());
      expect(findings.facts.length).toBeGreaterThan(3);
      expect(findings.summary).toHaveLength(3);
      expect(findings.together).toMatchObject({ rows: ROWS, people: 3, days: 75, daysPlaced: 75 });
      expect(findings.together.identifyingColumns).toContain('Profile Name');
      expect(JSON.stringify(findings.guesses)).not.toMatch(/"rows":[[{]/);
      expect(findings.identifiers.every((identifier) => !('values' in identifier))).toBe(true);
      expect(value(await client.risk.query()).singlingOut.rows).toBe(ROWS);
    });

    test('shows rows page by page, found ones, and those of a finding', async () => {
      const page = value(await client.rows.query({ search: '', offset: 590, limit: 50 }));
      expect(page).toMatchObject({ total: ROWS });
      expect(page.rows.map(({ row }) => row)).toEqual([590, 591, 592, 593, 594, 595, 596, 597, 598, 599]);
      expect(page.rows[0]).toMatchObject({ line: 592 });
      const first = value(await client.rows.query({ search: '', offset: 0, limit: 1 })).rows[0]!;
      expect(first.cells.slice(0, 2)).toEqual(['Marguerite', '2023-01-01 17:00:00']);
      expect(first.local).toBe('2023-01-01 18:00');
      expect(value(await client.rows.query({ search: 'theodore', offset: 0, limit: 1 })).total).toBe(200);
      expect(value(await client.rows.query({ search: '2023-02-01 2', offset: 0, limit: 9 })).total).toBe(4);
      const findings = value(await client.findings.query());
      const fact = findings.facts.find(({ rowCount }) => rowCount > 0)!;
      expect(value(await client.rows.query({ search: '', offset: 0, limit: 1, finding: fact.id })).total).toBe(fact.rowCount);
      expect(value(await client.rows.query({ search: '', offset: 0, limit: 1, finding: 'no-such' })).total).toBe(0);
    });

    test('plans without writing', async () => {
      const before = await readdir(connection.dir);
      const plan = value(await client.plan.query({ recipe: research }));
      expect(plan).toMatchObject({ recipe: research, rowsIn: ROWS, rowsOut: ROWS });
      expect(plan.columns.map(({ name: column }) => column)).toHaveLength(10);
      expect(plan.columns[0]).toMatchObject({
        role: 'profile',
        identifies: 'alone',
        step: { operator: 'pseudonymize' },
        changed: ROWS,
      });
      expect(plan.columns[0]!.after).toMatch(/^P\d$/);
      expect(plan.risk.copy.singlingOut.classes).toBeLessThan(plan.risk.original.singlingOut.classes);
      expect(plan.identifyingColumns).toEqual({ original: 1, copy: 0 });
      // What is about sensitive things is counted, and not named.
      expect(plan.guesses.copy).toBe(plan.guesses.left.length + plan.guesses.closed);
      expect(plan.uses.map(({ id }) => id)).toEqual([
        'notebook',
        'monthlyTotals',
        'hourCharts',
        'deviceCharts',
        'calendar',
        'trackerImport',
      ]);
      expect(value(await client.plan.query({ recipe: publicCopy })).rowsOut).toBeLessThan(ROWS);
      const nothing = await client.plan.query({ recipe: { ...research, rows: { ...research.rows, profiles: 'yours' } } });
      expect(nothing.ok).toBe(false);
      expect(await readdir(connection.dir)).toEqual(before);
    });

    test('saves, reads back, checks, and leaves one new file', async () => {
      const before = await readdir(connection.dir);
      const original = await readFile(at('ViewingActivity.csv'));
      for (const [file, recipe] of [
        ['copy.csv', research],
        ['public.csv', publicCopy],
      ] as const) {
        const receipt = value(await client.save.mutate({ recipe, path: at(file), overwrite: false }));
        const written = await readFile(at(file));
        expect(receipt).toMatchObject({ path: at(file), name: file, bytes: written.length, check: { passed: true } });
        expect(receipt.sha256).toBe(createHash('sha256').update(written).digest('hex'));
        expect(receipt.report).toMatchObject({
          recipe,
          outputSha256: receipt.sha256,
          rows: receipt.rows,
          check: { identifiersFound: 0, passed: true },
        });
        expect(receipt.rows.in).toBe(receipt.rows.out + receipt.rows.suppressed);
        expect(receipt.changed.length).toBeGreaterThan(3);
        for (const profile of PROFILES) expect(written.includes(profile)).toBe(false);
        expect(JSON.stringify(receipt.report)).not.toContain('Marguerite');
      }
      expect((await readdir(connection.dir)).sort()).toEqual([...before, 'copy.csv', 'public.csv'].sort());
      expect(await readFile(at('ViewingActivity.csv'))).toEqual(original);
    });

    test('searches the copy and checks copies made before', async () => {
      await client.save.mutate({ recipe: research, path: at('copy.csv'), overwrite: true });
      expect(value(await client.searchCopy.query({ text: 'marguerite' }))).toEqual({ cells: 0, rows: 0 });
      expect(value(await client.searchCopy.query({ text: 'harbour' }))).toEqual({ cells: ROWS, rows: ROWS });
      expect(value(await client.verify.mutate({ copy: { path: at('copy.csv') } }))).toMatchObject({
        passed: true,
        identifiersFound: 0,
        rows: ROWS,
      });
      const itself = value(await client.verify.mutate({ copy: { path: at('ViewingActivity.csv') } }));
      expect(itself).toMatchObject({ passed: false });
      expect(itself.identifiersFound).toBeGreaterThanOrEqual(ROWS);
    });

    test('refuses a bad place and goes on', async () => {
      const save = (path: string, overwrite: boolean) => connection.client.save.mutate({ recipe: research, path, overwrite });
      expect(await save(at('copy.csv'), false)).toMatchObject({ ok: false, failure: { code: 'target-exists' } });
      expect(await save(at('ViewingActivity.csv'), true)).toMatchObject({ ok: false, failure: { code: 'target-is-source' } });
      expect(await save(at('none/copy.csv'), false)).toMatchObject({ ok: false, failure: { code: 'target-not-writable' } });
      expect((await readdir(connection.dir)).filter((file) => file.includes('.tmp'))).toEqual([]);
      expect((await save(at('copy-2.csv'), false)).ok).toBe(true);
    });

    test('lets nobody save twice at once, and stops when told to', async () => {
      const [first, second] = await Promise.all([
        client.save.mutate({ recipe: research, path: at('once.csv'), overwrite: false }),
        client.save.mutate({ recipe: research, path: at('twice.csv'), overwrite: false }),
      ]);
      expect(first.ok).not.toBe(second.ok);
      expect(first.ok ? second : first).toMatchObject({ failure: { code: 'busy' } });

      await writeFile(at('large.csv'), viewingActivity(150_000));
      expect(
        await stoppedWhile('reading', client, () => client.open.mutate({ files: [{ path: at('large.csv') }] })),
      ).toMatchObject({
        ok: false,
        failure: { code: 'cancelled' },
      });
      value(await client.open.mutate({ files: [{ path: at('large.csv') }] }));
      const saving = () => client.save.mutate({ recipe: research, path: at('stopped.csv'), overwrite: false });
      expect(await stoppedWhile('looking', client, saving)).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
      expect((await readdir(connection.dir)).filter((file) => file.includes('.tmp') || file === 'stopped.csv')).toEqual([]);
      expect((await client.open.mutate(whole())).ok).toBe(true);
    });

    test('tells what it is doing while it does it, until nobody listens', async () => {
      const seen: Partial<Activity>[] = [];
      const listening = client.activity.subscribe(undefined, { onData: (activity) => seen.push(activity) });
      await vi.waitFor(() => expect(seen.length).toBeGreaterThan(0), 60_000);
      value(await client.open.mutate({ files: [{ path: at('large.csv') }] }));
      await vi.waitFor(() => expect(seen.some(({ progress }) => progress?.stage === 'reading')).toBe(true), 60_000);
      listening.unsubscribe();
      await new Promise((resolve) => setTimeout(resolve, 150));
      const heard = seen.length;
      value(await client.open.mutate(whole()));
      expect(seen.length).toBe(heard);
    });

    const bad: readonly [what: string, call: (client: Client) => Promise<unknown>][] = [
      ['no file', (c) => c.open.mutate({ files: [] })],
      ['a path of no length', (c) => c.open.mutate({ files: [{ path: '' }] })],
      ['a handle that is none', (c) => c.open.mutate({ files: [{ handle: '../../etc/passwd' }] })],
      ['a time zone that is none', (c) => c.configure.mutate({ timeZone: 'Mars/Olympus' })],
      ['a page of a million rows', (c) => c.rows.query({ search: '', offset: 0, limit: 1_000_000 })],
      ['a sample outside the list', (c) => c.openSample.mutate({ name: '../secret.csv' as 'ViewingActivity.csv' })],
      [
        'a recipe with a step of its own',
        (c) =>
          c.plan.query({ recipe: { ...research, columns: { title: { operator: 'upload' } } } as unknown as typeof research }),
      ],
      [
        'a recipe with more in it',
        (c) => c.save.mutate({ recipe: { ...research, note: 'x' } as typeof research, path: '/x', overwrite: false }),
      ],
    ];
    for (const [what, call] of bad) {
      test(`does not look at ${what}, and repeats nothing of it`, async () => {
        const error = await call(client).catch((cause: unknown) => cause);
        expect(error).toBeInstanceOf(TRPCClientError);
        expect(error).toMatchObject({ message: 'BAD_REQUEST', data: { code: 'BAD_REQUEST' } });
        expect(JSON.stringify((error as TRPCClientError<never>).data)).not.toMatch(/stack|passwd|Mars/);
      });
    }

    test('knows no other procedures', async () => {
      const unknown = client as unknown as { destroy: { mutate(): Promise<unknown> } };
      await expect(unknown.destroy.mutate()).rejects.toMatchObject({ message: 'NOT_FOUND' });
    });

    test('closes and forgets', async () => {
      await client.close.mutate();
      expect(await client.summary.query()).toBeNull();
      expect(await client.searchCopy.query({ text: 'harbour' })).toMatchObject({ ok: false, failure: { code: 'nothing-open' } });
      expect(await client.rows.query({ search: '', offset: 0, limit: 1 })).toMatchObject({
        ok: false,
        failure: { code: 'nothing-open' },
      });
    });
  });
}

/** The value of a result that must have one. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message.key}`);
  return result.value;
}

/** Starts some work and cancels it as soon as the program says that it is at a stage. */
async function stoppedWhile<T>(stage: Progress['stage'], client: Client, work: () => Promise<T>): Promise<T> {
  let cancelled: Promise<void> | undefined;
  const listening = client.activity.subscribe(undefined, {
    onData({ progress }) {
      if (progress?.stage === stage) cancelled ??= client.cancel.mutate();
    },
  });
  // The first news come at once and the next a tenth of a second later: after that, the work's first step is told at once.
  await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    return await work();
  } finally {
    await cancelled;
    listening.unsubscribe();
  }
}
