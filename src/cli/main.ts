/** The entry of the command line. Whatever goes wrong, a person reads one sentence and a script gets a status. */

import process from 'node:process';
import { CommanderError } from 'commander';
import { say } from '#core/message.ts';
import { DONE, FAULT, WRONG_USAGE } from './exitStatus.ts';
import type { Outcome } from './outcome.ts';
import { program } from './program.ts';
import { Stop } from './stop.ts';
import { terminal } from './terminal.ts';

const outcome: Outcome = { status: DONE };
const screen = terminal();

// A reader such as `head` may close the pipe early: that ends the command and is nobody's fault.
process.stdout.on('error', () => process.exit(outcome.status));

try {
  await program(screen, outcome).parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said what was wrong; help and version that were asked for are no mistake.
    outcome.status = error.exitCode === 0 ? DONE : WRONG_USAGE;
  } else if (error instanceof Stop) {
    screen.complain(error.say);
    outcome.status = error.status;
  } else {
    screen.complain(say('cli.fault', { name: error instanceof Error ? error.name : 'Error' }));
    outcome.status = FAULT;
  }
}
process.exitCode = outcome.status;
