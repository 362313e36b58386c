/** Numbers that stay with a device for life: a service's own (ESN), the address of its network card, and what a column calls a serial. */

import { LINK, TIGHT_COLON } from './characters.ts';
import { digitsOf, matchesOf, type IdentifierShape } from './shape.ts';

/** `NFAPPL-02-IPHONE8=1-…`, `NFANDROID1-PRV-P-…`, `NFCDCH-01-…`, `SSTV-JZL1-…`, `SONY-CTV…-…`: upper case throughout. */
const ESN = /(?<![\p{L}\p{N}_=-])[A-Z][A-Z0-9]{2,15}[-=][A-Z0-9_=-]{12,138}(?![\p{L}\p{N}])/gu;

/** The prefix alone names a model; the id at the end has at least eight characters, digits among them. */
const ID = /[-=](?=[A-Z_]{0,137}\d)[A-Z0-9_]{8,138}$/;

/** Six pairs (IEEE 802), with one separator throughout. */
const MAC = /(?<![\w:-])[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}(?![\w:-])/g;

/** All pairs alike is a placeholder; without a letter or in order of a clock it is still an address. */
const isCard = (match: string): boolean => new Set(match.toLowerCase().split(/[:-]/)).size > 1;

/** Plain looks that spare most texts the expressions above: to make them ready takes long. */
const LONG = /[A-Z0-9]{3}[-=][A-Z0-9_=-]{12}/;
const PAIRS = /[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){2}/i;

export const deviceSerialsIn = (text: string): readonly string[] => [
  ...(LONG.test(text) ? matchesOf(text, ESN, (match) => ID.test(match)) : []),
  ...(PAIRS.test(text) ? matchesOf(text, MAC, isCard) : []),
];

export const deviceSerial: IdentifierShape = {
  kind: 'deviceSerial',
  find: { in: deviceSerialsIn, characters: LINK | TIGHT_COLON, within: 'anywhere' },
  named: {
    header: /^esn$|serial|^imei|macaddress|^deviceid|^device(?:guid|identifier)$|advertisingid|^idfa$|^gaid$|^udid$/,
    accepts: (cell) => /^[\w=:.-]{6,140}$/.test(cell) && digitsOf(cell) > 0,
  },
};
