/** Payment card numbers, whole or with all but the last digits hidden. */

import isCreditCard from 'validator/lib/isCreditCard.js';
import { CARD } from './characters.ts';
import { matchesOf, type IdentifierShape } from './shape.ts';

const WHOLE = /(?<![\p{L}\p{N}.-])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}])/gu;
const MASKED = /(?<![\p{L}\p{N}])(?:[*•xX]{4}[ -]?){1,3}\d{4}(?!\d)/gu;

/** Plain looks that spare most texts the expressions above, which ask what kind of letter stands around. */
const LONG = /\d(?:[ -]?\d){12}/;
const HIDDEN = /[*•xX]{4}/;

export function cardDigitsIn(text: string): readonly string[] {
  const whole = LONG.test(text) ? matchesOf(text, WHOLE, (match) => isCreditCard(match)) : [];
  return HIDDEN.test(text) ? [...whole, ...matchesOf(text, MASKED)] : whole;
}

export const cardDigits: IdentifierShape = {
  kind: 'cardDigits',
  find: { in: cardDigitsIn, characters: CARD, within: 'anywhere' },
  named: { header: /last(?:4|four)|cardnumber|cardending/, accepts: (cell) => /^[*•xX -]*\d{4}$/.test(cell) },
};
