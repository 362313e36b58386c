/** Recipes drawn from their own schema: an operator or a rule that is added to it is drawn as well. */

import { HIERARCHIES } from '#core/anonymization/hierarchies/index.ts';
import { operatorOf } from '#core/anonymization/operators/index.ts';
import { ColumnStep, Recipe } from '#core/anonymization/recipe.ts';
import type { Column, History } from '#core/history.ts';
import { drawsOf, type Draw } from '#test/fuzz/draws.ts';
import { fitting, shapeOf } from '#test/fuzz/shapes.ts';

const STEP = shapeOf(ColumnStep);
/** The rules on rows, each drawn for itself: most numbers that a shape allows are refused by what it cannot say. */
const RULES = Object.entries(Recipe.shape.rows.shape).map(([name, schema]) => ({ name, schema, shape: shapeOf(schema) }));
const SURE: ColumnStep = { operator: 'blank' };
/** A step that does not fit its column is drawn again, this often. */
const TRIES = 400;

/** A recipe of rows, of which no step is refused for this history; the same for the same seed. */
export function drawnRecipe(seed: number, history: History): Recipe {
  const draw = drawsOf(seed);
  return Recipe.parse({
    version: 1,
    purpose: 'custom',
    columns: Object.fromEntries(history.columns.map((column) => [column.role, stepOf(column, draw)])),
    rows: Object.fromEntries(rulesOf(draw)),
    write: draw(2) === 0 ? 'parseable' : 'labels',
    formulaGuard: draw(2) === 0,
  });
}

function stepOf(column: Column, draw: Draw): ColumnStep {
  const levels = HIERARCHIES[column.role]?.levels.map(({ id }) => id) ?? [];
  for (let tries = 0; tries < TRIES; tries++) {
    const step = ColumnStep.safeParse(fitting(STEP, draw, levels));
    if (step.success && operatorOf(step.data).refusal(column) === undefined) return step.data;
  }
  return SURE;
}

function* rulesOf(draw: Draw): Generator<[string, unknown]> {
  for (const { name, schema, shape } of RULES) {
    // A rule that may be left out mostly is: together they leave few rows to look at.
    if (schema.safeParse(undefined).success && draw(4) !== 0) continue;
    for (let tries = 0; tries < TRIES; tries++) {
      const rule = schema.safeParse(fitting(shape, draw, []));
      if (!rule.success) continue;
      yield [name, rule.data];
      break;
    }
  }
}
