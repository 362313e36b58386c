/** What kind of thing a device is, told from the words of its name: enough for a picture, and all that a copy need say. */

import { say, type Message } from '../message.ts';

export const DEVICE_CLASSES = ['television', 'phone', 'tablet', 'computer', 'console', 'player', 'other'] as const;
export type DeviceClass = (typeof DEVICE_CLASSES)[number];

/**
 * Tried from top to bottom, the first that matches decides. The order matters: `Fire TV Stick` is no television,
 * `Android Tablet Phone UI` no phone, and the Windows app calls itself mobile on every computer.
 */
const RULES: readonly (readonly [DeviceClass, RegExp])[] = [
  ['console', /\b(?:playstation|ps ?[2-5]|ps vita|xbox|wii|nintendo|game ?console)\b/i],
  ['computer', /\b(?:netflix windows app|cadmium|windows app|chromebook|macbook|imac)\b/i],
  ['television', /\b(?:smart ?tv|hdtv|uhd tv|oled tv|qled|bravia|roku tv|tv edition|television)\b/i],
  [
    'player',
    /\b(?:stb\w*|set[- ]?top|mvpd|stick|chromecast|roku|apple ?tv|fire ?tv|firetv|shield|blu-?ray|bdp|dvd|tivo|mi ?box|streaming (?:box|player|media player)|media player|tv box)\b/i,
  ],
  ['tablet', /\b(?:ipad\w*|tablet|kindle|galaxy tab|fire hd|defaultwidevinel\dtablet)\b/i],
  ['phone', /\b(?:iphone\w*|ipod\w*|phone|smartphone|mobile|pixel|defaultwidevinel\dphone)\b/i],
  ['television', /\b(?:tv|ctv\w*|webos|tizen)\b/i],
  [
    'computer',
    /\b(?:pc|mac|computer|laptop|desktop|browser|windows|linux|chrome|firefox|safari|edge|opera|internet explorer|html ?5|silverlight)\b/i,
  ],
];

/** The class of a device by the name the service gives it. */
export function deviceClassOf(name: string): DeviceClass {
  for (const [deviceClass, words] of RULES) if (words.test(name)) return deviceClass;
  return 'other';
}

/** The name of a class, said in the person's language. */
export const deviceClassTerm = (deviceClass: DeviceClass): Message => say(`deviceClass.${deviceClass}`);
