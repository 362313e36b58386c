/** Links: they can carry a token or the number of a page somebody opened. */

import { matchesOf, searchDetector } from './search.ts';

const URL = /(?:\bhttps?:\/\/|\bwww\.)[^\s"'<>]{3,1000}/gi;

export const urlsIn = (text: string): readonly string[] => (/:\/\/|www\./i.test(text) ? matchesOf(text, URL) : []);

export const url = searchDetector('url', urlsIn);
