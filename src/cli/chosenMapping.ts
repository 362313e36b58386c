/** The mapping a command line names: a file that says which column of a table is what, checked before the table is opened. */

import { MAPPING_BYTES, readMapping, type Mapping } from '#core/import/mapping/mapping.ts';
import { say, type Message } from '#core/message.ts';
import type { Refusal } from '#core/result.ts';
import type { FileRef } from '#app/ports.ts';
import type { Client } from '#app/transports/inProcess.ts';
import { nodeFiles } from '#platform/files.ts';
import { WRONG_USAGE } from './exitStatus.ts';
import { expect, Stop } from './stop.ts';

/** The option, for the commands that open a table. */
export const MAPPING_OPTION = [
  '--mapping <file>',
  'which column is what, for a table of a kind that is not known; --suggest-mapping of inspect prints a first proposal',
] as const;

export async function chosenMapping(path: string): Promise<Mapping> {
  const mapping = readMapping(expect(await nodeFiles().readText(path, MAPPING_BYTES), WRONG_USAGE));
  if (mapping === undefined) throw new Stop(say('cli.usage.mapping'), WRONG_USAGE);
  return mapping;
}

/** Why nothing was opened and, where a mapping could help, how to give one. */
export async function withMappingHint(client: Client, files: readonly FileRef[], { code, message }: Refusal): Promise<Message> {
  if (code !== 'not-a-history') return message;
  for (const file of files) {
    const mappable = await client.mappable.query({ file });
    if (mappable.ok)
      return say('cli.mapping.hint', { reason: { term: message }, option: '--mapping', guess: '--suggest-mapping' });
  }
  return message;
}
