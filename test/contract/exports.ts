/** Small invented exports, generated where a test needs them. */

import { civilFromDays, daysFromCivil } from '#core/dateForm.ts';

const HEADER =
  'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country';
export const PROFILES = ['Marguerite', 'Théodore', 'Kids'] as const;
const DEVICES = ['Samsung 2018 UHD TV Smart TV', 'Apple iPhone 12', 'Chrome PC (Cadmium)'];
const two = (value: number): string => String(value).padStart(2, '0');

/** The full export: `rows` viewings from 2023-01-01 on, about eight a day, in UTC. */
export function viewingActivity(rows: number): string {
  const first = daysFromCivil(2023, 1, 1);
  const lines = [HEADER];
  for (let row = 0; row < rows; row++) {
    const { year, month, day } = civilFromDays(first + Math.floor(row / 8));
    const start = `${year}-${two(month)}-${two(day)} ${two(17 + (row % 6))}:${two((row * 7) % 60)}:${two((row * 13) % 60)}`;
    const duration = row % 11 === 0 ? '00:00:40' : `00:${two(20 + (row % 30))}:00`;
    const title = `Harbour Lights: Season ${1 + (row % 3)}: Tide ${row % 40} (Episode ${1 + (row % 10)})`;
    const place = row % 50 > 45 ? 'FR (France)' : 'NL (Netherlands)';
    const supplemental = row % 17 === 0 ? 'TRAILER' : '';
    const cells = [
      PROFILES[row % 3],
      start,
      duration,
      '',
      `"${title}"`,
      supplemental,
      DEVICES[row % 3],
      duration,
      duration,
      place,
    ];
    lines.push(cells.join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** The quick export, with dates that can be read in two ways. */
export function viewingHistory(): string {
  const lines = ['Title,Date'];
  for (let row = 0; row < 30; row++) lines.push(`"Film number ${row}","${1 + (row % 12)}/${1 + (row % 11)}/23"`);
  return `${lines.join('\n')}\n`;
}
