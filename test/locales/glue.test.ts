/** Sentences come out of the locale files whole: no source puts two of them, or a sentence and a word, into one. A tag between two of them parts them. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const sources = globSync('{src,electron}/**/*.{ts,tsx}', { cwd: ROOT }).map((file) => ({
  file,
  text: readFileSync(join(ROOT, file), 'utf8'),
}));
const styles = globSync('src/renderer/**/*.css', { cwd: ROOT }).map((file) => ({
  file,
  text: readFileSync(join(ROOT, file), 'utf8'),
}));

function places(all: readonly { file: string; text: string }[], offence: RegExp): readonly string[] {
  return all.flatMap(({ file, text }) =>
    [...text.matchAll(offence)].map(
      ({ 0: found, index }) => `${file}:${text.slice(0, index).split('\n').length} ${found.slice(0, 80)}`,
    ),
  );
}

/** A call that gives a spoken text. */
const SPOKEN = String.raw`(?:\b(?:speaker\.)?text|\bplainText)\(`;
const TICK = '`';

test.each<readonly [string, RegExp]>([
  ['two spoken texts in one string', new RegExp(String.raw`\$\{${SPOKEN}[^${TICK}<]*\$\{${SPOKEN}`, 'g')],
  [
    'a spoken text with a word added',
    new RegExp(String.raw`\$\{${SPOKEN}[^${TICK}}\n]*\)\}[^${TICK}$\n<]*\p{L}{2,}[^${TICK}$\n]*${TICK}`, 'gu'),
  ],
  ['a spoken text joined by a plus', new RegExp(String.raw`${SPOKEN}say\([^\n]*\)\)\s*\+`, 'g')],
  ['a spoken text in other letters', new RegExp(String.raw`${SPOKEN}[^\n]*\)\.to(?:Locale)?(?:Lower|Upper)Case`, 'g')],
  ['a drawn sentence with a sign after it', /<Say message=\{[^\n]*\} \/>[.,:!?)]/gu],
  [
    'a drawn sentence with a word before or after it',
    /(?:\} \/>|(?<!=)>)[^<>{}()=;?]*\p{L}[^<>{}()=;?]*<Say |<Say [^\n]*\} \/>[ \t]*\p{L}/gu,
  ],
])('%s', (_, offence) => expect(places(sources, offence)).toEqual([]));

test('styles leave the letters as they are written', () => {
  expect(places(styles, /text-transform:\s*(?!none)/g)).toEqual([]);
});
