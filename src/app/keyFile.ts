/** The file that holds the key of a copy's pseudonyms. It is the person's, stands apart from the copy, and undoes it. */

import { z } from 'zod';
import { drawKey, hex, type Hmac, type PseudonymKey } from '#core/anonymization/pseudonymKey.ts';
import { say } from '#core/message.ts';
import type { Random } from '#core/random.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { FileRef, Files } from './ports.ts';

const LIMIT_BYTES = 1000;

const KeyFile = z.strictObject({
  unreel: z.literal('pseudonym key'),
  version: z.literal(1),
  key: z.string().regex(/^[0-9a-f]{64}$/),
});

export interface FoundKey {
  readonly key: PseudonymKey;
  /** A key that was there is used again, so that two copies have the same pseudonyms; it is never written over. */
  readonly isNew: boolean;
}

/** The key of a file, or a fresh one where there is no such file. Refused for a file that holds no key, which is left as it is. */
export async function findKey(
  files: Files,
  path: string | undefined,
  lent: { random: Random; hmac: Hmac },
): Promise<Result<FoundKey>> {
  if (path === undefined) return refuse('bad-recipe', say('app.refusal.noKeyFile'));
  const text = await files.readText(path, LIMIT_BYTES);
  if (!text.ok) {
    return text.failure.code === 'not-found' ? ok({ key: drawKey(lent.random, lent.hmac), isNew: true }) : text;
  }
  const read = KeyFile.safeParse(parsed(text.value));
  if (!read.success) return refuse('target-exists', say('app.refusal.notAKeyFile'));
  const bytes = Uint8Array.from(read.data.key.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return ok({ key: { bytes, hmac: lent.hmac }, isNew: false });
}

/**
 * Writes a fresh key, never over anything, and then does what it is for. A key whose copy came to nothing undoes nothing that
 * anybody has, and would be used again for the next one: it is taken back.
 */
export async function withWrittenKey<T>(
  files: Files,
  path: string,
  { bytes }: PseudonymKey,
  sources: readonly FileRef[],
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const text = `${JSON.stringify({ unreel: 'pseudonym key', version: 1, key: hex(bytes) } satisfies z.infer<typeof KeyFile>)}\n`;
  const begun = await files.beginCopy(path, { sources, overwrite: false });
  if (!begun.ok) return begun;
  const file = begun.value;
  let done = false;
  try {
    const written = await file.write(new TextEncoder().encode(text));
    if (!written.ok) return written;
    const committed = await file.commit();
    if (!committed.ok) return committed;
    const result = await work();
    done = result.ok;
    return result;
  } finally {
    await file.discard();
    if (!done) await file.retract();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
