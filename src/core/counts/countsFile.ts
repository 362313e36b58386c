/** Counts as a file: one CSV table with headers of its own, and the check that a file written so holds them and no more. */

import { parseCsv } from '../csv.ts';
import { rowsThatStay } from '../anonymization/operators/suppressRows.ts';
import type { Recipe } from '../anonymization/recipe.ts';
import { say, type Message } from '../message.ts';
import type { Viewings } from '../viewings.ts';
import { exactLines, type CountContext, type CountLine, type Counts, type PublishCounts } from './counts.ts';
import { COUNT_TABLES } from './tables.ts';

/** Every table has two words to a cell; which two, the first column says. */
const HEADERS = ['Table', 'Of', 'By', 'Viewings'] as const;

const row = ({ table, cell, count }: CountLine): readonly string[] => [
  COUNT_TABLES[table].headers.join(' by '),
  ...cell,
  String(count),
];

/** The file: UTF-8, commas, RFC 4180. No word of it comes from the person's cells, so nothing needs quotes or guards. */
export function writeCounts({ lines }: Counts): Uint8Array {
  return new TextEncoder().encode([HEADERS, ...lines.map(row)].map((cells) => `${cells.join(',')}\r\n`).join(''));
}

export interface CountsCheck {
  readonly original: Viewings;
  readonly recipe: Recipe;
  readonly publish: PublishCounts;
  /** As it was made; the file is held to the original where there is no noise, and to this where there is. */
  readonly counts: Counts;
  readonly chosen?: Uint8Array | undefined;
  readonly label: CountContext['label'];
}

/** One sentence for each thing that does not hold in a file that was read back; none when it holds. */
export function checkCounts(text: string, { original, recipe, publish, counts, chosen, label }: CountsCheck): readonly Message[] {
  const [headers = [], ...found] = parseCsv(text, ',');
  const problems: Message[] = [];
  if (headers.join(',') !== HEADERS.join(',')) problems.push(say('verify.problem.headers'));
  const staying = rowsThatStay(original, recipe.rows, chosen);
  const stays = new Set(staying.ok ? staying.value : []);
  if (!counts.rows.every((one) => stays.has(one))) problems.push(say('verify.problem.choice'));
  const expected = publish.epsilon === undefined ? exactLines(original, counts.rows, publish.tables, label) : counts.lines;
  if (found.length !== expected.length)
    problems.push(say('verify.problem.rows', { expected: expected.length, found: found.length }));
  const lines = new Set(expected.map((line) => row(line).join('\t')));
  const others = found.filter((cells) => !lines.delete(cells.join('\t'))).length;
  if (others > 0) problems.push(say('verify.problem.counts', { count: others }));
  if (publish.epsilon !== undefined) {
    const domain = publish.tables.reduce((sum, table) => sum + COUNT_TABLES[table].domain(label).length, 0);
    // A cell that is missing because nothing fell in it would be told apart from one that noise made small.
    if (found.length !== domain || found.some((cells) => !/^\d+$/.test(cells.at(-1) ?? '')))
      problems.push(say('verify.problem.noise'));
  }
  return problems;
}

/** A recipe for rows that say of each viewing what the counts of a recipe say of them together, for measuring it; any other as it is. */
export function asRows(recipe: Recipe): Recipe {
  if (recipe.publish?.as !== 'counts') return recipe;
  const { publish, ...rest } = recipe;
  const { tables } = publish;
  const columns = tables.includes('genreByMonth') ? COUNT_TABLES.genreByMonth.columns : COUNT_TABLES.dayByHour.columns;
  const { sample: _sample, suppressSmall: _small, ...rows } = recipe.rows;
  return { ...rest, columns, rows: { ...rows, order: 'published' } };
}
