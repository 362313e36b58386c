/** `suggest`: its JSON, its words without values of the person, and its status. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Recipe } from '#core/anonymization/recipe.ts';
import { sampleFiles } from '#cli/sampleFiles.ts';
import { unreel } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'unreel-suggest-'));
beforeAll(() => {
  for (const [name, bytes] of sampleFiles()) writeFileSync(join(folder, name), bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('prints a recipe that protect takes, or says with its status that none meets the target', async () => {
  const ran = await unreel(['suggest', 'netflix-viewing-history.csv', '--for', 'public', '--json'], folder);
  const found = JSON.parse(ran.stdout) as { recipe: unknown; meets: boolean; obstacles: { test: string; message: string }[] };
  expect(ran.status).toBe(found.meets ? 0 : 1);
  expect(found.obstacles.length > 0).toBe(!found.meets);
  writeFileSync(join(folder, 'recipe.json'), JSON.stringify(Recipe.parse(found.recipe)));
  const made = await unreel(['protect', 'netflix-viewing-history.csv', '--recipe', 'recipe.json', '-o', 'copy.csv'], folder);
  expect([0, 1]).toContain(made.status);
});

test('refuses a purpose that has no preset before anything is read', async () => {
  const ran = await unreel(['suggest', 'missing.csv', '--for', 'fame'], folder);
  expect(ran).toMatchObject({ status: 2, stdout: '' });
  expect(ran.stderr.trim().split('\n')).toHaveLength(1);
});
