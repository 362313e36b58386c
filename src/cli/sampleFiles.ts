/** The invented sample exports as files: the texts of the generator, and the archive made of them. */

import { strToU8, zipSync, type Zippable } from 'fflate';
import { samples } from '#core/sample/samples.ts';

const README = `# Invented sample exports

No real person, no real title, no real address. A generator made them (\`npm run samples\`), so they are the same every time:
addresses are from the ranges kept for documentation (example.org, 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24, 555-01xx).

- \`netflix-viewing-history.csv\`: the quick download of one profile, a title and a day.
- \`ViewingActivity.csv\`: the viewing table of the full export, three profiles, times in UTC.
- \`netflix-report.zip\`: the full export with its other tables.
`;

/** An archive keeps times; a fixed one keeps its bytes the same. It is read as local time, so it is made as local time. */
const MADE = new Date(2026, 0, 1);

/** File name -> bytes. The same bytes on every run and every machine. */
export function sampleFiles(): ReadonlyMap<string, Uint8Array> {
  const { viewingHistory, viewingActivity, report } = samples();
  const members: Zippable = {};
  for (const [path, text] of report) members[`netflix-report/${path}`] = strToU8(text);
  return new Map([
    ['README.md', strToU8(README)],
    ['netflix-viewing-history.csv', strToU8(viewingHistory)],
    ['ViewingActivity.csv', strToU8(viewingActivity)],
    ['netflix-report.zip', zipSync(members, { level: 9, mtime: MADE, os: 3 })],
  ]);
}
