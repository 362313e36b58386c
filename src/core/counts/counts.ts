/**
 * Counts in place of rows: for the person who wants to share a picture and not a record. With an epsilon, the counts are
 * differentially private for each person of the file as a whole: their viewings are clipped to a number, and Laplace noise of
 * that number over epsilon is added to every cell there can be (Dwork and Roth 2014).
 */

import { rowsThatStay } from '../anonymization/operators/suppressRows.ts';
import { sampleRows } from '../anonymization/operators/sampleRows.ts';
import type { CountTableId, Publish, Recipe } from '../anonymization/recipe.ts';
import { say, type Message } from '../message.ts';
import { shuffle, type Random } from '../random.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Viewings } from '../viewings.ts';
import { discreteLaplace } from './laplace.ts';
import { COUNT_TABLES } from './tables.ts';

export type PublishCounts = Extract<Publish, { as: 'counts' }>;

export interface CountLine {
  readonly table: CountTableId;
  /** The words of the cell, under the headers of its table. */
  readonly cell: readonly string[];
  readonly count: number;
}

export interface Counts {
  readonly lines: readonly CountLine[];
  /** Rows of the original that were counted, before they were clipped. */
  readonly rows: Uint32Array;
}

export interface CountContext {
  readonly random: Random;
  readonly label: (message: Message) => string;
  readonly chosen?: Uint8Array | undefined;
}

/** Counts what a recipe asks for. Refused with `bad-recipe` or `nothing-left`. */
export function countsOf(viewings: Viewings, recipe: Recipe, publish: PublishCounts, context: CountContext): Result<Counts> {
  for (const table of publish.tables) {
    const refusal = COUNT_TABLES[table].refusal(viewings);
    if (refusal !== undefined) return refuse('bad-recipe', refusal);
  }
  const staying = rowsThatStay(viewings, recipe.rows, context.chosen);
  if (!staying.ok) return staying;
  if (staying.value.length === 0) return refuse('nothing-left', say('refusal.nothingLeft'));
  const { random, label } = context;
  const { sample } = recipe.rows;
  const rows = sample === undefined ? staying.value : sampleRows(staying.value, sample.share, random);
  const { epsilon, clip } = publish;
  if (epsilon === undefined || clip === undefined) return ok({ lines: exactLines(viewings, rows, publish.tables, label), rows });

  const counted = clipped(viewings, rows, clip, random);
  const scale = (clip * publish.tables.length) / epsilon;
  const lines = publish.tables.flatMap((table) => {
    const counts = tally(viewings, counted, table, label, true);
    return COUNT_TABLES[table].domain(label).map((cell): CountLine => {
      const noisy = (counts.get(cell) ?? 0) + discreteLaplace(random, scale);
      return { table, cell: cell.split('\t'), count: Math.max(0, noisy) };
    });
  });
  return ok({ lines, rows });
}

/** The lines without noise: cells that some row falls in, in their order. */
export function exactLines(
  viewings: Viewings,
  rows: Uint32Array,
  tables: readonly CountTableId[],
  label: CountContext['label'],
): readonly CountLine[] {
  return tables.flatMap((table) => {
    const order = new Map(COUNT_TABLES[table].domain(label).map((cell, at) => [cell, at]));
    const place = (cell: string): number => order.get(cell) ?? 0;
    return [...tally(viewings, rows, table, label, false)]
      .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
      .map(([cell, count]): CountLine => ({ table, cell: cell.split('\t'), count }));
  });
}

function tally(
  viewings: Viewings,
  rows: Uint32Array,
  table: CountTableId,
  label: CountContext['label'],
  noisy: boolean,
): ReadonlyMap<string, number> {
  const cellOf = COUNT_TABLES[table].cellOf(viewings, label, noisy);
  const counts = new Map<string, number>();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const cell = cellOf(row);
    if (cell !== undefined) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}

/** At most so many rows of each person, drawn at random. */
function clipped({ profile, profiles }: Viewings, rows: Uint32Array, clip: number, random: Random): Uint32Array {
  const left = new Uint32Array(profiles.size).fill(clip);
  return shuffle(rows.slice(), random).filter((row) => {
    const person = profile[row]!;
    if (left[person] === 0) return false;
    left[person]!--;
    return true;
  });
}
