/** Feasts of known years. */

import { expect, test } from 'vitest';
import { feastOf } from '#core/knowledge/feasts.ts';
import { dayOf } from '#test/core/history.ts';

const CASES: readonly (readonly [religion: string, day: string, feast: boolean])[] = [
  ['christianity', '2023-04-09', true],
  ['christianity', '2024-03-31', true],
  ['christianity', '2024-04-01', true],
  ['christianity', '2024-04-09', false],
  ['christianity', '2025-04-20', true],
  ['islam', '2023-03-25', true],
  ['islam', '2023-04-18', true],
  ['islam', '2023-03-15', false],
  ['islam', '2024-03-13', true],
  ['islam', '2024-04-20', false],
  ['islam', '2020-05-01', true],
  ['judaism', '2022-04-16', true],
  ['judaism', '2023-04-06', true],
  ['judaism', '2024-04-23', true],
  ['judaism', '2024-04-05', false],
  ['judaism', '2025-04-13', true],
  ['hinduism', '2024-11-01', false],
];
test.each(CASES)('%s on %s: %s', (religion, day, feast) => {
  expect(feastOf(religion, dayOf(day))).toBe(feast);
});
