/** `protect FILE… -o OUT`: writes the protected copy, reads it back from the disk and checks it. */

import { resolve } from 'node:path';
import type { Command } from 'commander';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { RowChoice } from '#core/anonymization/rowChoice.ts';
import { say } from '#core/message.ts';
import type { Receipt } from '#app/receiptContract.ts';
import { application, open, watched, type OpenOptions } from '../application.ts';
import { MAPPING_OPTION } from '../chosenMapping.ts';
import { chosenRecipe, type RecipeOptions } from '../chosenRecipe.ts';
import { DOES_NOT_HOLD, WRONG_USAGE } from '../exitStatus.ts';
import type { Outcome } from '../outcome.ts';
import { expect, Stop } from '../stop.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends OpenOptions, RecipeOptions {
  readonly output: string;
  readonly report?: string;
  readonly keyFile?: string;
  readonly leaveOut?: readonly string[];
  readonly only?: readonly string[];
  readonly seed?: string;
  readonly force?: true;
}

const OTHER_PRESETS = PRESETS.slice(1)
  .map(({ purpose }) => purpose)
  .join(', ');

export function protect(program: Command, terminal: Terminal, outcome: Outcome): void {
  program
    .command('protect')
    .description('write a protected copy, read it back and check it')
    .argument('<file...>', 'a CSV file of the service, or its whole zip')
    .requiredOption('-o, --output <out>', 'the copy; the original is never written to')
    .option('--preset <name>', `who the copy is for: research (unless told otherwise), ${OTHER_PRESETS}`)
    .option('--recipe <file>', 'a recipe of your own, in place of a preset')
    .option('--profile <name>', 'which profile is yours')
    .option('--time-zone <iana>', 'the time zone days and hours are worked out in')
    .option(...MAPPING_OPTION)
    .option('--leave-out <text...>', 'leave out rows that hold a text in any cell')
    .option('--only <text...>', 'copy only rows that hold a text in any cell')
    .option('--key-file <file>', 'where the key of pseudonyms goes, for a recipe that keeps it; whoever has it can undo them')
    .option(
      '--report <file>',
      'write what was done and measured, without values: as JSON, or as a page to read where the name ends in .html',
    )
    .option('--seed <hex>', 'make the run repeatable; for tests only, since whoever knows the seed can undo pseudonyms')
    .option('--force', 'overwrite the copy and the report; never an original')
    .action(async (files: string[], options: Options) => {
      const output = resolve(options.output);
      checkUsage(options, output);
      const client = application(terminal, options.seed);
      const { receipt, report } = await watched(client, terminal, async () => {
        const recipe = await chosenRecipe(client, options);
        await open(client, files, options);
        const overwrite = options.force === true;
        const receipt = expect(
          await client.save.mutate({
            recipe,
            choice: chosenRules(options),
            path: output,
            keyPath: options.keyFile === undefined ? undefined : resolve(options.keyFile),
            overwrite,
          }),
        ) as Receipt;
        // Whoever names the place of a report wants it there, the copy's folder included.
        const report =
          options.report === undefined
            ? undefined
            : await client.saveReport.mutate({
                path: resolve(options.report),
                as: formOf(options.report),
                overwrite,
                besideCopy: true,
              });
        return { receipt, report };
      });
      printReceipt(terminal, receipt);
      for (const missed of receipt.missed) terminal.complain(say('cli.protect.missesTarget', { what: { term: missed } }));
      if (receipt.missed.length > 0 || !receipt.report.check.passed) outcome.status = DOES_NOT_HOLD;
      if (report?.ok === false)
        throw new Stop(say('cli.protect.noReport', { reason: { term: report.failure.message } }), WRONG_USAGE);
    });
}

/** The rows a person asks for by texts in their cells. */
const chosenRules = ({ leaveOut = [], only = [] }: Options): RowChoice => [
  ...leaveOut.map((text): RowChoice[number] => ({ does: 'leaveOut', where: { by: 'search', text } })),
  ...only.map((text): RowChoice[number] => ({ does: 'keepOnly', where: { by: 'search', text } })),
];

function checkUsage({ preset, recipe, mapping, report, keyFile, leaveOut = [], only = [], seed }: Options, output: string): void {
  if ([...leaveOut, ...only].some((text) => text.trim() === '')) throw new Stop(say('cli.usage.emptyText'), WRONG_USAGE);
  if (keyFile !== undefined && [output, report && resolve(report)].includes(resolve(keyFile)))
    throw new Stop(say('cli.usage.keyIsCopy'), WRONG_USAGE);
  if (preset !== undefined && recipe !== undefined) throw new Stop(say('cli.usage.presetOrRecipe'), WRONG_USAGE);
  if (report !== undefined && resolve(report) === output) throw new Stop(say('cli.usage.reportIsCopy'), WRONG_USAGE);
  if (mapping !== undefined && resolve(mapping) === output) throw new Stop(say('cli.usage.mappingIsCopy'), WRONG_USAGE);
  if (seed !== undefined && !/^(?:[0-9a-f]{2})+$/i.test(seed)) throw new Stop(say('cli.usage.seed'), WRONG_USAGE);
}

const formOf = (path: string): 'json' | 'page' => (/\.html?$/i.test(path) ? 'page' : 'json');

/** What was changed and what is still there, one line each, with equal weight. */
function printReceipt(terminal: Terminal, receipt: Receipt): void {
  const { rows, changed, left } = receipt;
  const { speaker } = terminal;
  const hide = { hide: true };
  terminal.line(speaker.text(say('cli.protect.saved', { count: rows.out, in: rows.in, suppressed: rows.suppressed })));
  for (const [heading, lines] of [
    ['cli.protect.changed', changed],
    ['cli.protect.left', left],
  ] as const) {
    if (lines.length > 0) terminal.line(speaker.text(say(heading)));
    for (const { label, detail, measured } of lines) {
      terminal.line(
        `  ${speaker.text(say('cli.protect.line', { label: { term: label }, detail: { term: detail }, measured: { term: measured } }), hide)}`,
      );
    }
  }
  terminal.line(speaker.text(say('cli.protect.sha256', { hash: receipt.sha256 })));
}
