/** Copies of small histories, made by a recipe that keeps whatever is not named, and the cells they hold. */

import { createHmac } from 'node:crypto';
import { anonymize, type AnonymizeContext, type Protected } from '#core/anonymization/anonymize.ts';
import { drawKey } from '#core/anonymization/pseudonymKey.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { cellText, columnOf, type History } from '#core/history.ts';
import type { Message } from '#core/message.ts';
import { ROLES, type Role } from '#core/model.ts';
import { seeded, seedOf } from '#core/random.ts';
import { unattended } from '#core/task.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

const speaker = createSpeaker('en');
export const label = (message: Message): string => speaker.text(message);
export const hmac = (key: Uint8Array, text: string): Uint8Array => createHmac('sha256', key).update(text).digest();

export const recipeOf = (columns: Recipe['columns'], rows: Partial<Recipe['rows']> = {}, rest: Partial<Recipe> = {}): Recipe => ({
  version: 1,
  purpose: 'custom',
  columns: { ...Object.fromEntries(ROLES.map((role) => [role, { operator: 'keep' }])), ...columns },
  rows: { previews: 'keep', shortPlays: 'keep', profiles: 'everyone', order: 'keep', ...rows },
  write: 'parseable',
  formulaGuard: true,
  ...rest,
});

interface Options {
  readonly seed?: string;
  readonly timeZone?: string;
  readonly chosen?: Uint8Array;
}

export async function run(history: History, recipe: Recipe, { seed = 'seed', timeZone = 'UTC', chosen }: Options = {}) {
  const random = seeded(seedOf(seed));
  const context: AnonymizeContext = { random, label, chosen, key: drawKey(random, hmac) };
  return anonymize(viewingsFrom(history, { timeZone }), recipe, context, unattended);
}

export async function copyOf(history: History, recipe: Recipe, options?: Options): Promise<Protected> {
  const made = await run(history, recipe, options);
  if (!made.ok) throw new Error(made.failure.message.key);
  return made.value;
}

export const cells = ({ history }: Protected, role: Role): string[] =>
  Array.from({ length: history.rows }, (_, row) => cellText(columnOf(history, role)!, row));
