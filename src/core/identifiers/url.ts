/** Links: they can carry the number of a page somebody opened. */

import { DOT, SLASH } from './characters.ts';
import { matchesOf, type IdentifierShape } from './shape.ts';

const URL = /(?:\bhttps?:\/\/|\bwww\.)[^\s"'<>]{3,1000}/gi;

export const urlsIn = (text: string): readonly string[] => (/:\/\/|www\./i.test(text) ? matchesOf(text, URL) : []);

export const url: IdentifierShape = { kind: 'url', find: { in: urlsIn, characters: SLASH | DOT, within: 'anywhere' } };
