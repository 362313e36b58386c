/** One run of the command line. Whatever goes wrong, a person reads one sentence and a script gets a status. */

import { CommanderError } from 'commander';
import { say } from '#core/message.ts';
import { DONE, FAULT, WRONG_USAGE } from './exitStatus.ts';
import type { Outcome } from './outcome.ts';
import { program } from './program.ts';
import { Stop } from './stop.ts';
import type { Terminal } from './terminal.ts';

/** Runs the command that `args` name, in this process's folder. `outcome.status` is what the process is to end with. */
export async function run(args: readonly string[], screen: Terminal, outcome: Outcome): Promise<void> {
  try {
    await program(screen, outcome).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said what was wrong; help and version that were asked for are no mistake.
      outcome.status = error.exitCode === 0 ? DONE : WRONG_USAGE;
    } else if (error instanceof Stop) {
      for (const sentence of [error.say, ...error.details]) screen.complain(sentence);
      outcome.status = error.status;
    } else {
      screen.complain(say('cli.fault', { name: error instanceof Error ? error.name : 'Error' }));
      outcome.status = FAULT;
    }
  }
}
