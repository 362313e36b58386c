/** Tax and social-security numbers: those with check letters or a form of their own in free text; any, where the column is called so. */

import isTaxID from 'validator/lib/isTaxID.js';
import { matchesOf, type IdentifierShape } from './shape.ts';

/** Expression and check of each country's number. */
const COUNTRIES: readonly (readonly [expression: RegExp, accept: (match: string) => boolean])[] = [
  // Brazil (CPF), with its points and two check digits.
  [/(?<!\d)\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/g, (match) => isTaxID(match, 'pt-BR')],
  // United States (SSN): no area 000, 666 or 9xx, no group 00, no serial 0000.
  [/(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g, () => true],
  // Spain (NIF, NIE): the letter is worked out from the number.
  [/(?<![A-Z\d])(?:\d{8}|[XYZ]\d{7})-?[A-HJ-NP-TV-Z](?![A-Z\d])/g, (match) => isTaxID(match.replace('-', ''), 'es-ES')],
  // Italy (codice fiscale): letters of the name, birth date, place, check letter.
  [/(?<![A-Z\d])[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?![A-Z\d])/g, (match) => isTaxID(match, 'it-IT')],
  // United Kingdom (National Insurance number).
  [/(?<![A-Z\d])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?(?:\d{2} ?){3}[A-D](?![A-Z\d])/g, () => true],
  // France (NIR): sex, year and month of birth, place, order, and a key that makes it divisible.
  [/(?<!\d)[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d{2} ?\d{3} ?\d{3} ?\d{2}(?!\d)/g, isFrench],
];

/** The key is 97 less the rest of the number by 97. */
function isFrench(match: string): boolean {
  const digits = match.replace(/\D/g, '');
  return Number(digits.slice(13)) === 97 - Number(BigInt(digits.slice(0, 13)) % 97n);
}

export const taxNumbersIn = (text: string): readonly string[] =>
  /\d{2}/.test(text) ? COUNTRIES.flatMap(([expression, accept]) => matchesOf(text, expression, accept)) : [];

export const taxNumber: IdentifierShape = {
  kind: 'taxNumber',
  find: { in: taxNumbersIn, characters: 0, within: 'freeText' },
  named: {
    header:
      /tax(?:id|number|no)|^tin$|cpf|cnpj|^ssn$|socialsecurity|^nif$|^nie$|^dni$|^bsn$|^nino$|^pesel$|codicefiscale|fiscal|steuer|personnummer/,
    accepts: (cell) => /^[A-Z\d][A-Z\d ./-]{5,20}$/i.test(cell) && /\d{2}/.test(cell),
  },
};
