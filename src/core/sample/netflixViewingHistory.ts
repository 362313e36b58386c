/** One profile as the quick download: a title and a day, one row per video at its latest viewing, newest first. */

import { writeDate, type DateForm } from '../dateForm.ts';
import { localDay } from './clocks.ts';
import type { SampleProfile } from './household.ts';
import type { Play } from './story.ts';

/** Newer files use the American short form whatever the language of the account. */
const FORM: DateForm = { order: 'mdy', pattern: 'M/D/YY' };

/** The text of the file: header unquoted, every cell of the body quoted, line feeds, no byte order mark. */
export function netflixViewingHistory(plays: readonly Play[], profile: SampleProfile): string {
  const met = new Set<string>();
  const lines = ['Title,Date'];
  for (const play of plays) {
    if (play.profile !== profile || play.supplemental !== '' || met.has(play.video.title)) continue;
    met.add(play.video.title);
    lines.push(`"${play.video.title}","${writeDate(localDay(play.start, play.country) * 86_400, FORM)}"`);
  }
  return `${lines.join('\n')}\n`;
}
