/** Suppress: rows that a recipe leaves out of the copy. */

import type { History } from '../../history.ts';
import { say } from '../../message.ts';
import { textColumnOf } from '../../history.ts';
import { ok, refuse, type Result } from '../../result.ts';
import { PREVIEW, SHORT, type Viewings } from '../../viewings.ts';
import type { Recipe } from '../recipe.ts';

/**
 * The rows that stay, ascending. `chosen`: row -> 1 where the person's choice of rows has it; without one every row counts as
 * chosen. Refused when the recipe needs to know whose rows are whose and nobody said.
 */
export function rowsThatStay(viewings: Viewings, rules: Recipe['rows'], chosen?: Uint8Array): Result<Uint32Array> {
  const mine = rules.profiles === 'yours' && hasOthers(viewings.history) ? viewings.mine : undefined;
  if (rules.profiles === 'yours' && mine === undefined && hasOthers(viewings.history)) {
    return refuse('bad-recipe', say('refusal.badRecipe.whoseRows'));
  }
  const unwanted = (rules.previews === 'suppress' ? PREVIEW : 0) | (rules.shortPlays === 'suppress' ? SHORT : 0);
  const { flags, profile } = viewings;
  const rows = new Uint32Array(viewings.rows);
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    if ((flags[row]! & unwanted) !== 0) continue;
    if (chosen !== undefined && chosen[row] === 0) continue;
    if (mine !== undefined && profile[row] !== mine) continue;
    rows[count++] = row;
  }
  return ok(count === rows.length ? rows : rows.slice(0, count));
}

const hasOthers = (history: History): boolean => (textColumnOf(history, 'profile')?.dictionary.size ?? 0) > 1;
