/** The names people play under: with the number behind them that some services give, or where the column is called so. */

import { HASH } from './characters.ts';
import { matchesOf, type IdentifierShape } from './shape.ts';

const TAGGED = /(?<![\p{L}\p{N}_#])\p{L}[\p{L}\p{N}_]{2,31}#\d{4,5}(?![\p{L}\p{N}])/gu;

export const gameHandlesIn = (text: string): readonly string[] => (text.includes('#') ? matchesOf(text, TAGGED) : []);

export const gameHandle: IdentifierShape = {
  kind: 'gameHandle',
  find: { in: gameHandlesIn, characters: HASH, within: 'anywhere' },
  named: {
    header: /handle|gamertag|gamerid|nickname|screenname|onlineid|pseudo$/,
    accepts: (cell) => /[\p{L}\p{N}]{2}/u.test(cell),
  },
};
