/** Rows in which every name is found nowhere else: a piece of the original that comes through to a copy is seen for what it is. */

import fc from 'fast-check';
import { writeDate } from '#core/dateForm.ts';
import { writeDuration } from '#core/durationText.ts';
import type { Role } from '#core/model.ts';
import type { Row } from '#test/core/history.ts';

export interface Marked {
  readonly rows: readonly Row[];
  /** Texts that only cells of a role hold. */
  readonly marks: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Of titles: names of episodes, which no level of a title shows. */
  readonly episodes: readonly string[];
}

/** A word that no locale, table or invented file holds. */
const word = (kind: string, at: number): string => `Qx${kind}${at.toString(36)}zv`;

const row = fc.record({
  profile: fc.nat(4),
  show: fc.nat(5),
  device: fc.nat(3),
  start: fc.integer({ min: 1_400_000_000, max: 1_750_000_000 }),
  /** Of the minute: never none, so that a time of the original is never one that was rounded. */
  second: fc.integer({ min: 1, max: 59 }),
  length: fc.integer({ min: 0, max: 9000 }),
  kind: fc.constantFrom('', '', '', 'TRAILER', 'HOOK'),
  country: fc.constantFrom('NL (Netherlands)', 'ES (Spain)', 'ZZ (Unknown Region)'),
});

/** Now and then hardly any, and mostly enough to be left out, sampled and hidden among each other. */
const drawnRows = fc.oneof(
  { weight: 1, arbitrary: fc.array(row, { minLength: 1, maxLength: 3 }) },
  { weight: 5, arbitrary: fc.array(row, { minLength: 15, maxLength: 40, size: 'max' }) },
);

/** Many rows alike, so that classes are of all sizes. */
export const marked: fc.Arbitrary<Marked> = drawnRows.map((drawn) => {
  const all = { profile: new Set<string>(), title: new Set<string>(), device: new Set<string>(), attributes: new Set<string>() };
  const put = (role: keyof typeof all, mark: string): string => (all[role].add(mark), mark);
  const episodes: string[] = [];
  const starts: string[] = [];
  const rows = drawn.map((one, at): Row => {
    const episode = word('e', at);
    const start = writeDate(one.start - (one.start % 60) + one.second, { order: 'ymd', pattern: 'YYYY-MM-DD HH:mm:ss' });
    episodes.push(episode);
    starts.push(start);
    return {
      profile: put('profile', word('p', one.profile)),
      start,
      duration: writeDuration(one.length),
      title: `${put('title', word('t', one.show))}: Season 2: ${episode} (Episode ${at})`,
      supplemental: one.kind,
      device: `Samsung 2018 UHD TV ${put('device', word('d', one.device))}`,
      attributes: `Autoplayed: ${put('attributes', word('a', at))};`,
      bookmark: writeDuration(one.length),
      latestBookmark: writeDuration(one.length),
      country: one.country,
    };
  });
  const marks = Object.fromEntries(Object.entries(all).map(([role, words]) => [role, [...words]]));
  return { rows, marks: { ...marks, start: starts }, episodes };
});
