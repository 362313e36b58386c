/** Whether a recipe keeps the key of its pseudonyms, so that a place for it is asked for. */

import type { Recipe } from '#core/anonymization/recipe.ts';

export const keepsKey = ({ columns }: Recipe): boolean =>
  Object.values(columns).some((step) => step?.operator === 'pseudonymize' && step.key === 'kept');
