/** What was watched most, and the long tail that was watched once. */

import { codesWhere } from '../../dictionary.ts';
import { say } from '../../message.ts';
import { TITLE_KINDS } from '../../titles.ts';
import { factDetector } from '../detector.ts';
import { rowsOfCodes } from '../signals/evidence.ts';
import { foremost } from '../signals/foremost.ts';
import { distinct } from '../signals/tallies.ts';

const LISTED = 15;
/** The sentence says how much of the file the first few make. */
const FIRST = 5;

export interface TitlesData {
  /** Shows and films; the episodes of a show are one title here. */
  readonly titles: number;
  /** Exact titles, every episode counted. */
  readonly exact: number;
  readonly films: number;
  readonly shows: number;
  readonly rows: number;
  readonly once: number;
  /** The 15 with most viewings. */
  readonly list: readonly { readonly title: string; readonly viewings: number }[];
}

export const titles = factDetector({
  id: 'titles',
  needs: [],
  find({ viewings, tallies, counted }) {
    const { everyone, title, titles: parts } = viewings;
    const plays = new Uint32Array(parts.shows.size);
    const kind = new Uint8Array(plays.length);
    for (let code = 0; code < tallies.titles.length; code++) {
      if (tallies.titles[code] === 0) continue;
      plays[parts.show[code]!]! += tallies.titles[code]!;
      kind[parts.show[code]!] = Math.max(kind[parts.show[code]!]!, parts.kind[code]!);
    }
    const seen: number[] = [];
    for (let show = 0; show < plays.length; show++) if (plays[show]! > 0) seen.push(show);
    if (seen.length === 0) return undefined;
    const list = foremost(seen, LISTED, (a, b) => plays[b]! - plays[a]! || a - b).map((show) => ({
      title: parts.shows.at(show),
      viewings: plays[show]!,
    }));
    const once = seen.filter((show) => plays[show] === 1).length;
    const countOf = (name: 'film' | 'episode'): number => seen.filter((show) => TITLE_KINDS[kind[show]!] === name).length;
    const first = list.slice(0, FIRST);
    return {
      scope: 'everyone',
      headline: say('fact.titles.headline', { count: seen.length }),
      sentence: say('fact.titles.sentence', {
        once,
        titles: seen.length,
        share: { percent: once / seen.length },
        rows: first.reduce((sum, item) => sum + item.viewings, 0),
        of: everyone.length,
        count: first.length,
      }),
      tells: say('fact.titles.tells'),
      data: {
        titles: seen.length,
        exact: distinct(tallies.titles),
        films: countOf('film'),
        shows: countOf('episode'),
        rows: everyone.length,
        once,
        list,
      } satisfies TitlesData,
      rows: rowsOfCodes(
        counted,
        title,
        codesWhere(parts.dictionary.size, (code) => plays[parts.show[code]!] === 1),
      ),
    };
  },
});
