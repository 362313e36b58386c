/** Postal codes: those whose shape is no other word's, in free text; any, where the column is called so. */

import isPostalCode from 'validator/lib/isPostalCode.js';
import { matchesOf, type IdentifierShape } from './shape.ts';

/** United Kingdom, Canada, the Netherlands, Brazil, and the nine digits of the United States. */
const SHAPES =
  /(?<![\p{L}\p{N}-])(?:[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d|[1-9]\d{3} (?!SA|SD|SS)[A-Z]{2}|\d{5}-\d{3,4})(?![\p{L}\p{N}-])/gu;

export const postalCodesIn = (text: string): readonly string[] => (/\d/.test(text) ? matchesOf(text, SHAPES) : []);

export const postalCode: IdentifierShape = {
  kind: 'postalCode',
  find: { in: postalCodesIn, characters: 0, within: 'freeText' },
  named: {
    header: /postal|postcode|^zip$|zipcode|^plz$|^cep$|^cap$|postleitzahl/,
    accepts: (cell) => isPostalCode(cell, 'any') || (/^[A-Z\d][A-Z\d -]{1,10}$/i.test(cell) && /\d/.test(cell)),
  },
};
