/**
 * `Watched Some Video`, `Some Video angesehen`: a service puts a verb of the account's language before or behind each title.
 * No list of languages is needed: the verb is what most titles of a file begin, or end, with.
 */

import { entries } from '#core/dictionary.ts';
import type { TextColumn } from '#core/history.ts';

/** English verbs, for files too short to show theirs. */
const KNOWN = /^(?:Watched|Viewed|Visited|Answered|Played|Listened to)[ \u00A0]/;
/** So many titles show a habit. */
const FEWEST = 8;
/** What so large a part of the titles shares is not the titles' own. */
const SHARE = 0.6;
/** Verbs have a few words: `Vous avez regardé`. */
const WORDS = 5;

/** A function that takes the verb off a title. */
export function withoutVerbs(columns: readonly TextColumn[]): (title: string) => string {
  const titles = columns.flatMap(({ dictionary }) => Array.from(entries(dictionary), ([, title]) => title));
  const before = titles.length < FEWEST ? '' : shared(titles, (title) => title.split(/(?<=[ \u00A0])/u), '');
  const behind =
    titles.length < FEWEST || before !== '' ? '' : shared(titles, (title) => title.split(/(?=[ \u00A0])/u).toReversed(), ' ');
  return (title) => {
    if (before !== '' && title.startsWith(before)) return title.slice(before.length);
    if (behind !== '' && title.endsWith(behind)) return title.slice(0, -behind.length);
    return title.replace(KNOWN, '');
  };
}

/** The words from one end on that most titles share; words carry their space. */
function shared(titles: readonly string[], wordsOf: (title: string) => readonly string[], space: '' | ' '): string {
  let left = titles.map((title) => wordsOf(title.length > 400 ? title.slice(0, 400) : title));
  const verb: string[] = [];
  for (let at = 0; at < WORDS; at++) {
    const counts = new Map<string, number>();
    for (const words of left) {
      const word = words[at];
      // The title itself is never the verb.
      if (word !== undefined && words.length > at + 1) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const [most] = [...counts].sort((x, y) => y[1] - x[1]);
    if (most === undefined || most[1] < titles.length * SHARE) break;
    verb.push(most[0]);
    left = left.filter((words) => words[at] === most[0]);
  }
  return (space === '' ? verb : verb.toReversed()).join('');
}
