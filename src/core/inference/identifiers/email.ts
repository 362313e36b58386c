/** E-mail addresses. */

import { AT } from '../signals/characters.ts';
import { matchesOf, searchDetector } from './search.ts';

/** Local part and labels of the domain have bounded lengths (RFC 5321, section 4.5.3.1), so a long cell costs little. */
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}-])/gu;

export const emailsIn = (text: string): readonly string[] => (text.includes('@') ? matchesOf(text, EMAIL) : []);

export const email = searchDetector('email', AT, emailsIn);
