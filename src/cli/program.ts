/** The program's commands, as a table of contents. */

import { Command } from 'commander';
import { VERSION } from './application.ts';
import { formats } from './commands/formats.ts';
import { inspect } from './commands/inspect.ts';
import { protect } from './commands/protect.ts';
import { risk } from './commands/risk.ts';
import { sample } from './commands/sample.ts';
import { suggest } from './commands/suggest.ts';
import { verify } from './commands/verify.ts';
import type { Outcome } from './outcome.ts';
import type { Terminal } from './terminal.ts';

const COMMANDS = [inspect, protect, suggest, risk, verify, formats, sample];

/** The commands over a terminal. `outcome.status` holds what the command ended with. */
export function program(terminal: Terminal, outcome: Outcome): Command {
  const unreel = new Command('unreel')
    .description('Opens a viewing-history export offline, shows what it reveals, and writes a copy that says less.')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('Use --help to see how.');
  for (const add of COMMANDS) add(unreel, terminal, outcome);
  return unreel;
}
