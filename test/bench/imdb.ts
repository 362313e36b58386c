/**
 * `imdb.ts [ROWS]`: writes invented files in the shape of IMDb's lists, two million rows each unless told, and measures how long
 * an open export takes to be recognised with them, and how much memory that needs.
 */

import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { application } from '#cli/application.ts';
import { imdbTexts } from '#test/core/knowledge/imdbFiles.ts';

const ROWS = Number(process.argv[2] ?? 2_000_000);
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const peak = (): string => `${((process.resourceUsage().maxRSS * 1024) / 1e6).toFixed(0)} MB`;

const folder = await mkdtemp(join(tmpdir(), 'unreel-imdb-'));
try {
  const texts = imdbTexts(ROWS, [{ type: 'movie', primary: 'The Planted Lantern', votes: 600_000 }]);
  const files: { path: string }[] = [];
  for (const name of ['basics', 'akas', 'ratings'] as const) {
    const path = join(folder, `title.${name}.tsv.gz`);
    await pipeline(Readable.from(texts[name]()), createGzip({ level: 1 }), createWriteStream(path));
    files.push({ path });
  }
  const history = join(folder, 'history.csv');
  const rows = Array.from({ length: 5000 }, (_, row) => `"Unheard of ${row}","1/${1 + (row % 28)}/24"`);
  await writeFile(history, ['Title,Date', '"The Planted Lantern","1/2/24"', ...rows, ''].join('\n'));

  const client = application();
  const opened = await client.open.mutate({ files: [{ path: history }] });
  if (!opened.ok) throw new Error(opened.failure.code);
  const before = peak();
  const began = performance.now();
  const done = await client.recogniseMore.mutate({ files });
  if (!done.ok) throw new Error(done.failure.code);
  const seconds = (performance.now() - began) / 1000;
  const findings = await client.findings.query();
  if (!findings.ok) throw new Error(findings.failure.code);
  const { recognised } = findings.value.titles;
  print(
    `${ROWS} rows a file: ${seconds.toFixed(1)} s, peak memory ${before} before and ${peak()} after, recognised ${recognised}`,
  );
  if (recognised < 1) throw new Error('The planted title was not found.');
} finally {
  await rm(folder, { recursive: true });
}
