/** Keys that open something: tokens in links, signed tokens. Whoever has one may be let in as the person. */

import { DOT, LINK } from './characters.ts';
import { matchesOf, type IdentifierShape } from './shape.ts';

const PARAMETER =
  /(?<=[?&#;](?:access_?token|id_?token|refresh_?token|token|auth|api_?key|key|sig|signature|session_?id|session|sid|code|otp|pwd|password)=)[^&\s#"'<>]{6,512}/gi;

/** JSON Web Token (RFC 7519): three parts in base64url, of which the first is a JSON object. */
const SIGNED = /(?<![\w.-])eyJ[\w-]{8,2000}\.[\w-]{8,2000}\.[\w-]{0,1000}/g;

export const tokensIn = (text: string): readonly string[] =>
  /=|eyJ/.test(text) ? [...matchesOf(text, PARAMETER), ...matchesOf(text, SIGNED)] : [];

export const token: IdentifierShape = { kind: 'token', find: { in: tokensIn, characters: LINK | DOT, within: 'anywhere' } };
