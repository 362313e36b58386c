/** Telephone numbers: in international form anywhere, in any form where the column is called so. Without either, digits could be anything. */

import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { PLUS } from './characters.ts';
import { digitsOf, matchesOf, type IdentifierShape } from './shape.ts';

const PHONE = /(?<![\p{L}\p{N}+])\+[1-9][\d ()./-]{6,22}\d(?!\d)/gu;

/** The numbering plan of its country has such numbers. */
const isPhone = (match: string): boolean => parsePhoneNumberFromString(match)?.isPossible() === true;

export const phonesIn = (text: string): readonly string[] => (text.includes('+') ? matchesOf(text, PHONE, isPhone) : []);

export const phone: IdentifierShape = {
  kind: 'phone',
  find: { in: phonesIn, characters: PLUS, within: 'anywhere' },
  named: {
    header: /(?<!head)phone|^mobile|mobile(?:number|no)$|^tel(?:ephone|efoon|efono|éfono|efon)?$|móvil|movil|handynummer|gsm/,
    // E.164 allows 15 digits.
    accepts: (cell) => /^[+\d ()./-]{6,24}$/.test(cell) && digitsOf(cell) >= 6 && digitsOf(cell) <= 15,
  },
};
