/** Telephone numbers in international form; without the plus a row of digits could be anything. */

import { PLUS } from '../signals/characters.ts';
import { matchesOf, searchDetector } from './search.ts';

const PHONE = /(?<![\p{L}\p{N}+])\+[1-9][\d ()./-]{6,22}\d(?!\d)/gu;

/** E.164 allows 15 digits; national numbers with their country code have at least 8. */
function isPhone(match: string): boolean {
  const digits = match.replace(/\D/g, '').length;
  return digits >= 8 && digits <= 15;
}

export const phonesIn = (text: string): readonly string[] => (text.includes('+') ? matchesOf(text, PHONE, isPhone) : []);

export const phone = searchDetector('phone', PLUS, phonesIn);
