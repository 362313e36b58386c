/** The program's commands, as a table of contents. */

import { Command, Option } from 'commander';
import { LOCALE_IDS, type LocaleId } from '#locales/locales.ts';
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
  const { stdout, stderr } = terminal.output;
  const unreel = new Command('unreel')
    .configureOutput({ writeOut: (text) => void stdout.write(text), writeErr: (text) => void stderr.write(text) })
    .description('Opens a viewing-history export offline, shows what it reveals, and writes a copy that says less.')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('Use --help to see how.');
  for (const add of COMMANDS) add(unreel, terminal, outcome);
  // Every command speaks every language; a copy's labels are in the one that was asked for.
  for (const command of unreel.commands)
    command.addOption(
      new Option('--lang <language>', 'the language of the sentences, and of the labels in a copy')
        .choices(LOCALE_IDS)
        .default('en'),
    );
  unreel.hook('preAction', (_program, command) => terminal.speak(command.opts<{ lang: LocaleId }>().lang));
  return unreel;
}
