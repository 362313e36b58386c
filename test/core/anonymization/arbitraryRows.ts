/** Rows as an export could hold them, for properties over whole histories. */

import fc from 'fast-check';
import { writeDate } from '#core/dateForm.ts';
import { writeDuration } from '#core/durationText.ts';
import type { Row } from '#test/core/history.ts';

const title = fc.constantFrom(
  'Harbour Lights: Season 1: Tide (Episode 1)',
  'Harbour Lights: Season 2: Salt (Episode 4)',
  'Mad Max',
  'A Film on Its Own',
  '=SUM(A1:A9)',
  'Commas, "quotes" and\nlines: Season 1: One',
  '',
  'ñandú; façade',
);

export const arbitraryRow: fc.Arbitrary<Row> = fc.record({
  profile: fc.constantFrom('Ada', 'Max', 'Zoë', 'P2'),
  start: fc
    .integer({ min: 1_400_000_000, max: 1_750_000_000 })
    .map((seconds) => writeDate(seconds, { order: 'ymd', pattern: 'YYYY-MM-DD HH:mm:ss' })),
  duration: fc.integer({ min: 0, max: 9000 }).map((seconds) => writeDuration(seconds)),
  title,
  supplemental: fc.constantFrom('', '', '', 'TRAILER', 'HOOK'),
  device: fc.constantFrom('Samsung 2018 UHD TV Smart TV', 'Apple iPhone XR', 'Chrome PC (Cadmium)'),
  country: fc.constantFrom('NL (Netherlands)', 'ES (Spain)', 'ZZ (Unknown Region)'),
  attributes: fc.constantFrom('', 'Autoplayed: user action: None; '),
});

export const arbitraryRows = fc.array(arbitraryRow, { minLength: 1, maxLength: 40 });
