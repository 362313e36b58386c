/** More works for the open export, from files a person downloaded and names. They are forgotten with the export. */

import { createMatcher } from '#core/knowledge/matcher.ts';
import { recogniseMore as worksAmong } from '#core/knowledge/imdb/recogniseMore.ts';
import { say } from '#core/message.ts';
import { refuse, type Result } from '#core/result.ts';
import type { Task } from '#core/task.ts';
import { OpenExport } from './openExport.ts';
import type { FileRef, Ports, Source } from './ports.ts';

const PACKED = /\.gz$/i;

/** The export as it is seen with the works that were found; the export it was is unchanged. */
export async function recogniseMore(
  open: OpenExport,
  refs: readonly FileRef[],
  { files, gunzip }: Pick<Ports, 'files' | 'gunzip'>,
  task: Task,
): Promise<Result<OpenExport>> {
  const opened = await Promise.all(refs.map((ref) => files.open(ref)));
  const sources = opened.flatMap((result) => (result.ok ? [result.value] : []));
  try {
    const failed = opened.find((result) => !result.ok);
    if (failed !== undefined && !failed.ok) return failed;
    const chunksOf = (source: Source): AsyncIterable<Uint8Array> =>
      PACKED.test(source.name) ? gunzip(source.stream()) : source.stream();
    const works = await worksAmong(
      sources.map((source) => ({ chunks: () => chunksOf(source) })),
      unknownNames(open),
      task,
    );
    if (!works.ok) return works;
    const { files: own, imported, settings, matcher } = open;
    return await OpenExport.of(
      { files: own, imported, settings, matcher: createMatcher([...matcher.works, ...works.value]) },
      task,
    );
  } catch {
    // Unpacking and reading fail on files that are damaged or were taken away; neither says anything of the export.
    return refuse('not-readable', say('app.refusal.imdbBroke'));
  } finally {
    await Promise.all(sources.map((source) => source.close()));
    for (const ref of refs) files.forget?.(ref);
  }
}

/** Names of shows and films that are no known work yet. */
function* unknownNames({ viewings: { titles, recognised } }: OpenExport): Generator<string> {
  for (let show = 0; show < titles.shows.size; show++) if (recognised.work[show]! < 0) yield titles.shows.at(show);
}
