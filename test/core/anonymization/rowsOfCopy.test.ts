/** Which rows a copy holds: sampled, shuffled, and without those, or single cells of those, that too few others look like. */

import { describe, expect, it } from 'vitest';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { historyOf, type Row } from '#test/core/history.ts';
import { cells, copyOf, recipeOf, run } from './smallCopies.ts';

describe('rows', () => {
  const many = historyOf(Array.from({ length: 40 }, (_, at) => ({ start: '2024-05-03 20:10:31', title: `Film ${at}` })));

  it('are sampled without putting back, in their order', async () => {
    const { sourceRow, suppressed } = await copyOf(many, recipeOf({}, { sample: { share: 0.25 } }));
    expect(sourceRow.length).toBe(10);
    expect(new Set(sourceRow).size).toBe(10);
    expect([...sourceRow]).toEqual([...sourceRow].toSorted((a, b) => a - b));
    expect(suppressed).toBe(30);
  });

  it('are sampled evenly', async () => {
    const drawn = new Uint32Array(40);
    for (let seed = 0; seed < 200; seed++) {
      const { sourceRow } = await copyOf(many, recipeOf({}, { sample: { share: 0.25 } }), { seed: String(seed) });
      for (const row of sourceRow) drawn[row]!++;
    }
    // 50 of 200 each, standard deviation 6.1.
    for (const count of drawn) expect(Math.abs(count - 50)).toBeLessThan(31);
  });

  it('are shuffled, all of them', async () => {
    const { sourceRow } = await copyOf(many, recipeOf({}, { order: 'shuffle' }));
    expect([...sourceRow].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at));
    expect([...sourceRow]).not.toEqual([...sourceRow].toSorted((a, b) => a - b));
  });

  describe('of small classes', () => {
    const sizes = [5, 3, 2, 1];
    const classes = historyOf(
      sizes.flatMap((size, at) =>
        Array.from({ length: size }, () => ({ start: '2024-05-03 20:10', title: `Film ${at}`, profile: `Name ${at}` })),
      ),
    );
    it.each([
      [2, 0.5, [5, 3, 2]],
      [3, 0.5, [5, 3]],
      [4, 0.6, [5]],
      // Three of eleven may go: the smallest class and the next.
      [6, 0.3, [5, 3]],
      [6, 0.09, [5, 3, 2, 1]],
    ] as const)('k = %j, at most %j', async (k, atMost, left) => {
      const made = await copyOf(classes, recipeOf({ profile: { operator: 'pseudonymize' } }, { suppressSmall: { k, atMost } }));
      const counts = new Map<string, number>();
      for (const title of cells(made, 'title')) counts.set(title, (counts.get(title) ?? 0) + 1);
      expect([...counts.values()]).toEqual(left);
      // No gap in the pseudonyms tells that somebody was left out.
      expect(new Set(cells(made, 'profile'))).toEqual(new Set(left.map((_, at) => `P${at + 1}`)));
    });

    describe('by single cells first', () => {
      /** Profile, device, title of each row, and what the copy holds of them; `-` for a blank cell. */
      const cases: readonly (readonly [name: string, k: number, before: readonly string[], after: readonly string[]])[] = [
        ['nothing where all classes are large enough', 2, ['A tv x', 'A tv x', 'B pc y', 'B pc y'], ['A tv x', 'A tv x', 'B pc y', 'B pc y']],
        ['the one cell that makes a row like others in the same place', 2, ['A tv x', 'A tv x', 'A pc x', 'A box x'], ['A tv x', 'A tv x', 'A - x', 'A - x']],
        ['the cheaper of two columns that would each do', 2, ['A tv x', 'A pc x', 'A pc y', 'A tv y'], ['A - x', 'A - x', 'A - y', 'A - y']],
        ['a dearer one where no cheaper one helps', 2, ['A tv x', 'A tv y', 'A pc z', 'A pc z'], ['A tv -', 'A tv -', 'A pc z', 'A pc z']],
        ['two columns where one is not enough', 2, ['A tv x', 'B pc x', 'C tv y', 'C tv y'], ['- - x', '- - x', 'C tv y', 'C tv y']],
        ['and leaves out rows that no blank cell makes like others', 2, ['A tv x', 'A tv x', 'B pc y'], ['A tv x', 'A tv x']],
      ]; // prettier-ignore
      it.each(cases)('%s', async (_, k, before, after) => {
        const history = historyOf(
          before.map((line): Row => {
            const [profile, device, title] = line.split(' ') as [string, string, string];
            return { start: '2024-05-03 20:10', profile, device, title };
          }),
        );
        const made = await copyOf(history, recipeOf({}, { suppressSmall: { k, atMost: 0.5, cells: true } }));
        const [profiles, devices, titles] = (['profile', 'device', 'title'] as const).map((role) => cells(made, role));
        const lines = titles!.map((title, row) => [profiles![row], devices![row], title].map((text) => text || '-').join(' '));
        expect(lines).toEqual(after);
      });

      it('gives no pseudonym to whom no row names any more', async () => {
        const history = historyOf(
          ['Ada', 'Cas', 'Ben', 'Ben'].map((profile, at): Row => ({
            start: '2024-05-03 20:10',
            profile,
            title: at < 2 ? 'x' : 'y',
          })),
        );
        const rules: Partial<Recipe['rows']> = { suppressSmall: { k: 2, atMost: 0.1, cells: true } };
        const made = await copyOf(history, recipeOf({ profile: { operator: 'pseudonymize' } }, rules));
        expect(cells(made, 'profile')).toEqual(['', '', 'P1', 'P1']);
      });

      it('never blanks a start, without which a reader sets the row aside', async () => {
        const history = historyOf(
          ['03', '04', '05', '05'].map((day, at): Row => ({ start: `2024-05-${day} 20:10`, title: at < 2 ? 'x' : 'y' })),
        );
        const made = await copyOf(history, recipeOf({}, { suppressSmall: { k: 2, atMost: 0.5, cells: true } }));
        expect(cells(made, 'start')).toEqual(['2024-05-05 20:10:00', '2024-05-05 20:10:00']);
      });
    });

    it('refuses to leave nothing', async () => {
      const made = await run(classes, recipeOf({}, { suppressSmall: { k: 20, atMost: 1 } }));
      expect(made).toMatchObject({ ok: false, failure: { code: 'nothing-left' } });
    });
  });
});
