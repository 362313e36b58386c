/**
 * More works, from files a person downloaded. Nothing of twelve million rows is kept but the works whose names are in the open
 * export: so memory is bounded by the export, and there is no index to store, to forget or to leave behind.
 */

import { say } from '../../message.ts';
import { ok, refuse, type Result } from '../../result.ts';
import type { Task } from '../../task.ts';
import { nameKey } from '../nameKey.ts';
import type { Work } from '../work.ts';
import { linesOf, type Lines } from './lines.ts';
import { readAka, readBasics, readRating, tableOf, tierOf, type Basics, type ImdbTable } from './tables.ts';

/** One of the files, unpacked. */
export interface ImdbFile {
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** Alternative names come first: only with them is it known which works of the list of all works are wanted. */
const ORDER: readonly ImdbTable[] = ['akas', 'basics', 'ratings'];

/** Of works that share a name, those with a tenth of the votes of the foremost are not what an export means. */
const OVERSHADOWED = 10;

interface Found {
  basics: Basics | undefined;
  readonly names: Set<string>;
  votes: number;
}

/**
 * The works that bear one of the names. Refused with `not-a-table` when a file is none of the three, or the list of all works
 * is not among them, and with `cancelled`.
 */
export async function recogniseMore(
  files: readonly ImdbFile[],
  names: Iterable<string>,
  task: Task,
): Promise<Result<readonly Work[]>> {
  const tables = new Map<ImdbTable, AsyncIterable<Lines>>();
  for (const { chunks } of files) {
    const [table, lines] = await begun(linesOf(chunks()));
    if (table === undefined) return refuse('not-a-table', say('app.refusal.notImdb'));
    tables.set(table, lines);
  }
  if (!tables.has('basics')) return refuse('not-a-table', say('app.refusal.noImdbBasics'));

  const wanted = new Set<string>();
  for (const name of names) wanted.add(nameKey(name).key);
  wanted.delete('');
  const found = new Map<string, Found>();
  const readers: Readonly<Record<ImdbTable, (line: string) => void>> = {
    akas(line) {
      const aka = readAka(line);
      if (aka !== undefined && wanted.has(nameKey(aka.name).key)) named(found, aka.id).names.add(aka.name);
    },
    basics(line) {
      const basics = readBasics(line);
      if (basics === undefined) return;
      const own = [basics.primary, basics.original].filter((name) => wanted.has(nameKey(name).key));
      if (own.length === 0 && !found.has(basics.id)) return;
      const entry = named(found, basics.id);
      entry.basics = basics;
      for (const name of own) entry.names.add(name);
    },
    ratings(line) {
      const { id, votes } = readRating(line);
      const entry = found.get(id);
      if (entry !== undefined) entry.votes = votes;
    },
  };
  let rows = 0;
  for (const table of ORDER) {
    for await (const { lines } of tables.get(table) ?? []) {
      for (const line of lines) readers[table](line);
      rows += lines.length;
      task.report({ stage: 'recognising', done: rows });
      await task.pause();
      if (task.cancelled) return refuse('cancelled', say('app.refusal.cancelled'));
    }
  }
  return ok(worksOf(found));
}

function named(found: Map<string, Found>, id: string): Found {
  const known = found.get(id);
  if (known !== undefined) return known;
  const entry: Found = { basics: undefined, names: new Set(), votes: 0 };
  found.set(id, entry);
  return entry;
}

/** Which table the lines are, and all of them: a file may come as a stream that can be read once. */
async function begun(lines: AsyncGenerator<Lines>): Promise<[ImdbTable | undefined, AsyncIterable<Lines>]> {
  for (;;) {
    const first = await lines.next();
    if (first.done) return [undefined, lines];
    const [header] = first.value.lines;
    if (header !== undefined) return [tableOf(header), resumed(first.value, lines)];
  }
}

async function* resumed(first: Lines, rest: AsyncIterable<Lines>): AsyncGenerator<Lines> {
  yield first;
  yield* rest;
}

function worksOf(found: ReadonlyMap<string, Found>): readonly Work[] {
  const most = new Map<string, number>();
  const keysOf = ({ names }: Found): string[] => [...names].map((name) => nameKey(name).key);
  for (const entry of found.values()) {
    if (entry.basics === undefined) continue;
    for (const key of keysOf(entry)) most.set(key, Math.max(most.get(key) ?? 0, entry.votes));
  }
  const works: Work[] = [];
  for (const { basics, names, votes } of found.values()) {
    if (basics === undefined) continue;
    const bright = [...names].filter((name) => votes * OVERSHADOWED >= most.get(nameKey(name).key)!);
    if (bright.length === 0) continue;
    works.push({
      names: bright,
      kind: basics.kind,
      year: basics.year,
      genres: basics.genres,
      audience: basics.genres.includes('family') ? 'family' : 'adult',
      // The files do not say in which language or country a work was made.
      language: '',
      country: '',
      themes: [],
      tier: tierOf(votes),
      seasons: undefined,
      episodes: undefined,
    });
  }
  return works;
}
