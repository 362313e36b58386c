/** The recipe for a purpose: what a search needs of an open export, and what it found, as the screens and the command line show it. */

import { anonymize } from '#core/anonymization/anonymize.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { Purpose } from '#core/anonymization/recipe.ts';
import { suggest, type Suggestion } from '#core/anonymization/search/suggest.ts';
import type { Obstacle, Trials } from '#core/anonymization/search/targetTests.ts';
import { say, type Message } from '#core/message.ts';
import type { Identifier, Role } from '#core/model.ts';
import { seeded, seedOf } from '#core/random.ts';
import { attackBy, type AttackOptions } from '#core/risk/attackCopy.ts';
import { assertNever, ok, refuse, type Result } from '#core/result.ts';
import type { Task } from '#core/task.ts';
import type { Viewings } from '#core/viewings.ts';
import { identifyingColumns } from './findings.ts';
import type { ObstacleView, SuggestionView } from './contract.ts';
import type { OpenExport } from './openExport.ts';
import { chosenOf, type Asked } from './asked.ts';
import { findingsOfCopy, viewingsOfCopy } from './planning.ts';

/** What a stranger of `Target.pickedOut` knows. */
const STRANGER = { known: 8, wrong: 2, dayError: 14 } as const;
/** Lines that are named of the rows that refused a recipe. */
const MOST_LINES = 20;

interface Wanted extends Pick<Asked, 'choice'> {
  readonly purpose: Purpose;
}

/** Searches for a purpose that has a preset, whose target and rows it takes, among the rows that were chosen. */
export async function suggestFor(
  open: OpenExport,
  { purpose, choice }: Wanted,
  options: AttackOptions,
  label: (message: Message) => string,
  task: Task,
): Promise<Result<SuggestionView>> {
  const preset = PRESETS.find((one) => one.purpose === purpose);
  if (preset === undefined) return refuse('bad-recipe', say('refusal.suggest.noTarget'));
  const original = await open.findings(task);
  if (!original.ok) return original;
  const chosenRows = await chosenOf(open, choice, task);
  if (!chosenRows.ok) return chosenRows;
  const chosen = chosenRows.value;
  const { viewings } = open;
  const asked = {
    target: preset.target,
    base: preset.recipe,
    chosen,
    identifying: rolesThatIdentify(viewings, original.value.identifiers),
    label,
  };
  const found = await suggest(viewings, asked, trialsOf(open, { chosen, label }, options, task), task);
  return found.ok ? ok(viewOf(purpose, found.value, viewings)) : found;
}

interface Copying {
  readonly chosen: Uint8Array | undefined;
  readonly label: (message: Message) => string;
}

function trialsOf(open: OpenExport, { chosen, label }: Copying, options: AttackOptions, watched: Task): Trials {
  const task = quiet(watched);
  return {
    async pickedOut(recipe) {
      const attacked = await attackBy(STRANGER, open.viewings, { recipe, chosen, label }, options, task);
      return attacked.ok ? ok(attacked.value.right.high) : attacked;
    },
    async guesses(recipe) {
      const made = await anonymize(open.viewings, recipe, { random: seeded(seedOf('search')), label, chosen }, task);
      // A recipe that leaves nothing leaves no guess.
      if (!made.ok) return made.failure.code === 'nothing-left' ? ok([]) : made;
      const { history, sourceRow, columns } = made.value;
      const seen = await viewingsOfCopy(open, recipe, history, sourceRow, task);
      if (!seen.ok) return seen;
      const found = await findingsOfCopy(open, seen.value, columns, task);
      if (!found.ok) return found;
      return ok(
        found.value.guesses.map(({ id, sensitive, headline, evidence }) => ({
          id,
          sensitive,
          headline,
          rows: evidence.rows.map((row) => sourceRow[row]!),
        })),
      );
    },
  };
}

/** The same task, told nothing of the parts: the search says how far it is. */
const quiet = (task: Task): Task => ({
  get cancelled() {
    return task.cancelled;
  },
  report: () => {},
  pause: () => task.pause(),
});

function rolesThatIdentify(viewings: Viewings, identifiers: readonly Identifier[]): ReadonlySet<Role> {
  const names = identifyingColumns(viewings, identifiers);
  return new Set(viewings.history.columns.filter(({ name }) => names.includes(name)).map(({ role }) => role));
}

function viewOf(purpose: Purpose, found: Suggestion, { history }: Viewings): SuggestionView {
  const obstacleView = (obstacle: Obstacle): ObstacleView => {
    const rows = rowsOf(obstacle);
    return {
      test: obstacle.test,
      message: messageOf(obstacle),
      rows: rows.length,
      lines: Array.from(rows.subarray(0, MOST_LINES), (row) => history.lines[row]!),
    };
  };
  const { measured, recipe, meets, loss, nodes, judged } = found;
  return {
    purpose,
    recipe,
    meets,
    obstacles: found.obstacles.map(obstacleView),
    measured: {
      rows: measured.rows,
      leftOut: measured.leftOut,
      smallRows: measured.classes.smallRows,
      classes: measured.classes.classes,
      pickedOut: measured.pickedOut,
      guesses: measured.guesses,
    },
    loss,
    finer: found.finer.map(({ role, step, obstacles }) => ({ role, step, obstacles: obstacles.map(obstacleView) })),
    nodes,
    judged,
  };
}

/** The rows behind a refusal, each once. An attack looks at all of them. */
function rowsOf(obstacle: Obstacle): Uint32Array {
  if (obstacle.test === 'classSize') return obstacle.rows;
  if (obstacle.test === 'pickedOut') return new Uint32Array();
  return Uint32Array.from(new Set(obstacle.guesses.flatMap(({ rows }) => [...rows]))).sort();
}

function messageOf(obstacle: Obstacle): Message {
  switch (obstacle.test) {
    case 'classSize':
      return say('app.suggest.classSize', { count: obstacle.rows.length, allowed: obstacle.allowed });
    case 'pickedOut':
      return say('app.suggest.pickedOut', { measured: { percent: obstacle.measured }, allowed: { percent: obstacle.allowed } });
    case 'guesses':
      return say('app.suggest.guesses', { count: obstacle.guesses.length });
    default:
      return assertNever(obstacle);
  }
}
