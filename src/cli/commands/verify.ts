/** `verify COPY --against ORIGINAL`: says what of the original is still in the copy. */

import type { Command } from 'commander';
import { say, type Message } from '#core/message.ts';
import { isStillThere } from '#core/verification/stillThere.ts';
import type { VerificationReport } from '#core/verification/verify.ts';
import { application, fileRef, open, watched } from '../application.ts';
import { MAPPING_OPTION } from '../chosenMapping.ts';
import { DOES_NOT_HOLD } from '../exitStatus.ts';
import type { Outcome } from '../outcome.ts';
import { expect } from '../stop.ts';
import type { Terminal } from '../terminal.ts';

export function verify(program: Command, terminal: Terminal, outcome: Outcome): void {
  program
    .command('verify')
    .description('say what of the original is still in the copy')
    .argument('<copy>', 'a copy made before, by this program or another')
    .requiredOption('--against <original>', 'the export it was made from')
    .option(...MAPPING_OPTION)
    .option('--json', 'print one JSON object')
    .action(async (copy: string, options: { against: string; json?: true; mapping?: string }) => {
      const client = application(terminal);
      const report = await watched(client, terminal, async () => {
        await open(client, [options.against], { mapping: options.mapping });
        return expect(await client.verify.mutate({ copy: fileRef(copy) })) as VerificationReport;
      });
      if (!report.passed || report.columns.some(isStillThere)) outcome.status = DOES_NOT_HOLD;
      if (options.json) terminal.json(reportJson(report, terminal));
      else printReport(report, terminal);
    });
}

const reportJson = (report: VerificationReport, { speaker }: Terminal): unknown => ({
  passed: report.passed,
  identifiersFound: report.identifiersFound,
  explained: report.explained,
  searched: report.searched,
  rows: report.rows,
  columns: report.columns,
  hits: report.hits,
  problems: report.problems.map((problem) => speaker.text(problem, { hide: true })),
});

function printReport(report: VerificationReport, terminal: Terminal): void {
  const { speaker } = terminal;
  terminal.line(speaker.text(say('cli.verify.identifiers', { count: report.searched, found: report.identifiersFound })));
  for (const { name, level, originals, share } of report.columns) {
    const key = originals > 0 ? 'cli.verify.column' : 'cli.verify.clear';
    terminal.line(
      `  ${speaker.text(say(key, { column: name, level: { term: levelWord(level) }, count: originals, share: { percent: share } }))}`,
    );
  }
  for (const problem of report.problems) terminal.line(speaker.text(problem, { hide: true }));
}

/** `exact` and `none` are words; the levels between have their names in recipes. */
const levelWord = (level: string): Message =>
  level === 'exact' || level === 'none' ? say(`cli.level.${level}`) : say('cli.level.named', { level });
