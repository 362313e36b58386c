/** Internet addresses, IPv4 and IPv6. */

import { DOT, TIGHT_COLON } from '../signals/characters.ts';
import { matchesOf, searchDetector } from './search.ts';

const IPV4 = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])/g;
const IPV6 = /(?<![\w:.])[0-9a-fA-F:]{6,39}(?![\w:.])/g;

/** In titles a colon is followed by a space. */
const GROUP = /:[0-9a-f:]/i;

const isV4 = (match: string): boolean => match.split('.').every((part) => Number(part) <= 255 && String(Number(part)) === part);

/** Eight groups, or fewer around one `::`; a clock such as 12:34:56 has three groups and no `::`. */
function isV6(match: string): boolean {
  const [left = '', right, ...more] = match.split('::');
  if (more.length > 0) return false;
  const groups = [left, right ?? ''].flatMap((side) => (side === '' ? [] : side.split(':')));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return right === undefined ? groups.length === 8 : groups.length >= 2 && groups.length <= 7;
}

export function ipAddressesIn(text: string): readonly string[] {
  const v4 = text.includes('.') ? matchesOf(text, IPV4, isV4) : [];
  return GROUP.test(text) ? [...v4, ...matchesOf(text, IPV6, isV6)] : v4;
}

export const ipAddress = searchDetector('ipAddress', DOT | TIGHT_COLON, ipAddressesIn);
