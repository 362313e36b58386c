/** Ethnic origin: many hours in one language that is not at home where the account is. */

import { isAtHome } from '../../knowledge/languages.ts';
import { say } from '../../message.ts';
import type { Strength } from '../../model.ts';
import { guessDetector } from '../detector.ts';
import { titlesToGenre } from '../topicGuess.ts';
import { whoHasTheFile } from '../whoHasTheFile.ts';

/** Shares of the hours whose language is known. */
const THIN = 0.2;
const SOME = 0.35;
const STRONG = 0.5;
/** One long series is a favourite; five titles are a habit. */
const FEWEST_TITLES = 5;
/** What nearly everybody has seen in that language says nothing of who sees it. */
const SEEN_BY_ALL = 5;
/** Where a play has no duration it counts as a short episode. */
const UNKNOWN_PLAY_SECONDS = 40 * 60;

interface Spoken {
  seconds: number;
  readonly works: number[];
}

export const origin = guessDetector({
  id: 'origin',
  needs: ['country'],
  sensitive: true,
  find({ viewings, works }) {
    if (viewings.home === undefined) return undefined;
    const home = viewings.countries.at(viewings.home);
    const languages = new Map<string, Spoken>();
    const played = new Float64Array(works.known.length);
    for (let i = 0; i < works.rows.length; i++) {
      const seconds = viewings.seconds[works.rows[i]!]!;
      played[works.works[i]!]! += seconds < 0 ? UNKNOWN_PLAY_SECONDS : seconds;
    }
    let all = 0;
    for (const work of works.watched) {
      const { language, tier } = works.known[work]!;
      const seconds = played[work]!;
      if (language === '') continue;
      all += seconds;
      if (isAtHome(language, home) || tier >= SEEN_BY_ALL) continue;
      const spoken = languages.get(language) ?? { seconds: 0, works: [] };
      spoken.seconds += seconds;
      spoken.works.push(work);
      languages.set(language, spoken);
    }
    const [most] = [...languages]
      .filter(([, { works: found }]) => found.length >= FEWEST_TITLES)
      .sort(([, a], [, b]) => b.seconds - a.seconds);
    if (most === undefined || all === 0 || most[1].seconds < THIN * all) return undefined;
    const [language, { seconds, works: found }] = most;
    return {
      severity: 'high',
      headline: say('guess.origin.headline'),
      evidence: {
        strength: strengthOf(seconds / all),
        sentence: say('guess.origin.evidence', {
          language: { language },
          home: { country: home },
          share: { percent: seconds / all },
          count: found.length,
        }),
        rows: works.rowsOfAll(found),
        of: viewings.yours.length,
      },
      who: whoHasTheFile,
      why: say('guess.origin.why'),
      wrong: say('guess.origin.wrong'),
      fix: titlesToGenre,
    };
  },
});

function strengthOf(share: number): Strength {
  return share >= STRONG ? 'strong' : share >= SOME ? 'some' : 'thin';
}
