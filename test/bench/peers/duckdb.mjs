/** DuckDB on the same file: `duckdb.mjs FILE table|file`. Four counts, from a table it reads first or straight from the file. */

import process from 'node:process';
import { DuckDBInstance } from '@duckdb/node-api';

const [, , path, how] = process.argv;
const db = await (await DuckDBInstance.create(':memory:')).connect();
const csv = `read_csv('${path.replaceAll("'", "''")}', header = true)`;
const began = performance.now();
const cpu = process.cpuUsage();
if (how === 'table') await db.run(`CREATE TABLE viewing AS SELECT * FROM ${csv}`);
const source = how === 'table' ? 'viewing' : csv;
const read = performance.now();
let groups = 0;
for (const by of ['"Profile Name"', '"Device Type"', '"Country"', `date_trunc('day', "Start Time"), hour("Start Time")`]) {
  groups += (await db.runAndReadAll(`SELECT ${by}, count(*) FROM ${source} GROUP BY ALL`)).getRows().length;
}
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(
  JSON.stringify({
    seconds: (performance.now() - began) / 1000,
    readSeconds: (read - began) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    out: groups,
  }),
);
