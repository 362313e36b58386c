/** Every measure, in the order of the table. What a measure is compared with comes before it. */

import { BROWSING } from './browsing.ts';
import type { Measure } from './measure.ts';
import { OPENING } from './opening.ts';
import { PLAIN_WAYS } from './plainWays.ts';
import { PLANNING } from './planning.ts';
import { PROTECTING } from './protecting.ts';
import { SEARCHING } from './searching.ts';

const ALL: readonly Measure[] = [...PLAIN_WAYS, ...OPENING, ...PROTECTING, ...PLANNING, ...SEARCHING, ...BROWSING];

export const MEASURES: readonly Measure[] = inOrder(ALL);

function inOrder(measures: readonly Measure[]): readonly Measure[] {
  const listed = new Set<Measure>();
  const list = (measure: Measure): void => {
    const against = measures.find(({ id }) => id === measure.against);
    if (against) list(against);
    listed.add(measure);
  };
  for (const measure of [...OPENING, ...PROTECTING, ...PLANNING, ...SEARCHING, ...BROWSING, ...measures]) list(measure);
  return [...listed];
}
