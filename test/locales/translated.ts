/**
 * `npm run translated -- --list` says which texts are missing, stale or left over in each language.
 * `npm run translated` says that every translation has been looked at beside today's English, and keeps the hashes of it.
 */

import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { LOCALES } from '#locales/locales.ts';
import { baseOf, englishHashes, sourcesPath, standingOf, TRANSLATED } from './translations.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** The English of a key or of its base, with the file it stands in. */
function englishOf(key: string): { readonly area: string; readonly text: string } {
  for (const [area, texts] of Object.entries(LOCALES.en.areas)) {
    const text = texts[key] ?? texts[`${baseOf(key)}_other`] ?? texts[baseOf(key)];
    if (text !== undefined) return { area, text };
  }
  return { area: '', text: '' };
}

const list = process.argv.includes('--list');
let open = 0;
for (const id of TRANSLATED) {
  const { missing, leftOver, stale } = standingOf(id);
  const rows = [
    ...missing.map((key) => ['missing', key] as const),
    ...(list ? stale.map((key) => ['stale', key] as const) : []),
    ...leftOver.map((key) => ['left over', key] as const),
  ];
  open += rows.length;
  for (const [state, key] of rows) {
    const { area, text } = englishOf(key);
    print([id, state, area, key, text].join('\t'));
  }
  if (!list && rows.length === 0) writeFileSync(sourcesPath(id), `${JSON.stringify(englishHashes(), null, 2)}\n`);
}
if (open === 0)
  print(list ? 'Every text is translated from the English of today.' : 'The hashes of the English texts were written.');
else if (!list) print('Nothing was written for a language with missing or left-over texts.');
process.exitCode = open === 0 ? 0 : 1;
