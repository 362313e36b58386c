/** A page of the values that a level would write, most rows first. */

import { hierarchyView } from '#core/anonymization/hierarchyView.ts';
import { columnOf } from '#core/history.ts';
import { say, type Message } from '#core/message.ts';
import type { Role } from '#core/model.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { Viewings } from '#core/viewings.ts';
import type { LevelValuesView } from './contract.ts';

export interface LevelAsked {
  readonly role: Role;
  /** A level of the role's hierarchy, `exact` or `none`. */
  readonly level: string;
  readonly offset: number;
  readonly limit: number;
}

/** Refused with `bad-recipe` for a column or a level that the file does not have. */
export function levelValues(
  viewings: Viewings,
  { role, level, offset, limit }: LevelAsked,
  label: (message: Message) => string,
): Result<LevelValuesView> {
  const column = columnOf(viewings.history, role);
  const view = column && hierarchyView({ column, viewings }, level, label);
  if (view === undefined) return refuse('bad-recipe', say('app.refusal.level'));
  const { values, gaps } = view;
  return ok({ total: values.length, values: values.slice(offset, offset + limit), gaps });
}
