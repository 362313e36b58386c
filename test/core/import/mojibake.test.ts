/** Letters spoiled by reading UTF-8 as windows-1252 are put right, and nothing else is. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { putRight } from '#core/import/bytes/mojibake.ts';
import { cellsOf, imported } from './sources.ts';

const SPOILED = ['Bête', 'Ünïted', 'Пример', 'シーズン2', '😀 ok', 'Saison\u00A02', 'L’Île', 'Český díl'];
const SOUND = ['Bête', 'Ã', 'Â', 'SÃO PAULO', 'MAÇÃ…', '£5', 'naïve — café', 'ÅÄÖ', 'Пример', 'シーズン2', ''];

const spoil = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

const titlesOf = async (titles: readonly string[]): Promise<(string | undefined)[]> => {
  const result = await imported(`Title,Date\n${titles.map((title) => `"${title}","1/25/24"`).join('\n')}\n`);
  if (!result.ok) throw new Error(result.failure.code);
  return cellsOf(result.value.history).map(([title]) => title);
};

describe('one text', () => {
  test.each(SPOILED)('%s, spoiled', (text) => expect(putRight(spoil(text))).toBe(text));
  test.each(SOUND)('%s, sound', (text) => expect(putRight(text)).toBeUndefined());

  test('any text spoiled comes back, any other stays or was spoiled', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const spoiled = spoil(text);
        // Texts of plain letters cannot be spoiled.
        expect(putRight(spoiled) ?? spoiled).toBe(text);
        const right = putRight(text);
        if (right !== undefined) expect(spoil(right)).toBe(text);
      }),
    );
  });
});

describe('a file', () => {
  test('spoiled and sound spellings become one title', async () => {
    expect(await titlesOf(['Bête', spoil('Bête'), 'Été', 'plain'])).toEqual(['Bête', 'Bête', 'Été', 'plain']);
  });

  test('a letter before punctuation is left alone, unless the file is spoiled elsewhere', async () => {
    const meant = ['IRMÃ…', 'Spaß…', 'Le café\u00A0»', 'été\u00A0\u00A0a', 'CAFÉ™', 'plain'];
    expect(await titlesOf(meant)).toEqual(meant);
    expect(await titlesOf(['IRMÃ…', spoil('Bête')])).toEqual(['IRMÅ', 'Bête']);
  });

  test('of JSON counts what was put right as a table does', async () => {
    const entries = ['Bête', 'plain'].map((title) => ({
      endTime: '2023-02-01 21:05',
      artistName: 'A',
      trackName: spoil(title),
      msPlayed: 1,
    }));
    const result = await imported(JSON.stringify(entries));
    if (!result.ok) throw new Error(result.failure.code);
    expect(result.value.issues).toMatchObject([{ code: 'mojibake', count: 1 }]);
  });
});
