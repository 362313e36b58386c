/** The switches of a recipe that are not about one column, each with the words that name both of its sides. */

import type { Recipe } from '#core/anonymization/recipe.ts';
import { say, type Message } from '#core/message.ts';

export interface RowSwitch {
  readonly id: string;
  readonly label: Message;
  /** What the switch is for, where the label cannot say it. */
  readonly why?: Message;
  isOn(recipe: Recipe): boolean;
  /** The recipe with the switch turned. */
  turned(recipe: Recipe, on: boolean): Recipe;
  /** How the change is named in the history. */
  named(on: boolean): Message;
}

const rows = (recipe: Recipe, change: Partial<Recipe['rows']>): Recipe => ({ ...recipe, rows: { ...recipe.rows, ...change } });

export const ROW_SWITCHES: readonly RowSwitch[] = [
  {
    id: 'previews',
    label: say('plan.rows.previews'),
    isOn: (recipe) => recipe.rows.previews === 'suppress',
    turned: (recipe, on) => rows(recipe, { previews: on ? 'suppress' : 'keep' }),
    named: (on) => say(on ? 'plan.rows.previews.suppress' : 'plan.rows.previews.keep'),
  },
  {
    id: 'shortPlays',
    label: say('plan.rows.shortPlays'),
    isOn: (recipe) => recipe.rows.shortPlays === 'suppress',
    turned: (recipe, on) => rows(recipe, { shortPlays: on ? 'suppress' : 'keep' }),
    named: (on) => say(on ? 'plan.rows.shortPlays.suppress' : 'plan.rows.shortPlays.keep'),
  },
  {
    id: 'profiles',
    label: say('plan.rows.yours'),
    isOn: (recipe) => recipe.rows.profiles === 'yours',
    turned: (recipe, on) => rows(recipe, { profiles: on ? 'yours' : 'everyone' }),
    named: (on) => say(on ? 'plan.rows.profiles.yours' : 'plan.rows.profiles.everyone'),
  },
  {
    id: 'order',
    label: say('plan.rows.order'),
    why: say('plan.rows.order.why'),
    isOn: (recipe) => recipe.rows.order === 'published',
    turned: (recipe, on) => rows(recipe, { order: on ? 'published' : 'keep' }),
    named: (on) => say(on ? 'plan.rows.order.published' : 'plan.rows.order.keep'),
  },
  {
    id: 'labels',
    label: say('plan.rows.labels'),
    isOn: (recipe) => recipe.write === 'labels',
    turned: (recipe, on) => ({ ...recipe, write: on ? 'labels' : 'parseable' }),
    named: (on) => say(on ? 'plan.rows.write.labels' : 'plan.rows.write.parseable'),
  },
  {
    id: 'formulaGuard',
    label: say('plan.rows.guard'),
    isOn: (recipe) => recipe.formulaGuard,
    turned: (recipe, on) => ({ ...recipe, formulaGuard: on }),
    named: (on) => say(on ? 'plan.rows.guard.on' : 'plan.rows.guard.off'),
  },
];
