/** The shape of a preset: a recipe for a purpose, with what it keeps, changes and loses, and what its copy should reach. */

import { say, type Message } from '../../message.ts';
import { ROLES, type Role } from '../../model.ts';
import type { ColumnStep, Purpose, Recipe } from '../recipe.ts';
import type { Target } from '../target.ts';

export interface Preset {
  readonly purpose: Exclude<Purpose, 'custom'>;
  readonly label: Message;
  readonly keeps: Message;
  readonly changes: Message;
  readonly loses: Message;
  readonly recipe: Recipe;
  /** What the copy should reach; a copy that does not is said to miss it. */
  readonly target: Target;
}

/** What is no finer than this beside days and titles, which an attack knows: an hour or a device of one viewing needs no attack. */
export const FINEST_BESIDE_DAYS: NonNullable<Target['finest']> = {
  start: ['hour'],
  duration: ['5min'],
  device: ['class'],
  country: ['homeAway'],
};

const BLANK: ColumnStep = { operator: 'blank' };

/** A step for every role: blank where none is given. */
export const only = (steps: Recipe['columns']): Readonly<Record<Role, ColumnStep>> => ({
  ...(Object.fromEntries(ROLES.map((role) => [role, BLANK])) as Record<Role, ColumnStep>),
  ...steps,
});

/** The words of a preset: `preset.<purpose>.label` and three sentences. */
export const words = (purpose: Preset['purpose']): Pick<Preset, 'label' | 'keeps' | 'changes' | 'loses'> => ({
  label: say(`preset.${purpose}.label`),
  keeps: say(`preset.${purpose}.keeps`),
  changes: say(`preset.${purpose}.changes`),
  loses: say(`preset.${purpose}.loses`),
});
