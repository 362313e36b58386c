/** The files of this machine as the application may use them: sources are only read, and only a copy is written. */

import { lstat } from 'node:fs/promises';
import { say } from '#core/message.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { FileRef, Files, PendingCopy } from '#app/ports.ts';
import { beginPendingCopy } from './pendingCopy.ts';
import { isError, refuseWriting } from './refusals.ts';
import { areInOneFolder, isSamePlace, resolvedTarget } from './samePlace.ts';
import { openSource } from './sourceFile.ts';

/** Files by path. A handle belongs to a host that takes bytes in; here it is a file nobody knows. */
export function nodeFiles(): Files {
  return {
    open: (file) =>
      'path' in file ? openSource(file.path) : Promise.resolve(refuse('not-found', say('app.refusal.uploadGone'))),
    beginCopy,
    async writeText(path, text, options) {
      const begun = await beginCopy(path, options);
      if (!begun.ok) return begun;
      const written = await begun.value.write(new TextEncoder().encode(text));
      if (!written.ok) return written;
      const committed = await begun.value.commit();
      return committed.ok ? ok(committed.value.path) : committed;
    },
    inOneFolder: areInOneFolder,
    readText,
  };
}

async function beginCopy(
  path: string,
  { sources, overwrite }: { sources: readonly FileRef[]; overwrite: boolean },
): Promise<Result<PendingCopy>> {
  try {
    const target = await resolvedTarget(path);
    const isSource = async (place: string): Promise<boolean> => {
      const paths = sources.flatMap((source) => ('path' in source ? [source.path] : []));
      const same = await Promise.all(paths.map((source) => isSamePlace(place, source)));
      return same.includes(true);
    };
    if (await isSource(target)) return refuse('target-is-source', say('app.refusal.targetIsSource'));
    const there = await lstat(target).catch(nothingThere);
    if (there?.isDirectory()) return refuse('is-a-directory', say('app.refusal.targetIsADirectory'));
    if (there !== undefined && !overwrite) return refuse('target-exists', say('app.refusal.targetExists'));
    return await beginPendingCopy(target, { overwrite, isSource });
  } catch (error) {
    return refuseWriting(error);
  }
}

/** Any other error than that of a free name, e.g. of one that is too long, is better said before the copy is written than after. */
function nothingThere(error: unknown): undefined {
  if (!isError(error, 'ENOENT')) throw error;
}

async function readText(path: string, limitBytes: number): Promise<Result<string>> {
  const opened = await openSource(path);
  if (!opened.ok) return opened;
  const source = opened.value;
  try {
    if ((source.size ?? 0) > limitBytes)
      return refuse('too-large', say('app.refusal.textTooLarge', { limit: { bytes: limitBytes } }));
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of source.stream()) text += decoder.decode(chunk, { stream: true });
    return ok(text + decoder.decode());
  } finally {
    await source.close();
  }
}
