/** The rules of a choice of rows that can be typed, and what becomes of what was typed. */

import type { RowRule } from '#core/anonymization/rowChoice.ts';
import type { Role } from '#core/model.ts';

export type RuleKind = 'title' | 'search' | 'dates' | 'profile' | 'device' | 'place';

/** `needs`: the column a kind is about; one that needs none can always be used. */
export const RULE_KINDS: readonly { readonly id: RuleKind; readonly needs?: Role }[] = [
  { id: 'title', needs: 'title' },
  { id: 'search' },
  { id: 'dates', needs: 'start' },
  { id: 'profile', needs: 'profile' },
  { id: 'device', needs: 'device' },
  { id: 'place', needs: 'country' },
];

/** Days since 1970-01-01 as the values of a rule hold them: empty for none. */
export const typedDay = (day: number | undefined): string => (day === undefined ? '' : String(day));

export const dayOf = (typed: string): number | undefined => (typed === '' ? undefined : Number(typed));

/** The rows that are meant; undefined while what is typed names none. Dates use both values, the others the first. */
export function whereOf(kind: RuleKind, [value, second]: readonly [string, string]): RowRule['where'] | undefined {
  const text = value.trim();
  if (kind === 'dates') {
    const [from, to] = [dayOf(value), dayOf(second)];
    if ((from === undefined && to === undefined) || (from !== undefined && to !== undefined && from > to)) return undefined;
    return { by: 'dates', ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  }
  if (text === '') return undefined;
  switch (kind) {
    case 'title':
      return { by: 'title', title: text };
    case 'search':
      return { by: 'search', text };
    case 'profile':
      return { by: 'profile', profile: value };
    case 'device':
      return { by: 'device', device: value };
    case 'place':
      return /^[A-Z]{2}$/.test(text) ? { by: 'place', country: text } : undefined;
    default:
      return undefined;
  }
}
