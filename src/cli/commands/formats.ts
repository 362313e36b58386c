/** `formats`: lists the export formats that can be opened, and on what evidence each rests. */

import type { Command } from 'commander';
import { say } from '#core/message.ts';
import { application } from '../application.ts';
import type { Terminal } from '../terminal.ts';

export function formats(program: Command, terminal: Terminal): void {
  program
    .command('formats')
    .description('list the export formats that can be opened')
    .option('--json', 'print one JSON array')
    .action(async (options: { json?: true }) => {
      const { speaker } = terminal;
      const lines = await application(terminal).formats.query();
      if (options.json) {
        terminal.json(lines.map(({ id, service, label, evidence }) => ({ id, service, label: speaker.text(label), evidence })));
        return;
      }
      for (const { service, label, evidence } of lines) {
        terminal.line(
          speaker.text(
            say('cli.format', { service, label: { term: label }, evidence: { term: say(`cli.evidence.${evidence}`) } }),
          ),
        );
      }
    });
}
