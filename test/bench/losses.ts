/** What people lose by each preset: how far four pictures move, and which uses still work, measured on copies that were written. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { application } from '#cli/application.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { Population } from '#core/sample/population.ts';
import { line, percent } from './markdown.ts';
import { must, TIME_ZONE } from './measures/opened.ts';
import { withExport } from './people.ts';

const PICTURES = ['dayByHour', 'months', 'genres', 'devices'] as const;
const USES = ['notebook', 'monthlyTotals', 'hourCharts', 'deviceCharts', 'calendar', 'trackerImport'] as const;

/** As a receipt says it over the wire: what the file does not hold is left out. */
interface Lost {
  readonly distances: Readonly<Partial<Record<(typeof PICTURES)[number], number>>>;
  readonly uses: Readonly<Record<string, string>>;
}

/** Prints both for every preset but the one for rows that a person picks, which keeps them as they are. */
export async function benchLosses(population: Population, people: readonly number[]): Promise<void> {
  process.stdout.write(
    `\nWhat ${people.length} of them lose, measured on the written copies: total variation distance of four pictures, the median and ` +
      'the most, and what is run on the copies.\n\n',
  );
  line(['preset', ...PICTURES, ...USES]);
  line(Array.from({ length: 1 + PICTURES.length + USES.length }, () => '---'));
  for (const { purpose, recipe } of PRESETS) {
    if (purpose === 'onlyTheseRows') continue;
    const reports: Lost[] = [];
    for (const person of people) {
      reports.push(
        await withExport(population, person, async (path) => {
          const folder = await mkdtemp(join(tmpdir(), 'unreel-bench-'));
          try {
            const client = application();
            must(await client.open.mutate({ files: [{ path }], timeZone: TIME_ZONE }));
            const saved = await client.save.mutate({ recipe, path: join(folder, 'copy.csv'), overwrite: false });
            return must(saved).report.utility;
          } finally {
            await rm(folder, { recursive: true });
          }
        }),
      );
    }
    line([
      `\`${purpose}\``,
      ...PICTURES.map((picture) => spread(reports.map(({ distances }) => distances[picture]))),
      ...USES.map((use) => answers(reports.map(({ uses }) => uses[use]))),
    ]);
  }
}

/** The median and the most, as shares. */
function spread(distances: readonly (number | undefined)[]): string {
  const known = distances.filter((one) => one !== undefined).toSorted((a, b) => a - b);
  return known.length === 0 ? 'not in the file' : `${percent(known[known.length >> 1]!)} (${percent(known.at(-1)!)})`;
}

/** The answer, or every answer with how many copies gave it. */
function answers(given: readonly (string | undefined)[]): string {
  const counts = Map.groupBy(given, (answer) => answer ?? 'not asked');
  const [only] = counts.keys();
  return counts.size === 1 ? only! : [...counts].map(([answer, { length }]) => `${answer} ${length}`).join(', ');
}
