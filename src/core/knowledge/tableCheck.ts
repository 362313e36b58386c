/** What can be wrong with the tables of works, for the people who extend them. */

import { nameKey } from './nameKey.ts';
import { parseWorks, WORK_COLUMNS, type WorkFault } from './work.ts';

export interface TableCheck {
  readonly name: string;
  readonly works: number;
  /** Lines that are not read. */
  readonly faults: readonly WorkFault[];
  /** Lines (1-based) of works that the table holds twice: the same English name, kind and year. */
  readonly twice: readonly number[];
  /** Lines of works whose French or Spanish name is another spelling of the English one, and should be marked `=`. */
  readonly unmarked: readonly number[];
}

const [EN, FR, ES, KIND, YEAR] = (['en', 'fr', 'es', 'kind', 'year'] as const).map((column) => WORK_COLUMNS.indexOf(column));

export function checkTable(name: string, text: string): TableCheck {
  const { works, faults } = parseWorks(text);
  const faulty = new Set(faults.map(({ line }) => line));
  const seen = new Set<string>();
  const twice: number[] = [];
  const unmarked: number[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (at === 0 || line === '' || faulty.has(at + 1)) continue;
    const cells = line.split('\t');
    const key = [nameKey(cells[EN!]!).key || cells[EN!]!, cells[KIND!], cells[YEAR!]].join('\t');
    if (seen.has(key)) twice.push(at + 1);
    seen.add(key);
    if (cells[FR!] === cells[EN!] || cells[ES!] === cells[EN!]) unmarked.push(at + 1);
  }
  return { name, works: works.length, faults, twice, unmarked };
}
