/** Which cells are shown as a bar: all that name something while values are hidden, and other people's names and titles always. */

import type { Role } from '#core/model.ts';

/** Times and lengths stay readable when values are hidden, as they do in sentences. */
const TELLS_WHEN: ReadonlySet<Role> = new Set(['start', 'duration', 'bookmark', 'latestBookmark']);

export interface Masking {
  readonly hideValues: boolean;
  /** The person's own profile; undefined where there is one profile or they have not said. */
  readonly mine: string | undefined;
  /** The file holds several profiles. */
  readonly several: boolean;
  /** Which cell of a row names its profile; undefined in a file without profiles. */
  readonly profileCell: number | undefined;
}

/** Why a cell is a bar: `value` hidden on request, `other` of another profile; undefined when it is shown. */
export function maskOf(
  role: Role,
  profileOfRow: string | undefined,
  masking: Omit<Masking, 'profileCell'>,
): 'value' | 'other' | undefined {
  if (masking.hideValues && !TELLS_WHEN.has(role)) return 'value';
  if (!masking.several || profileOfRow === undefined || profileOfRow === masking.mine) return undefined;
  if (role === 'profile') return 'other';
  // Whose titles are whose is not known before the person says which profile is theirs.
  return role === 'title' && masking.mine !== undefined ? 'other' : undefined;
}
