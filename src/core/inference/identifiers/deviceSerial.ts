/** Serial numbers of devices, as streaming services write them (ESN): a prefix for platform and model, then a lasting id. */

import { LINK } from '../signals/characters.ts';
import { matchesOf, searchDetector } from './search.ts';

/** `NFAPPL-02-IPHONE8=1-…`, `NFANDROID1-PRV-P-…`, `NFCDCH-01-…`, `SSTV-JZL1-…`, `SONY-CTV…-…`: upper case throughout. */
const ESN = /(?<![\p{L}\p{N}_=-])[A-Z][A-Z0-9]{2,15}[-=][A-Z0-9_=-]{12,138}(?![\p{L}\p{N}])/gu;

/** The prefix alone names a model; the id at the end has at least eight characters, digits among them. */
const ID = /[-=](?=[A-Z_]{0,137}\d)[A-Z0-9_]{8,138}$/;

export const deviceSerialsIn = (text: string): readonly string[] =>
  /[-=]/.test(text) ? matchesOf(text, ESN, (match) => ID.test(match)) : [];

export const deviceSerial = searchDetector('deviceSerial', LINK, deviceSerialsIn);
