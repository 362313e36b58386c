/** What the name of a device says beyond its class: who made it, in which year, and what else leaks with it. */

import words from '#resources/knowledge/devices.json' with { type: 'json' };
import { wordsAsExpression } from './nameWords.ts';

/** What a name can give away that a picture of devices does not need. */
export const DEVICE_LEAKS = ['year', 'provider', 'lodging', 'model', 'serial'] as const;
export type DeviceLeak = (typeof DEVICE_LEAKS)[number];

export interface DeviceName {
  readonly maker: string | undefined;
  /** The year of the model, where the name says it. */
  readonly year: number | undefined;
  readonly leaks: readonly DeviceLeak[];
}

/** Makers by the words that name them; the first that matches decides. */
const MAKERS = words.makers.map(({ maker, words: named }) => [maker, wordsAsExpression(named)] as const);

/** Every maker that `readDeviceName` can tell. */
export const MAKER_NAMES: readonly string[] = MAKERS.map(([maker]) => maker);

/** Companies that bring the internet or television into a home, and whose boxes bear their name. */
const PROVIDER = wordsAsExpression(words.providers.flatMap(({ words: named }) => named));
/** A box is a provider's only where the name says that it is one: `Sky` is a word, `Sky Q Set Top Box` a provider's box. */
const BOX = wordsAsExpression(words.boxes);

const LODGING = wordsAsExpression(words.lodging);
/** A model in brackets: `(SM-G973F)`, `(CPH2065)`, `(A2111)`. */
const MODEL = /\((?=[^)]*\d)[A-Z][A-Z0-9-]{3,15}\)|\b(?:SM-[A-Z]\d{3,4}[A-Z]*|CPH\d{4}|M\d{4}[A-Z]\d[A-Z]{1,2})\b/;
/** Eight or more letters and digits in a row with at least four digits, which no word is. */
const SERIAL = /\b(?=[A-Z0-9]*\d[A-Z0-9]*\d[A-Z0-9]*\d[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{10,}\b/;
const YEAR = /\b(20[0-3]\d)\b/;

/** Reads the name a service gives a device. */
export function readDeviceName(name: string): DeviceName {
  const year = YEAR.exec(name)?.[1];
  const leaks: readonly (readonly [DeviceLeak, boolean])[] = [
    ['year', year !== undefined],
    ['provider', PROVIDER.test(name) && BOX.test(name)],
    ['lodging', LODGING.test(name)],
    ['model', MODEL.test(name)],
    ['serial', SERIAL.test(name)],
  ];
  return {
    maker: MAKERS.find(([, words]) => words.test(name))?.[0],
    year: year === undefined ? undefined : Number(year),
    leaks: leaks.filter(([, leaked]) => leaked).map(([leak]) => leak),
  };
}
