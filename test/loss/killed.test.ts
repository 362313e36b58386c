/** A program that is killed at any moment leaves either no copy or a whole one, the original as it was, and nothing for long. */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { seedOf, seeded, below } from '#core/random.ts';
import { temporaryFolder, type TemporaryFolder } from '#test/platform/temporary.ts';

const SAMPLE = 'resources/sample/ViewingActivity.csv';
/** Half of the kills fall anywhere in the run, half while the copy is being written. */
const KILLS = 200;
const ORIGINAL = 'original.csv';
const COPY = 'copy.csv';

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

interface Run {
  readonly ended: Promise<void>;
  kill(): void;
}

/** The command line as a person starts it, with a seed so that every whole copy has the same bytes. */
function protect(folder: string): Run {
  const args = ['src/cli/main.ts', 'protect', join(folder, ORIGINAL), '-o', join(folder, COPY), '--seed', 'c0ffee'];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  return {
    ended: new Promise((resolve) => child.once('exit', () => resolve())),
    kill: () => child.kill('SIGKILL'),
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function untilWriting(folder: string, run: Run): Promise<void> {
  const over = new AbortController();
  void run.ended.then(() => over.abort());
  while (!over.signal.aborted && !readdirSync(folder).some((name) => name.endsWith('.tmp'))) await pause(2);
}

async function prepared(folder: TemporaryFolder, name: string): Promise<string> {
  const path = folder.file(name);
  mkdirSync(path);
  copyFileSync(SAMPLE, join(path, ORIGINAL));
  return path;
}

test(`killed at ${KILLS} random moments`, async () => {
  await using folder = await temporaryFolder();
  const original = sha256(SAMPLE);
  const whole = await prepared(folder, 'whole');
  const began = performance.now();
  const undisturbed = protect(whole);
  await untilWriting(whole, undisturbed);
  const beforeWriting = performance.now() - began;
  await undisturbed.ended;
  const duration = performance.now() - began;
  const writing = duration - beforeWriting;
  const copy = sha256(join(whole, COPY));

  const random = seeded(seedOf('killed'));
  const seen = { none: 0, whole: 0, abandoned: 0 };
  const once = async (kill: number): Promise<void> => {
    const place = await prepared(folder, String(kill));
    const run = protect(place);
    if (kill % 2 === 0) await pause(below(random, Math.ceil(duration)));
    else {
      await untilWriting(place, run);
      await pause(below(random, Math.ceil(writing)));
    }
    run.kill();
    await run.ended;
    expect(sha256(join(place, ORIGINAL))).toBe(original);
    if (existsSync(join(place, COPY))) {
      expect(sha256(join(place, COPY))).toBe(copy);
      seen.whole++;
    } else seen.none++;
    const abandoned = readdirSync(place).filter((name) => name !== ORIGINAL && name !== COPY);
    expect(abandoned.every((name) => name.endsWith('.tmp'))).toBe(true);
    if (abandoned.length > 0 && seen.abandoned++ === 0) {
      // The next start in that folder removes what the killed one left.
      rmSync(join(place, COPY), { force: true }); // so that the next run may use the name
      await protect(place).ended;
      expect(readdirSync(place).sort()).toEqual([COPY, ORIGINAL]);
    }
    rmSync(place, { recursive: true });
  };
  for (let kill = 0; kill < KILLS; kill += 2) await Promise.all([once(kill), once(kill + 1)]);
  // The kills were spread over the run: some came before the copy had its name, some while it was written.
  expect(seen.none).toBeGreaterThan(KILLS / 10);
  expect(seen.abandoned).toBeGreaterThan(KILLS / 20);
  expect(seen.none + seen.whole).toBe(KILLS);
}, 900_000);
