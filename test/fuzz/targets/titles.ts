/** Titles of any kind taken apart and looked up: every part is a piece of the title, and the title itself stays as it is. */

import { dictionaryOf } from '#core/dictionary.ts';
import { finished } from '#core/steps.ts';
import { readTitles } from '#core/import/titles/titleParts.ts';
import { matcherOf } from '#core/knowledge/library.ts';
import { recognise } from '#core/knowledge/recognise.ts';
import { TITLE_KINDS } from '#core/titles.ts';
import { nodeKnowledge } from '#platform/knowledge.ts';
import { oneOf, once, several, type Draw } from '../draws.ts';
import { mutated } from '../mutate.ts';
import type { Target } from '../target.ts';

const PIECES = [
  ['Harbour Lights', 'The Paper Lantern', 'Dune: Part Two', 'Criminal: UK', 'Wanderlust', 'Stranger Things', 'Stranger Things 4'],
  [
    'Season 2',
    'Series 1',
    'Saison\u00A03',
    'Temporada 1',
    'Staffel 2 – Teil B',
    '2. řada',
    '3. évad',
    '1. Sezon',
    'シーズン1',
    '시즌 2',
    '1re partie',
  ],
  [
    'Part 1',
    'Vol. 2',
    'Limited Series',
    'Mini-série',
    'Chapter Nine',
    'Episode 4',
    '第3話',
    '3화',
    '1',
    '12',
    'Part Two',
    'Teil',
  ],
  [
    '(Episode 3)',
    '(Épisode\u00A012)',
    '(Bölüm 3)',
    '(Trailer)',
    '_hook_primary_16x9',
    'CEE Hook Clip 01',
    '(2019)',
    '',
    ' ',
    '\u200B',
  ],
].flat();
const JOINTS = [': ', ': ', ': ', ':', ' : ', '\u00A0: ', '：', ' ', ':  ', ' - ', ': : '];
/** Whatever letters do: combine, turn round, go missing. */
const LETTERS = [
  'é',
  'e\u0301',
  'ß',
  'İ',
  'ﬁ',
  '\u202E',
  '\u0300'.repeat(40),
  '\uD800',
  '😀',
  '\0',
  '\uFEFF',
  '$&',
  '\\u0041',
  '{{',
  '%s',
  'ａ',
];
/** A title in so many is long. */
const LONG_ONE_IN = 400;

export const titles: Target = {
  name: 'titles',
  share: 15,
  least: { titles: 4, known: 0.05, seasons: 0.5 },
  async prepare() {
    const matcher = matcherOf(await nodeKnowledge('resources/knowledge').works());
    return (draw) => {
      const works = matcher.works;
      const texts = [...new Set(several(1, 12, draw, () => title(draw, () => oneOf(oneOf(works, draw).names, draw))))];
      const read = finished(readTitles(dictionaryOf(texts)));
      let seasons = 0;
      for (const [code, text] of texts.entries()) {
        const { show, season, episode, kind } = read.parts(code);
        if (read.dictionary.at(code) !== text) throw new Error('A title is not what it was.');
        if (!TITLE_KINDS.includes(kind)) throw new Error('A title is of no kind.');
        for (const part of [show, season ?? '', episode ?? ''])
          if (!text.includes(part)) throw new Error('A part is no piece of its title.');
        if (read.shows.at(read.show[code]!) !== show) throw new Error('A show is under another name.');
        if (season !== undefined) seasons++;
      }
      const { work } = finished(recognise(read, matcher));
      if (work.length !== read.shows.size || work.some((one) => one >= works.length))
        throw new Error('A work is none of the works.');
      return { titles: texts.length, seasons, known: work.reduce((sum, one) => sum + Number(one >= 0), 0) };
    };
  },
};

function title(draw: Draw, known: () => string): string {
  const pieces = several(1, 5, draw, () => {
    if (once(6, draw)) return known();
    return once(8, draw) ? oneOf(LETTERS, draw) : oneOf(PIECES, draw);
  });
  const text = pieces.reduce((whole, piece) => whole + oneOf(JOINTS, draw) + piece);
  if (once(LONG_ONE_IN, draw)) return text.repeat(1 + draw(4000));
  return once(4, draw) ? new TextDecoder().decode(mutated(new TextEncoder().encode(text), draw)) : text;
}
