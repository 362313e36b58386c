/** Internet addresses, IPv4 and IPv6. */

import ipaddr from 'ipaddr.js';
import { DOT, TIGHT_COLON } from './characters.ts';
import { matchesOf, type IdentifierShape } from './shape.ts';

const IPV4 = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])/g;
const IPV6 = /(?<![\w:.])[0-9a-fA-F:]{6,39}(?![\w:.])/g;

/** A plain look for three colons: a clock has two, and in titles a colon is followed by a space. */
const GROUPS = /:[0-9a-f]*:[0-9a-f]*:/i;

/** A clock such as 12:34:56 has three groups and no `::`; an address of two colons alone is nobody's. */
const isV6 = (match: string): boolean => /[0-9a-f]/i.test(match) && match.split(':').length > 3 && ipaddr.IPv6.isValid(match);

export function ipAddressesIn(text: string): readonly string[] {
  // Four parts without leading zeros: others are numbers of versions, or octal.
  const v4 = text.includes('.') ? matchesOf(text, IPV4, (match) => ipaddr.IPv4.isValidFourPartDecimal(match)) : [];
  return GROUPS.test(text) ? [...v4, ...matchesOf(text, IPV6, isV6)] : v4;
}

export const ipAddress: IdentifierShape = {
  kind: 'ipAddress',
  find: { in: ipAddressesIn, characters: DOT | TIGHT_COLON, within: 'anywhere' },
};
