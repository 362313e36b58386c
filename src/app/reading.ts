/** Files of the host read as one history. A file that breaks while it is read is a refusal; everything else that throws is a bug. */

import { datesAsIn } from '#core/import/dates/dateOrder.ts';
import { importHistory, type Imported } from '#core/import/importHistory.ts';
import type { ReadOptions } from '#core/import/readHistory.ts';
import { instantColumnOf } from '#core/history.ts';
import { say } from '#core/message.ts';
import { refuse, type Result } from '#core/result.ts';
import type { Task } from '#core/task.ts';
import type { FileRef, Files, Source } from './ports.ts';

/** Opens the files for reading only, reads them with the importer, and closes them whatever happens. */
export async function readFiles(
  files: Files,
  refs: readonly FileRef[],
  options: ReadOptions,
  task: Task,
): Promise<Result<Imported>> {
  const opened = await Promise.all(refs.map((ref) => files.open(ref)));
  const sources = opened.flatMap((result) => (result.ok ? [result.value] : []));
  try {
    const failed = opened.find((result) => !result.ok);
    if (failed !== undefined && !failed.ok) return failed;
    return await readSources(sources, options, task);
  } finally {
    await Promise.all(sources.map((source) => source.close()));
  }
}

/** A copy is read as its original was. One whose dates are blank or labels is read with its dates as the texts they are: only so can their level be told. */
export async function readCopy(files: Files, copy: FileRef, original: Imported, task: Task): Promise<Result<Imported>> {
  const { history, mapping } = original;
  const read = await readFiles(files, [copy], { dates: datesAsIn(history), mapping }, task);
  if (!read.ok) return read;
  const start = instantColumnOf(read.value.history, 'start');
  const worded = start !== undefined && start.exceptions.size > read.value.history.rows / 2;
  return worded ? readFiles(files, [copy], { dates: 'text', mapping }, task) : read;
}

/** Reads sources that are open already; they stay open. */
export async function readSources(sources: readonly Source[], options: ReadOptions, task: Task): Promise<Result<Imported>> {
  let broken = false;
  const watched = sources.map((source) =>
    watch(source, () => {
      broken = true;
    }),
  );
  try {
    return await importHistory(watched, options, task);
  } catch (error) {
    if (broken) return refuse('not-readable', say('app.refusal.readingBroke'));
    throw error;
  }
}

/** The source, telling when the host failed to lend its bytes: a disk that was pulled out, an upload that was broken off. */
function watch(source: Source, onBreak: () => void): Source {
  const { read } = source;
  return {
    name: source.name,
    size: source.size,
    close: () => source.close(),
    async *stream() {
      const chunks = source.stream()[Symbol.asyncIterator]();
      try {
        for (;;) {
          const next = await chunks.next().catch((error: unknown) => {
            onBreak();
            throw error;
          });
          if (next.done) return;
          yield next.value;
        }
      } finally {
        await chunks.return?.();
      }
    },
    read:
      read &&
      ((offset, length) =>
        read(offset, length).catch((error: unknown) => {
          onBreak();
          throw error;
        })),
  };
}
