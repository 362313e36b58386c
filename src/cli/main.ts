/** The entry of the command line. */

import process from 'node:process';
import { DONE } from './exitStatus.ts';
import type { Outcome } from './outcome.ts';
import { run } from './run.ts';
import { terminal } from './terminal.ts';

const outcome: Outcome = { status: DONE };

// A reader such as `head` may close the pipe early: that ends the command and is nobody's fault.
process.stdout.on('error', () => process.exit(outcome.status));

await run(process.argv.slice(2), terminal(process), outcome);
process.exitCode = outcome.status;
