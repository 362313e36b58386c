/** A copy before it is one: a private temporary file beside the target, committed by one rename or discarded without a trace. */

import { createHash } from 'node:crypto';
import { link, lstat, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { lentPieces } from '#core/import/lending.ts';
import { say } from '#core/message.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { PendingCopy } from '#app/ports.ts';
import { releaseLeftover, removeAbandoned, temporaryName, watchLeftover } from './leftovers.ts';
import { isError, refuseWriting } from './refusals.ts';
import { openSource, type FileSource } from './sourceFile.ts';

export interface PendingOptions {
  readonly overwrite: boolean;
  /** Looked at again just before the rename: the folder may have changed since the copy was begun. */
  readonly isSource: (path: string) => Promise<boolean>;
}

/** Creates the temporary file (exclusively, mode 0600) in the folder of `target`, whose links are already followed. */
export async function beginPendingCopy(target: string, options: PendingOptions): Promise<Result<PendingCopy>> {
  const temporary = join(dirname(target), temporaryName());
  try {
    await removeAbandoned(dirname(target));
    const file = await open(temporary, 'wx', 0o600);
    watchLeftover(temporary);
    return ok(pendingCopy(file, temporary, target, options));
  } catch (error) {
    return refuseWriting(error);
  }
}

function pendingCopy(file: FileHandle, temporary: string, target: string, options: PendingOptions): PendingCopy {
  const hash = createHash('sha256');
  let written: string | undefined;
  let flushed: Promise<void> | undefined;
  let reading: FileSource | undefined;
  let ended = false;
  /** The file that has the name now, once it was free and is taken. */
  let taken: number | undefined;

  /** Gives the hash of what was written; afterwards nothing can be. The disk is told to hold all of it, which takes a while. */
  const seal = (): string => {
    flushed ??= flush(file);
    // Whoever commits hears of it.
    flushed.catch(() => {});
    return (written ??= hash.digest('hex'));
  };

  const discard = async (): Promise<void> => {
    if (ended) return;
    ended = true;
    await reading?.close().catch(() => {});
    await flushed?.catch(() => {});
    await file.close().catch(() => {});
    await rm(temporary, { force: true });
    releaseLeftover(temporary);
  };

  const attempt = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      const result = await work();
      if (!result.ok) await discard();
      return result;
    } catch (error) {
      await discard();
      return refuseWriting(error);
    }
  };

  return {
    write: (bytes) =>
      attempt(async () => {
        for (let done = 0; done < bytes.length;) done += (await file.write(bytes, done)).bytesWritten;
        hash.update(bytes);
        return ok(undefined);
      }),
    readBack: () =>
      attempt(async () => {
        const sha256 = seal();
        const opened = await openSource(temporary);
        if (!opened.ok) return opened;
        const source = (reading = opened.value);
        if ((await sha256Of(source)) !== sha256) return refuse('check-failed', say('app.refusal.readBackDiffers'));
        return ok({ ...source, name: basename(target) });
      }),
    commit: () =>
      attempt(async () => {
        const sha256 = seal();
        await flushed;
        await reading?.close().catch(() => {});
        if (await options.isSource(target)) return refuse('target-is-source', say('app.refusal.targetIsSource'));
        await (options.overwrite ? rename(temporary, target) : renameIntoNothing(temporary, target));
        ended = true;
        if (!options.overwrite) taken = (await lstat(target)).ino;
        releaseLeftover(temporary);
        await syncFolder(dirname(target));
        return ok({ path: target, sha256 });
      }),
    discard,
    retract: async () => {
      if (taken === undefined) return;
      const there = await lstat(target).catch(() => undefined);
      if (there?.ino === taken) await rm(target, { force: true });
      taken = undefined;
    },
  };
}

/** Resolves when the disk holds every byte. */
async function flush(file: FileHandle): Promise<void> {
  await file.sync();
  await file.close();
}

async function sha256Of({ read, size }: FileSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of lentPieces(read, 0, size)) hash.update(piece);
  return hash.digest('hex');
}

/**
 * A rename replaces what is there; a hard link refuses to, in one step. Where the disk has no hard links
 * (FAT, some network folders) the target is looked at once more instead.
 */
async function renameIntoNothing(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!isError(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw error;
    const there = await lstat(to).catch(() => undefined);
    if (there !== undefined) throw Object.assign(new Error('The target exists.'), { code: 'EEXIST' });
    await rename(from, to);
    return;
  }
  // The copy has its name: a second name that cannot be taken away now goes with the next copy into the folder.
  await rm(from).catch(() => {});
}

/** The name is on the disk only once its folder is. Windows cannot open a folder, and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close().catch(() => {});
}
