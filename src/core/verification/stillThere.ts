/** Which columns of a copy still say what the original says, where nothing is known of a recipe. */

import type { Role } from '../model.ts';
import type { ColumnReport } from './verify.ts';

/** Columns a person can be recognised by. */
const TELLING: readonly Role[] = ['profile', 'start', 'title', 'device', 'country', 'duration'];

/** Whether a column that can tell who somebody is says no less than in the original. */
export const isStillThere = ({ role, level, originals }: ColumnReport): boolean =>
  TELLING.includes(role) && level === 'exact' && originals > 0;
