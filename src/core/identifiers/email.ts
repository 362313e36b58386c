/** E-mail addresses. */

import isEmail from 'validator/lib/isEmail.js';
import { AT } from './characters.ts';
import { matchesOf, type IdentifierShape } from './shape.ts';

/** Local part and labels of the domain have bounded lengths (RFC 5321, section 4.5.3.1), so a long cell costs little. */
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}-])/gu;

export const emailsIn = (text: string): readonly string[] =>
  text.includes('@') ? matchesOf(text, EMAIL, (match) => isEmail(match)) : [];

export const email: IdentifierShape = { kind: 'email', find: { in: emailsIn, characters: AT, within: 'anywhere' } };
