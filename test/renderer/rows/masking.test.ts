import { expect, test } from 'vitest';
import type { Role } from '#core/model.ts';
import { maskOf } from '#renderer/rows/masking.ts';

const CASES: readonly {
  role: Role;
  hideValues: boolean;
  profile?: string;
  mine?: string;
  several?: boolean;
  expected: string | undefined;
}[] = [
  { role: 'title', hideValues: false, expected: undefined },
  { role: 'title', hideValues: true, expected: 'value' },
  { role: 'device', hideValues: true, expected: 'value' },
  { role: 'country', hideValues: true, expected: 'value' },
  { role: 'other', hideValues: true, expected: 'value' },
  { role: 'start', hideValues: true, expected: undefined },
  { role: 'duration', hideValues: true, expected: undefined },
  { role: 'title', hideValues: false, profile: 'B', mine: 'A', expected: 'other' },
  { role: 'title', hideValues: false, profile: 'A', mine: 'A', expected: undefined },
  { role: 'title', hideValues: false, profile: 'B', expected: undefined },
  { role: 'country', hideValues: false, profile: 'B', mine: 'A', expected: undefined },
  { role: 'profile', hideValues: false, profile: 'B', mine: 'A', expected: 'other' },
  { role: 'profile', hideValues: false, profile: 'A', mine: 'A', expected: undefined },
  { role: 'profile', hideValues: false, profile: 'B', expected: 'other' },
  { role: 'profile', hideValues: false, profile: 'B', several: false, expected: undefined },
];

for (const { role, hideValues, profile, mine, several = true, expected } of CASES) {
  test(`${role}, values ${hideValues ? 'hidden' : 'shown'}, profile ${profile} seen by ${mine}: ${expected}`, () => {
    expect(maskOf(role, profile, { hideValues, mine, several })).toBe(expected);
  });
}
