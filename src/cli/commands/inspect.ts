/** `inspect FILE…`: opens an export and prints what it reveals. */

import { Option, type Command } from 'commander';
import { say } from '#core/message.ts';
import type { FindingsView } from '#app/contract.ts';
import { open, application, watched, type OpenOptions } from '../application.ts';
import { findingsText } from '../findingsText.ts';
import { inspection } from '../inspection.ts';
import { expect } from '../stop.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends OpenOptions {
  readonly json?: true;
  readonly showValues?: true;
}

export function inspect(program: Command, terminal: Terminal): void {
  program
    .command('inspect')
    .description('open an export and print what it reveals')
    .argument('<file...>', 'a CSV file of the service, or its whole zip')
    .option('--json', 'print one JSON object')
    .option('--show-values', 'show titles, profile names, devices and places')
    .option('--profile <name>', 'whose habits are looked at')
    .option('--time-zone <iana>', 'the time zone days and hours are shown in, e.g. Europe/Amsterdam')
    .addOption(new Option('--date-order <order>', 'how the file writes its dates').choices(['mdy', 'dmy', 'ymd']))
    .addOption(new Option('--lang <language>', 'the language of the sentences').choices(['en']).default('en'))
    .action(async (files: string[], options: Options) => {
      const client = application();
      await watched(client, terminal, async () => {
        const summary = await open(client, files, options);
        const findings = expect(await client.findings.query()) as FindingsView;
        terminal.progress(undefined);
        const { speaker } = terminal;
        const hide = options.showValues !== true;
        if (options.json) terminal.json(inspection(summary, findings, { speaker, hide }));
        else {
          for (const line of findingsText(summary, findings))
            terminal.line(line.message ? line.indent + speaker.text(line.message, { hide }) : '');
          if (hide) terminal.line(speaker.text(say('cli.inspect.masked', { option: '--show-values' })));
        }
      });
    });
}
