/** A preview says what the copy would come to, whatever was asked before, and makes no column twice. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anonymize } from '#core/anonymization/anonymize.ts';
import { withGuards } from '#core/anonymization/guards.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { cellText } from '#core/history.ts';
import { Preview, type PreviewOf } from '#core/preview/preview.ts';
import { seeded } from '#core/random.ts';
import type { Result } from '#core/result.ts';
import { assess } from '#core/risk/assess.ts';
import { finished } from '#core/steps.ts';
import { unattended } from '#core/task.ts';
import { arbitraryRows } from '#test/core/anonymization/arbitraryRows.ts';
import { drawnRecipe } from '#test/core/anonymization/drawnRecipe.ts';
import { showsByMonth } from '#test/core/anonymization/recipes.ts';
import { historyOf } from '#test/core/history.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

const SEED = [1, 2, 3, 4] as const;
const label = ({ key }: { key: string }): string => key;

test('what it says is what the copy comes to, recipe after recipe', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryRows,
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      fc.option(fc.nat({ max: 3 }), { nil: undefined }),
      async (rows, seeds, outOf) => {
        const viewings = viewingsFrom(historyOf(rows), { mine: 0 });
        const preview = new Preview(viewings, label);
        const chosen = outOf === undefined ? undefined : Uint8Array.from(rows, (_, row) => (row % 4 === outOf ? 0 : 1));
        for (const seed of seeds) {
          const recipe = withoutKeys(drawnRecipe(seed, viewings.history));
          const told = finished(
            preview.of(recipe, { random: seeded(SEED), chosen: chosen && { name: String(outOf), rows: chosen } }),
          );
          const made = await anonymize(viewings, recipe, { random: seeded(SEED), label, chosen }, unattended);
          expect(told.ok ? undefined : told.failure).toEqual(made.ok ? undefined : made.failure);
          if (!told.ok || !made.ok) continue;
          const { history, sourceRow, columns } = made.value;
          expect([...told.value.rows]).toEqual([...sourceRow].sort((a, b) => a - b));
          const { history: written, guardedCells } = withGuards(history, recipe);
          expect(told.value.columns.map(({ name, level, changed, guarded }) => [name, level, changed, guarded])).toEqual(
            columns.map(({ name, level, changedCells }, at) => [name, level, changedCells, guardedCells[at]]),
          );
          for (const [at, { cell }] of told.value.columns.entries())
            // Labels that are drawn at random are not those of the preview.
            if (columns[at]!.operator === 'keep') expect(cell(sourceRow[0]!)).toBe(cellText(written.columns[at]!, 0));
          const risk = assess(history, { people: 'several', origin: { original: viewings, recipe, chosen, sourceRow, label } });
          expect(told.value.classes).toBe(risk.singlingOut.classes);
          expect(told.value.rowsByClassSize).toEqual(risk.singlingOut.rowsByClassSize);
          expect(told.value.anonymitySet).toEqual(risk.linkability.measured ? risk.linkability.anonymitySet : undefined);
        }
      },
    ),
    { numRuns: 60 },
  );
});

/** The same recipe with pseudonyms of which no key is kept. */
const withoutKeys = (recipe: Recipe): Recipe => ({
  ...recipe,
  columns: Object.fromEntries(
    Object.entries(recipe.columns).map(([role, step]) => [
      role,
      step?.operator === 'pseudonymize' ? { operator: 'pseudonymize' } : step,
    ]),
  ),
});

test('a changed column costs that column, and one that was seen before costs nothing', () => {
  const viewings = viewingsFrom(
    historyOf(Array.from({ length: 30 }, (_, at) => ({ start: `2024-03-${String(at + 1).padStart(2, '0')} 21:00` }))),
  );
  const preview = new Preview(viewings, label);
  const made = (recipe: Recipe): number => {
    const before = preview.columnsMade;
    const told: Result<PreviewOf> = finished(preview.of(recipe, { random: seeded(SEED) }));
    if (!told.ok) throw new Error(told.failure.message.key);
    return preview.columnsMade - before;
  };
  const withStart = (level: string): Recipe => ({
    ...showsByMonth,
    rows: { ...showsByMonth.rows, profiles: 'everyone' },
    columns: { ...showsByMonth.columns, start: { operator: 'generalize', level } },
  });
  expect(made(withStart('month'))).toBe(viewings.history.columns.length);
  expect(made(withStart('year'))).toBe(1);
  expect(made(withStart('month'))).toBe(0);
  expect(made({ ...withStart('month'), rows: { ...withStart('month').rows, order: 'shuffle' } })).toBe(0);
  // Of its columns only a pseudonym depends on which rows there are.
  expect(made({ ...withStart('month'), rows: { ...withStart('month').rows, suppressSmall: { k: 2, atMost: 0.5 } } })).toBe(0);
});
