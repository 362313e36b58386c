/**
 * `npm run knowledge [-- FILE]`: checks all tables of knowledge and, given a file of names (one a line, or a table with a `title`
 * column), says how many of them are known. Ends with 1 when a table has a fault.
 */

import { readFileSync } from 'node:fs';
import process from 'node:process';
import { checkTable } from '#core/knowledge/tableCheck.ts';
import { MATCHER, TABLES } from '#test/core/knowledge/tables.ts';
import { OTHER_TABLES } from './otherTables.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const few = (lines: readonly number[]): string => lines.slice(0, 20).join(', ') + (lines.length > 20 ? ', …' : '');

let faulty = false;
for (const [name, text] of TABLES) {
  const { works, faults, twice, unmarked } = checkTable(name, text);
  print(`${name}: ${works} works`);
  for (const { line, column } of faults) print(`  line ${line}: ${column} is not what the table asks for`);
  if (twice.length > 0) print(`  twice in lines ${few(twice)}`);
  if (unmarked.length > 0) print(`  a name that is the English one and not marked = in lines ${few(unmarked)}`);
  faulty ||= faults.length + twice.length + unmarked.length > 0;
}
print(`together: ${MATCHER.works.length} works`);
for (const { name, holds, faults } of OTHER_TABLES) {
  print(`${name}: ${holds}`);
  for (const fault of faults) print(`  ${fault}`);
  faulty ||= faults.length > 0;
}

/** The names of a file: its `title` column, or its lines. */
function namesOf(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  const title = lines[0]?.split('\t').indexOf('title') ?? -1;
  const names = title < 0 ? lines : lines.slice(1).map((line) => line.split('\t')[title] ?? '');
  return names.filter((name) => name.trim() !== '');
}

const [, , path] = process.argv;
if (path !== undefined) {
  const names = namesOf(path);
  const kinds = names.map((name) => MATCHER.match(name).kind);
  const count = (kind: (typeof kinds)[number]): number => kinds.filter((found) => found === kind).length;
  const share = ((names.length - count('unknown')) / names.length) * 100;
  print(`names: ${names.length}; one work ${count('work')}, several works ${count('ambiguous')}, unknown ${count('unknown')}`);
  print(`coverage: ${share.toFixed(1)} %`);
  for (const [at, name] of names.entries()) if (kinds[at] === 'unknown') print(`  ${name}`);
}
process.exitCode = faulty ? 1 : 0;
