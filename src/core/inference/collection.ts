/** What the service says it collects, against what this export holds of it: line by line, with the place and a masked example. */

import { entries } from '../dictionary.ts';
import { columnOf, type Column } from '../history.ts';
import type { FileReport } from '../import/inventory.ts';
import { baseName } from '../import/netflixReport/index.ts';
import { collectedBy, type CollectedLine, type CollectionGroup, type DataUse } from '../knowledge/collected.ts';
import { readDeviceName } from '../knowledge/devices.ts';
import { maskedShape, type ValueKind } from '../maskedShape.ts';
import type { Identifier, Role } from '../model.ts';
import type { Viewings } from '../viewings.ts';

/** One place of the export that holds data of a kind. */
export interface Held {
  /** A file of the report, or a column of the history. */
  readonly in: 'table' | 'column';
  /** The file's base name, or the column's header. */
  readonly name: string;
  /** Rows that hold it; null where they were not counted. */
  readonly rows: number | null;
  /** Of which kind the values are. */
  readonly kind: ValueKind;
  /** In the shape of its kind: no value is in it. */
  readonly example: string;
}

export interface CollectionEntry {
  readonly kind: string;
  readonly group: CollectionGroup;
  readonly usedFor: readonly DataUse[];
  /** Empty: the service says it collects this, and this export does not hold it. */
  readonly held: readonly Held[];
  readonly source: string;
  readonly year: number;
}

/** The groups of data; the others say what becomes of it. */
const OF_DATA: readonly CollectionGroup[] = ['given', 'automatic', 'partners'];

export const isOfData = ({ group }: Pick<CollectionEntry, 'group'>): boolean => OF_DATA.includes(group);

interface Export {
  readonly viewings: Viewings;
  /** Every file that was given, with its rows. */
  readonly files: readonly FileReport[];
  readonly identifiers: readonly Identifier[];
}

/** In the order of the table; empty for a service the table has no list of. */
export function collectionOf(opened: Export): readonly CollectionEntry[] {
  const files = new Map<string, number | null>();
  for (const { name, rows, used } of opened.files) {
    if (used || rows === 0) continue;
    const base = baseName(name);
    files.set(base, rows === undefined || files.get(base) === null ? null : (files.get(base) ?? 0) + rows);
  }
  return collectedBy(opened.viewings.history.service).map((line) => ({
    kind: line.kind,
    group: line.group,
    usedFor: line.usedFor,
    held: heldOf(line, opened, files),
    source: line.source,
    year: line.year,
  }));
}

function heldOf(
  { tables, identifiers, roles, leaks }: CollectedLine,
  { viewings, identifiers: found }: Export,
  files: ReadonlyMap<string, number | null>,
): readonly Held[] {
  const { history } = viewings;
  const held: Held[] = [];
  const add = (where: Held['in'], name: string, rows: number | null, kind: ValueKind): void => {
    if (rows !== 0 && !held.some((one) => one.in === where && one.name === name))
      held.push({ in: where, name, rows, kind, example: maskedShape(kind) });
  };
  for (const { identifier, columns, tables: elsewhere = [], rows } of found.filter((one) =>
    identifiers.includes(one.identifier),
  )) {
    for (const column of columns) add('column', column, rows.length, identifier);
    for (const { table } of elsewhere) add('table', table, files.get(table) ?? null, identifier);
  }
  for (const role of roles) {
    const column = columnOf(history, role);
    if (column !== undefined) add('column', column.name, rowsFilled(column), kindOf(role));
  }
  for (const table of tables) if (files.has(table)) add('table', table, files.get(table) ?? null, 'text');
  const devices = columnOf(history, 'device');
  if (leaks.length > 0 && devices?.kind === 'text') {
    const telling = (name: string): boolean => readDeviceName(name).leaks.some((leak) => leaks.includes(leak));
    add('column', devices.name, rowsFilled(devices, telling), 'device');
  }
  return held;
}

function kindOf(role: Role): ValueKind {
  if (role === 'title' || role === 'device') return role;
  return role === 'country' ? 'place' : 'text';
}

/** Rows of a column of texts that hold one that counts. */
function rowsFilled(column: Column, counts: (text: string) => boolean = (text) => text.trim() !== ''): number {
  if (column.kind !== 'text') return 0;
  const filled = new Uint8Array(column.dictionary.size);
  for (const [code, text] of entries(column.dictionary)) if (counts(text)) filled[code] = 1;
  let rows = 0;
  for (let row = 0; row < column.codes.length; row++) rows += filled[column.codes[row]!]!;
  return rows;
}
