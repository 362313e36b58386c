/** Texts of a history that no refusal may hold. */

import type { History } from '#core/history.ts';
import { textColumnsOf } from '#core/history.ts';

/** Shorter ones may be words of ours by chance. */
const TELLING_LENGTH = 6;

/** Its titles, profiles and devices, where they are long enough to tell anything. */
export function privateTexts(history: History): readonly string[] {
  const columns = (['title', 'profile', 'device'] as const).flatMap((role) => textColumnsOf(history, role));
  return columns.flatMap(({ dictionary }) =>
    Array.from({ length: dictionary.size }, (_, code) => dictionary.at(code)).filter(
      (text) => text.trim().length >= TELLING_LENGTH,
    ),
  );
}
