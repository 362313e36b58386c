/** `suggest FILE`: the recipe of least loss that meets a purpose's targets, and why no finer one does. */

import type { Command } from 'commander';
import { say, type Message } from '#core/message.ts';
import type { ColumnStep, Purpose } from '#core/anonymization/recipe.ts';
import type { ObstacleView, SuggestionView } from '#app/contract.ts';
import { application, open, watched, type OpenOptions } from '../application.ts';
import { MAPPING_OPTION } from '../chosenMapping.ts';
import { DOES_NOT_HOLD, WRONG_USAGE } from '../exitStatus.ts';
import type { Outcome } from '../outcome.ts';
import { expect, Stop } from '../stop.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends OpenOptions {
  readonly for: string;
  readonly seed?: string;
  readonly json?: true;
}

export function suggest(program: Command, terminal: Terminal, outcome: Outcome): void {
  program
    .command('suggest')
    .description('search for the recipe that meets a purpose and loses least')
    .argument('<file>', 'a CSV file, or a whole zip')
    .option('--for <purpose>', 'who the copy is for', 'public')
    .option('--profile <name>', 'which profile is yours')
    .option('--time-zone <iana>', 'the time zone days and hours are worked out in')
    .option(...MAPPING_OPTION)
    .option('--seed <text>', 'draw the trials of the attack anew; the same seed gives the same trials')
    .option('--json', 'print one JSON object, the recipe in it')
    .action(async (file: string, options: Options) => {
      const client = application(terminal);
      const purposes = (await client.presets.query()).map(({ purpose }) => purpose);
      const purpose = purposes.find((one) => one === options.for);
      if (purpose === undefined) throw new Stop(say('cli.usage.preset', { names: { list: purposes } }), WRONG_USAGE);
      const found = await watched(client, terminal, async () => {
        await open(client, [file], options);
        const { seed } = options;
        return expect(await client.suggest.mutate({ purpose, ...(seed === undefined ? {} : { seed }) })) as SuggestionView;
      });
      if (!found.meets) outcome.status = DOES_NOT_HOLD;
      if (options.json) terminal.json(suggestionJson(found, terminal));
      else printSuggestion(found, purpose, terminal);
    });
}

/** The view, its messages in words. */
function suggestionJson(found: SuggestionView, { speaker }: Terminal): unknown {
  const inWords = (obstacles: readonly ObstacleView[]): unknown =>
    obstacles.map((obstacle) => ({ ...obstacle, message: speaker.text(obstacle.message, { hide: true }) }));
  return {
    ...found,
    obstacles: inWords(found.obstacles),
    finer: found.finer.map((one) => ({ ...one, obstacles: inWords(one.obstacles) })),
  };
}

function printSuggestion(found: SuggestionView, purpose: Purpose, terminal: Terminal): void {
  const text = (message: Message): string => terminal.speaker.text(message, { hide: true });
  const line = (words: string): void => terminal.line(words);
  const { measured, loss, recipe } = found;
  line(
    text(say(found.meets ? 'cli.suggest.found' : 'cli.suggest.nearest', { purpose, nodes: found.nodes, judged: found.judged })),
  );
  for (const { role } of loss.columns)
    line(`  ${text(say('cli.suggest.column', { role, step: stepWord(recipe.columns[role]) }))}`);
  line(text(say('cli.suggest.loss', { entropy: { percent: loss.entropy }, penalty: { percent: loss.certaintyPenalty } })));
  line(text(say('cli.suggest.rows', { count: measured.leftOut, of: measured.rows, small: measured.smallRows })));
  if (measured.pickedOut !== undefined) line(text(say('cli.suggest.pickedOut', { high: { percent: measured.pickedOut } })));
  if (measured.guesses !== undefined) line(text(say('cli.suggest.guesses', { count: measured.guesses })));
  for (const { message } of found.obstacles) line(`  ${text(message)}`);
  if (found.finer.length > 0) line(text(say('cli.suggest.finer')));
  for (const one of found.finer) {
    const why = one.obstacles[0]?.message ?? say('cli.suggest.losesMore');
    const values = { role: one.role, step: stepWord(one.step), why: { term: why } };
    line(`  ${text(say('cli.suggest.refused', values))}`);
  }
}

/** As in a recipe. */
const stepWord = (step: ColumnStep | undefined): string =>
  step === undefined ? 'blank' : step.operator === 'generalize' ? step.level : step.operator;
