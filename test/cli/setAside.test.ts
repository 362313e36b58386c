/** `inspect --set-aside OUT`: what could not be read, written as it stands. */

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unreelWithin } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'unreel-aside-'));
const unreel = unreelWithin(folder);
const DAMAGED = 'Title,Date\n"A","1/25/24"\nno date here\n"B","1/24/24"\n';

beforeAll(() => {
  writeFileSync(join(folder, 'damaged.csv'), DAMAGED);
  writeFileSync(join(folder, 'sound.csv'), 'Title,Date\n"A","1/25/24"\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the rows are written with the header', async () => {
  const { status, stdout, stderr } = await unreel(['inspect', 'damaged.csv', '--set-aside', 'aside.csv']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('1 row that was set aside was written as it stands.');
  expect(readFileSync(join(folder, 'aside.csv'), 'utf8')).toBe('Title,Date\nno date here\n');
});

test('JSON stays one object', async () => {
  const { status, stdout } = await unreel(['inspect', 'damaged.csv', '--json', '--set-aside', 'json.csv']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ rows: { read: 3, kept: 2, setAside: 1 } });
  expect(existsSync(join(folder, 'json.csv'))).toBe(true);
});

test('never over the input, nor over another file', async () => {
  for (const out of ['damaged.csv', 'sound.csv']) {
    const { status, stderr } = await unreel(['inspect', 'damaged.csv', '--set-aside', out]);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
  expect(readFileSync(join(folder, 'damaged.csv'), 'utf8')).toBe(DAMAGED);
});

test('nothing is written where every row was read', async () => {
  const { status, stdout } = await unreel(['inspect', 'sound.csv', '--set-aside', 'none.csv']);
  expect(status).toBe(0);
  expect(stdout).toContain('no file of rows that were set aside was written');
  expect(existsSync(join(folder, 'none.csv'))).toBe(false);
});
