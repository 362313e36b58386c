/** `inspect FILE --suggest-mapping`: the first guess at an unknown table, to be corrected and given back with `--mapping`. */

import { say } from '#core/message.ts';
import type { MapperView } from '#app/contract.ts';
import type { Client } from '#app/transports/inProcess.ts';
import { fileRef } from './application.ts';
import { DOES_NOT_HOLD, UNREADABLE } from './exitStatus.ts';
import type { Outcome } from './outcome.ts';
import { expect } from './stop.ts';
import type { Terminal } from './terminal.ts';

/** Prints the mapping of the first file. A guess that could not open the table is printed all the same, and said to be one. */
export async function suggestMapping(
  client: Client,
  [file = '']: readonly string[],
  terminal: Terminal,
  outcome: Outcome,
): Promise<void> {
  const view = expect(await client.mappable.query({ file: fileRef(file) }), UNREADABLE) as MapperView;
  terminal.json(view.mapping);
  if (view.problem === undefined) return;
  terminal.complain(say('cli.mapping.incomplete', { problem: { term: view.problem } }));
  outcome.status = DOES_NOT_HOLD;
}
