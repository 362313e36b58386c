/** What must hold of every refusal: its code is one of ours, its sentence exists, and nothing of the person's is in it. */

import { en } from '#locales/en/index.ts';
import type { Refusal } from '#core/result.ts';

/** Throws unless the refusal can be said, and holds none of the texts given. */
export function checkRefusal({ message }: Refusal, secrets: readonly string[]): void {
  const { key } = message;
  if (!(key in en) && !(`${key}_other` in en)) throw new Error(`There is no sentence for ${key}.`);
  const said = JSON.stringify(message.values ?? {});
  if (secrets.some((secret) => said.includes(JSON.stringify(secret).slice(1, -1))))
    throw new Error(`A value of the person's is in ${key}.`);
}
