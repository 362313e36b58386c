/** HMAC-SHA-256 of Node, for pseudonyms whose key is kept. */

import { createHmac } from 'node:crypto';
import type { Hmac } from '#core/anonymization/pseudonymKey.ts';

export const hmac: Hmac = (key, text) => createHmac('sha256', key).update(text, 'utf8').digest();
