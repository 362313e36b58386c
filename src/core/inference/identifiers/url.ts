/** Links: they can carry a token or the number of a page somebody opened. */

import { SLASH, DOT } from '../signals/characters.ts';
import { matchesOf, searchDetector } from './search.ts';

const URL = /(?:\bhttps?:\/\/|\bwww\.)[^\s"'<>]{3,1000}/gi;

export const urlsIn = (text: string): readonly string[] => (/:\/\/|www\./i.test(text) ? matchesOf(text, URL) : []);

/**
 * A column of catalogue addresses holds nothing else, and an address in place of a title is one of them: both are judged by
 * their roles, for searching a copy for each would take more memory than the file.
 */
export const url = searchDetector('url', SLASH | DOT, urlsIn, ({ role }, { columns }) => {
  return role === 'link' || (role === 'title' && columns.some((column) => column.role === 'link'));
});
