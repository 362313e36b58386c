/** How the command line ends. The numbers are a contract: scripts depend on them. */

import type { RefusalCode } from '#core/result.ts';

export const DONE = 0;
/** Done, but what was asked for does not hold: something is still in the copy. */
export const DOES_NOT_HOLD = 1;
export const WRONG_USAGE = 2;
/** The input cannot be read as a history. */
export const UNREADABLE = 3;
/** The copy failed its own check and was deleted. */
export const CHECK_FAILED = 4;
/** A fault of the program itself; what the BSD `sysexits` call an internal software error. */
export const FAULT = 70;

/** What is wrong with the target, the recipe or the mapping is a matter of usage; the rest is the input's. */
const STATUSES: Readonly<Record<RefusalCode, number>> = {
  'check-failed': CHECK_FAILED,
  'bad-recipe': WRONG_USAGE,
  'bad-mapping': WRONG_USAGE,
  'target-is-source': WRONG_USAGE,
  'target-exists': WRONG_USAGE,
  'target-beside-copy': WRONG_USAGE,
  'target-not-writable': WRONG_USAGE,
  'disk-full': WRONG_USAGE,
  'nothing-left': WRONG_USAGE,
  'nothing-open': WRONG_USAGE,
  busy: WRONG_USAGE,
  cancelled: WRONG_USAGE,
  'not-found': UNREADABLE,
  'not-readable': UNREADABLE,
  'is-a-directory': UNREADABLE,
  empty: UNREADABLE,
  'too-large': UNREADABLE,
  'not-a-table': UNREADABLE,
  'not-a-history': UNREADABLE,
  'no-rows': UNREADABLE,
  encrypted: UNREADABLE,
  'hostile-archive': UNREADABLE,
};

/** The status a refusal ends the command with. */
export const statusOf = (code: RefusalCode): number => STATUSES[code];
