/** Payment card numbers, whole or with all but the last digits hidden. */

import { DIGITS } from '../signals/characters.ts';
import { matchesOf, searchDetector } from './search.ts';

const WHOLE = /(?<![\p{L}\p{N}.-])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}])/gu;
const MASKED = /(?<![\p{L}\p{N}])(?:[*•xX]{4}[ -]?){1,3}\d{4}(?!\d)/gu;

/** ISO/IEC 7812-1, annex B (Luhn). */
function passesLuhn(match: string): boolean {
  const digits = Array.from(match.replace(/\D/g, ''), Number).reverse();
  const sum = digits.reduce((total, digit, place) => {
    const value = place % 2 === 1 ? digit * 2 : digit;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits.some((digit) => digit !== digits[0]) && sum % 10 === 0;
}

export function cardDigitsIn(text: string): readonly string[] {
  return /\d{4}/.test(text) ? [...matchesOf(text, WHOLE, passesLuhn), ...matchesOf(text, MASKED)] : [];
}

export const cardDigits = searchDetector('cardDigits', DIGITS, cardDigitsIn);
