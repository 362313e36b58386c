/** The key of pseudonyms that can be made again: the host lends HMAC-SHA-256, the core draws the key and says what is signed. */

import type { Random } from '../random.ts';

/** HMAC-SHA-256 (RFC 2104, FIPS 180-4) of a text in UTF-8; 32 bytes. */
export type Hmac = (key: Uint8Array, text: string) => Uint8Array;

export interface PseudonymKey {
  /** 256 bits. */
  readonly bytes: Uint8Array;
  readonly hmac: Hmac;
}

const KEY_BYTES = 32;
/** 64 bits of the 256: among a million values two get the same label once in forty million copies. */
const LABEL_BYTES = 8;

/** A fresh key. */
export function drawKey(random: Random, hmac: Hmac): PseudonymKey {
  const bytes = new Uint8Array(KEY_BYTES);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < KEY_BYTES; at += 4) view.setUint32(at, random.uint32());
  return { bytes, hmac };
}

/** What a pseudonym under a key looks like. */
export const KEYED_PSEUDONYM = /^K[0-9a-f]{16}$/;

/** The pseudonym of a value of a column. The same text in columns of different roles gets different ones. */
export function keyedPseudonym({ bytes, hmac }: PseudonymKey, role: string, value: string): string {
  return `K${hex(hmac(bytes, `${role}\0${value}`).subarray(0, LABEL_BYTES))}`;
}

export const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
