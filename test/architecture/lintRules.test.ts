import { expect, test } from 'vitest';
import { lintFile, lintOverrides } from './lintRules.ts';

test('the lint rules are the ones the table of doors makes (node test/architecture/lintRules.ts writes them)', () => {
  expect(lintFile()['overrides']).toEqual(lintOverrides());
});
