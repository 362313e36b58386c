/** `inspect FILE…`: opens an export and prints what it reveals. */

import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { say, type Message } from '#core/message.ts';
import type { FindingsView, SavedRows } from '#app/contract.ts';
import { open, application, watched, type OpenOptions } from '../application.ts';
import { MAPPING_OPTION } from '../chosenMapping.ts';
import { findingsText } from '../findingsText.ts';
import { inspection } from '../inspection.ts';
import type { Outcome } from '../outcome.ts';
import { expect } from '../stop.ts';
import { suggestMapping } from '../suggestMapping.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends OpenOptions {
  readonly json?: true;
  readonly showValues?: true;
  readonly setAside?: string;
  readonly suggestMapping?: true;
}

export function inspect(program: Command, terminal: Terminal, outcome: Outcome): void {
  program
    .command('inspect')
    .description('open an export and print what it reveals')
    .argument('<file...>', 'a CSV file of the service, or its whole zip')
    .option('--json', 'print one JSON object')
    .option('--show-values', 'show titles, profile names, devices and places')
    .option(
      '--set-aside <out>',
      'write the rows that could not be read into a file of their own, as they stand; never over another file',
    )
    .option(...MAPPING_OPTION)
    .option('--suggest-mapping', 'print a first proposal of which column is what as JSON, and open nothing')
    .option('--profile <name>', 'whose habits are looked at')
    .option('--time-zone <iana>', 'the time zone days and hours are shown in, e.g. Europe/Amsterdam')
    .option('--weak-guesses', 'look for possible inferences that rest on very little, too: work and study')
    .addOption(new Option('--date-order <order>', 'how the file writes its dates').choices(['mdy', 'dmy', 'ymd']))
    .action(async (files: string[], options: Options) => {
      const client = application(terminal);
      if (options.suggestMapping) return suggestMapping(client, files, terminal, outcome);
      await watched(client, terminal, async () => {
        const summary = await open(client, files, options);
        const findings = expect(await client.findings.query()) as FindingsView;
        const saved =
          options.setAside === undefined || summary.counts.setAside === 0
            ? undefined
            : expect(await client.saveSetAside.mutate({ path: resolve(options.setAside), overwrite: false }));
        terminal.progress(undefined);
        const { speaker } = terminal;
        const hide = options.showValues !== true;
        if (options.json) terminal.json(inspection(summary, findings, { speaker, hide }));
        else {
          for (const line of findingsText(summary, findings))
            terminal.line(line.message ? line.indent + speaker.text(line.message, { hide }) : '');
          if (options.setAside !== undefined) terminal.line(speaker.text(setAsideLine(saved)));
          if (hide) terminal.line(speaker.text(say('cli.inspect.masked', { option: '--show-values' })));
        }
      });
    });
}

const setAsideLine = (saved: SavedRows | undefined): Message =>
  saved === undefined
    ? say('cli.inspect.noneSetAside')
    : say(saved.cut === 0 ? 'cli.inspect.setAsideSaved' : 'cli.inspect.setAsideSavedCut', { count: saved.rows, cut: saved.cut });
