/** The mapper: what the columns of an unknown table may be, how its first rows read, and the person's answer kept as a file. */

import { cellText } from '#core/history.ts';
import type { CellKinds } from '#core/import/mapping/cellKinds.ts';
import type { GuessedColumn, Settled } from '#core/import/mapping/guessMapping.ts';
import type { Imported } from '#core/import/importHistory.ts';
import { mappableHead } from '#core/import/mapping/mappableHead.ts';
import { columnRef, writeMapping, type Mapping } from '#core/import/mapping/mapping.ts';
import { ok, type Result } from '#core/result.ts';
import { NO_DAY, viewingsOf } from '#core/viewings.ts';
import type { CellKind, MapperColumn, MapperRow, MapperView } from './contract.ts';
import type { FileRef, Files, Ports } from './ports.ts';
import { localStart } from './rowsView.ts';

/** Rows of the preview. */
const PREVIEWED = 3;

export interface MapperInput {
  readonly file: FileRef;
  /** To look through it; without one, the guess. */
  readonly mapping?: Mapping | undefined;
  readonly settled?: Settled | undefined;
}

/** Looks at the beginning of a table. Refused as `open` refuses it when no mapping could help. */
export async function mapperView({ files, host }: Ports, { file, mapping, settled }: MapperInput): Promise<Result<MapperView>> {
  const opened = await files.open(file);
  if (!opened.ok) return opened;
  try {
    const head = await mappableHead(opened.value, mapping ?? settled);
    if (!head.ok) return head;
    const { guess } = head.value;
    const asked = mapping ?? guess.mapping;
    const read = await head.value.readAs(asked);
    return ok({
      mapping: asked,
      columns: guess.columns.map((column, at) => columnView(column, columnRef(guess.names, at, asked.header))),
      preview: read.ok ? previewOf(read.value, host.timeZone) : [],
      problem: read.ok ? undefined : read.failure.message,
    });
  } finally {
    await opened.value.close();
    // A handle is the beginning of a file, sent for this one look.
    if ('handle' in file) files.forget?.(file);
  }
}

function columnView({ name, role, confidence, cells }: GuessedColumn, ref: MapperColumn['ref']): MapperColumn {
  return { name, ref, examples: cells.examples, guess: role, confidence, looks: looksOf(cells) };
}

/** What most cells are. */
function looksOf({ filled, distinct, dates, timed, clocks, numbers, countries }: CellKinds): MapperColumn['looks'] {
  const counts: readonly (readonly [CellKind, number])[] = [
    timed > dates / 2 ? ['times', timed] : ['dates', dates],
    ['lengths', clocks],
    ['countries', countries],
    ['numbers', numbers],
  ];
  const [kind, count] = counts.find(([, cells]) => cells > filled / 2) ?? ['texts', distinct];
  return filled === 0 ? { kind: 'empty', count: 0, of: 0 } : { kind, count, of: filled };
}

function previewOf({ history }: Imported, timeZone: string): readonly MapperRow[] {
  const { day, minute } = viewingsOf(history, { timeZone, leaveOutShort: false });
  const title = history.columns.find(({ role }) => role === 'title');
  const others = history.columns.filter(({ role }) => role !== 'other' && role !== 'title' && role !== 'start');
  return Array.from({ length: Math.min(PREVIEWED, history.rows) }, (_, row) => ({
    title: title ? cellText(title, row) : '',
    local: localStart(day[row] ?? NO_DAY, minute[row] ?? -1),
    cells: others.map((column) => ({ role: column.role, text: cellText(column, row) })),
  }));
}

interface MappingToSave {
  readonly path: string;
  readonly mapping: Mapping;
  readonly overwrite: boolean;
  /** The table it is for, which is never written over. */
  readonly of?: FileRef | undefined;
}

/** Writes a mapping into a file of its own; gives its path. */
export function saveMapping(files: Files, { path, mapping, overwrite, of }: MappingToSave): Promise<Result<string>> {
  return files.writeText(path, writeMapping(mapping), { sources: of ? [of] : [], overwrite });
}
