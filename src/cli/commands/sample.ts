/** `sample DIR`: writes the invented sample exports, for a first look without a history of one's own. */

import { lstat, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { say } from '#core/message.ts';
import { WRONG_USAGE } from '../exitStatus.ts';
import { sampleFiles } from '../sampleFiles.ts';
import { Stop } from '../stop.ts';
import type { Terminal } from '../terminal.ts';

export function sample(program: Command, terminal: Terminal): void {
  program
    .command('sample')
    .description('write the invented sample exports into a folder')
    .argument('<dir>', 'the folder; it is made if it is not there')
    .action(async (folder: string) => {
      const files = sampleFiles();
      await write(resolve(folder), files);
      for (const name of files.keys()) terminal.line(join(folder, name));
    });
}

/** All files or, where one of them is there already, none. */
async function write(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const name of files.keys()) {
    const there = await lstat(join(folder, name)).catch(() => undefined);
    if (there) throw new Stop(say('cli.sample.exists', { name }), WRONG_USAGE);
  }
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes, { flag: 'wx' });
  } catch (error) {
    const isFile = error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOTDIR');
    throw new Stop(say(isFile ? 'cli.sample.notAFolder' : 'cli.sample.notWritable'), WRONG_USAGE);
  }
}
