/** What was read, as the Open screen confirms it. */

import { PREVIEW, SHORT, type Viewings } from '#core/viewings.ts';
import type { Summary } from './contract.ts';
import type { OpenExport } from './openExport.ts';

/** Dates shown where their order is in doubt. */
const EXAMPLES = 3;

export function summaryOf({ imported, settings, viewings }: OpenExport, searchable: boolean): Summary {
  const { history } = imported;
  const { order, confidence, from, to, utc } = history.dates;
  return {
    service: history.service,
    format: history.format,
    files: imported.files.map(({ name, rows, holds, used, marks }) => ({ name, rows, holds, used, marks })),
    counts: imported.counts,
    shortRows: viewings.flags.reduce((count, flags) => ((flags & (PREVIEW | SHORT)) === 0 ? count : count + 1), 0),
    issues: imported.issues.map(({ code, row, count, message }) => ({ code, row, count, message })),
    setAside: imported.setAside,
    dates: {
      order,
      confidence,
      from,
      to,
      utc,
      timed: viewings.has.has('timeOfDay'),
      examples: imported.dateExamples.slice(0, EXAMPLES),
    },
    profiles: profilesOf(viewings),
    settings,
    columns: history.columns.map(({ name, role }) => ({ name, role })),
    searchable,
  };
}

/** In the order of the profile dictionary, because `Settings.profile` is an index into it. */
function profilesOf({ has, profile, profiles }: Viewings): Summary['profiles'] {
  if (!has.has('profile')) return [];
  const rows = new Uint32Array(profiles.size);
  for (let row = 0; row < profile.length; row++) rows[profile[row]!]!++;
  return Array.from(rows, (count, code) => ({ name: profiles.at(code), rows: count }));
}
