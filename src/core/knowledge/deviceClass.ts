/** What kind of thing a device is, told from the words of its name: enough for a picture, and all that a copy need say. The words are a table. */

import words from '#resources/knowledge/devices.json' with { type: 'json' };
import { say, type Message } from '../message.ts';
import { wordsAsExpression } from './nameWords.ts';

export const DEVICE_CLASSES = ['television', 'phone', 'tablet', 'computer', 'console', 'player', 'other'] as const;
export type DeviceClass = (typeof DEVICE_CLASSES)[number];

/**
 * Tried from top to bottom, the first that matches decides. The order matters: `Fire TV Stick` is no television,
 * `Android Tablet Phone UI` no phone, and the Windows app calls itself mobile on every computer.
 */
const RULES = words.classes.map((rule) => [classNamed(rule.class), wordsAsExpression(rule.words)] as const);

/** A class of the table that is none is a bug, and throws when the program starts. */
function classNamed(name: string): DeviceClass {
  const known = DEVICE_CLASSES.find((one) => one === name);
  if (known === undefined) throw new TypeError('The table of devices names a class that is none.');
  return known;
}

/** The class of a device by the name the service gives it. */
export function deviceClassOf(name: string): DeviceClass {
  for (const [deviceClass, named] of RULES) if (named.test(name)) return deviceClass;
  return 'other';
}

/** The name of a class, said in the person's language. */
export const deviceClassTerm = (deviceClass: DeviceClass): Message => say(`deviceClass.${deviceClass}`);
