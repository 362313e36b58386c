/** One column of a plan changed: what can be counted without the copy, beside making the copy. */

import { PRESETS } from '#core/anonymization/presets.ts';
import type { ColumnStep, Recipe } from '#core/anonymization/recipe.ts';
import type { Message } from '#core/message.ts';
import type { Role } from '#core/model.ts';
import { Preview } from '#core/preview/preview.ts';
import { seeded, seedOf } from '#core/random.ts';
import { finishedUnder } from '#core/steps.ts';
import { unattended, type Task } from '#core/task.ts';
import { historyIn, must, viewingsIn } from './opened.ts';
import type { Measure } from './measure.ts';

const label = ({ key }: Message): string => key;
const { recipe } = PRESETS.find(({ purpose }) => purpose === 'research')!;

/** A change that leaves more to tell rows apart by, and so more to count. */
const CHANGES: readonly [role: Role, step: ColumnStep][] = [
  ['start', { operator: 'generalize', level: 'day' }],
  ['title', { operator: 'generalize', level: 'show' }],
  ['duration', { operator: 'generalize', level: '15min' }],
  ['device', { operator: 'keep' }],
];

async function counted(preview: Preview, changed: Recipe, task: Task): Promise<number> {
  const told = await finishedUnder(task, preview.of(changed, { random: seeded(seedOf('bench')) }));
  if (told === undefined) throw new Error('Nobody cancelled.');
  return must(told).classes;
}

export const PLANNING: readonly Measure[] = CHANGES.map(([role, step]) => ({
  id: `plan-${role}`,
  label: `count a plan anew: research, another ${role}`,
  against: 'anonymize-research',
  async prepare(path) {
    const preview = new Preview(await viewingsIn(await historyIn(path)), label);
    // The second change is the one that is measured: the program is warm by then, and the column is new to it.
    await counted(preview, recipe, unattended);
    await counted(preview, { ...recipe, columns: { ...recipe.columns, [role]: { operator: 'blank' } } }, unattended);
    return (task) => counted(preview, { ...recipe, columns: { ...recipe.columns, [role]: step } }, task);
  },
}));
