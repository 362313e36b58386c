/** Dates as people type them, in the languages of the program. */

import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { createFormatter } from '#locales/formatter.ts';
import { dayReader } from '#locales/readDay.ts';

const iso = (day: number | undefined): string | undefined =>
  day === undefined ? undefined : new Date(day * 86_400_000).toISOString().slice(0, 10);

const READ: readonly (readonly [region: string, typed: string, means: string | undefined])[] = [
  ['en-GB', '28/12/2025', '2025-12-28'],
  ['en-US', '12/28/2025', '2025-12-28'],
  ['en-GB', '3/4/24', '2024-04-03'],
  ['en-US', '3/4/24', '2024-03-04'],
  ['fr-FR', '28.12.2025', '2025-12-28'],
  ['es-ES', '2025-12-28', '2025-12-28'],
  ['en-US', '2025-12-28', '2025-12-28'],
  ['en-GB', '28 Dec 2025', '2025-12-28'],
  ['en-US', 'Dec 28, 2025', '2025-12-28'],
  ['fr-FR', '1er août 2024', '2024-08-01'],
  ['fr-FR', '28 DEC 2025', '2025-12-28'],
  ['fr-FR', '3 juillet 2024', '2024-07-03'],
  ['fr-FR', '3 juin 2024', '2024-06-03'],
  ['es-ES', '28 de diciembre de 2025', '2025-12-28'],
  ['es-ES', '29/2/2024', '2024-02-29'],
  ['es-ES', '29/2/2023', undefined],
  ['en-GB', '31 June 2024', undefined],
  ['en-GB', '28/13/2025', undefined],
  ['en-GB', 'yesterday', undefined],
  ['en-GB', '28 Tomorrow 2025', undefined],
  ['en-GB', '2025', undefined],
  ['en-GB', '', undefined],
];
test.each(READ)('%s: %j is %s', (region, typed, means) => expect(iso(dayReader(region)(typed))).toBe(means));

test('what the program writes, it reads', () => {
  const regions = ['en-GB', 'en-US', 'fr-FR', 'es-ES'].map((region) => ({
    written: createFormatter(region),
    read: dayReader(region),
  }));
  assert(
    property(constantFrom(...regions), integer({ min: 0, max: 30_000 }), ({ written, read }, day) => {
      expect(read(written.day(day))).toBe(day);
    }),
  );
});
