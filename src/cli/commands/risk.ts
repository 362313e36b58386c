/** `risk FILE`: the risk report of any history file, original or copy, as it stands. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Command } from 'commander';
import { say } from '#core/message.ts';
import type { RiskReport } from '#core/risk/assess.ts';
import type { Result } from '#core/result.ts';
import { riskJson } from '#app/report/riskJson.ts';
import type { AttackView, FindingsView } from '#app/contract.ts';
import { application, open, watched } from '../application.ts';
import { MAPPING_OPTION } from '../chosenMapping.ts';
import { riskMessages } from '../riskReport.ts';
import { expect } from '../stop.ts';
import type { Terminal } from '../terminal.ts';

export function risk(program: Command, terminal: Terminal): void {
  program
    .command('risk')
    .description('print the risk report of any history file, original or copy')
    .argument('<file>', 'a CSV file, or a whole zip')
    .option(...MAPPING_OPTION)
    .option('--seed <text>', 'draw the trials of the attack anew; the same seed gives the same trials')
    .option('--json', 'print one JSON object')
    .action(async (file: string, options: { json?: true; mapping?: string; seed?: string }) => {
      const client = application();
      const { summary, report, findings, attack } = await watched(client, terminal, async () => ({
        summary: await open(client, [file], { mapping: options.mapping }),
        report: expect(await client.risk.query()) as RiskReport,
        findings: expect(await client.findings.query()) as FindingsView,
        attack: (await client.attack.mutate(options.seed === undefined ? {} : { seed: options.seed })) as Result<AttackView>,
      }));
      const { speaker } = terminal;
      const { singlingOut } = report;
      const identifiers = findings.identifiers.reduce((total, { count }) => total + count, 0);
      if (options.json) {
        // The shape is that of a copy's report: a file as it stands is a copy that nothing was done to.
        terminal.json({
          recipe: null,
          rows: { in: summary.counts.kept, out: summary.counts.kept, suppressed: 0 },
          outputSha256: await sha256(file),
          columns: summary.columns.map(({ name }) => ({ name, operator: 'keep', level: '', changedCells: 0 })),
          risk: riskJson(report, (message) => speaker.text(message), {
            attack: attack.ok ? attack.value : undefined,
            guesses: findings.guesses.map(({ id, severity, evidence }) => ({ id, severity, strength: evidence.strength })),
          }),
          utility: {},
          check: { identifiersFound: identifiers, searched: 0, passed: identifiers === 0 },
        });
        return;
      }
      const { one, twoToFour, fiveToNine, tenOrMore } = singlingOut.rowsByClassSize;
      terminal.line(speaker.text(say('cli.risk.rows', { count: singlingOut.rows, columns: { list: singlingOut.columns } })));
      terminal.line(`  ${speaker.text(say('cli.risk.classes', { one, twoToFour, fiveToNine, tenOrMore }))}`);
      terminal.line(`  ${speaker.text(say('cli.risk.identifiers', { count: identifiers }))}`);
      terminal.line(speaker.text(say('cli.risk.note')));
      for (const message of riskMessages(report, attack.ok ? attack.value : undefined))
        terminal.line(`  ${speaker.text(message)}`);
    });
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
