/** Which rows a choice has; that leaving out wins, that a dropped rule is undone exactly, and that it is missing in the bytes. */

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { anonymize } from '#core/anonymization/anonymize.ts';
import { chosenRows, RowChoice, type RowRule } from '#core/anonymization/rowChoice.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { ROLES } from '#core/model.ts';
import { seeded } from '#core/random.ts';
import { unattended } from '#core/task.ts';
import { textOf } from './bytes.ts';
import { dayOf, historyOf, type Row } from '#test/core/history.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

const rows: readonly Row[] = [
  { start: '2024-05-01 20:00', title: 'Amélie', profile: 'Ada', country: 'FR (France)' },
  { start: '2024-05-02 01:00', title: 'Salt Road: Season 1: Wind (Episode 1)', profile: 'Max', device: 'Apple iPhone XR' },
  { start: '2024-05-03 20:00', title: 'Salt Road: Season 2: Dust (Episode 2)', profile: 'Ada' },
  { start: '', title: 'Salt Road', profile: 'Ada' },
];
const viewings = viewingsFrom(historyOf(rows));
const evidence = (finding: string): Uint32Array | undefined => (finding === 'fact.nights' ? Uint32Array.of(1) : undefined);

function chosen(choice: RowChoice): number[] {
  const result = chosenRows(viewings, choice, evidence);
  if (!result.ok) throw new Error(result.failure.message.key);
  return [...result.value.keys()].filter((row) => result.value[row] === 1);
}
const out = (where: RowRule['where']): RowRule => ({ does: 'leaveOut', where });
const only = (where: RowRule['where']): RowRule => ({ does: 'keepOnly', where });

describe('a choice of rows', () => {
  const cases: readonly (readonly [where: RowRule['where'], rows: readonly number[]])[] = [
    [{ by: 'search', text: 'AMELIE' }, [0]],
    [{ by: 'search', text: 'iphone' }, [1]],
    [{ by: 'search', text: '2024-05-03' }, [2]],
    [{ by: 'search', text: 'nowhere' }, []],
    [{ by: 'title', title: 'Salt Road' }, [1, 2, 3]],
    [{ by: 'title', title: 'Salt Road: Season 2: Dust (Episode 2)' }, [2]],
    [{ by: 'profile', profile: 'Max' }, [1]],
    [{ by: 'device', device: 'Apple iPhone XR' }, [1]],
    [{ by: 'place', country: 'FR' }, [0]],
    // A viewing at one in the morning belongs to the evening before.
    [{ by: 'dates', from: dayOf('2024-05-01'), to: dayOf('2024-05-01') }, [0, 1]],
    [{ by: 'dates', from: dayOf('2024-05-02') }, [2]],
    [{ by: 'dates' }, [0, 1, 2]],
    [{ by: 'finding', finding: 'fact.nights' }, [1]],
    [{ by: 'rows', rows: [3, 0, 3] }, [0, 3]],
  ];
  it.each(cases)('%j', (where, found) => {
    expect(RowChoice.parse([only(where)])).toEqual([only(where)]);
    expect(chosen([only(where)])).toEqual(found);
    expect(chosen([out(where)])).toEqual([0, 1, 2, 3].filter((row) => !found.includes(row)));
  });

  it('keeps what any rule keeps, and leaves out what any rule leaves out, in whatever order', () => {
    const rules = [
      only({ by: 'profile', profile: 'Ada' }),
      out({ by: 'title', title: 'Salt Road' }),
      only({ by: 'profile', profile: 'Max' }),
    ];
    expect(chosen(rules)).toEqual([0]);
    expect(chosen(rules.toReversed())).toEqual([0]);
    expect(chosen([])).toEqual([0, 1, 2, 3]);
  });

  it('is undone exactly by dropping the rule', () => {
    const rule = fc
      .tuple(fc.constantFrom('leaveOut', 'keepOnly'), fc.constantFrom(...cases))
      .map(([does, [where]]): RowRule => ({ does, where }));
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), rule, (before, added) => {
        const longer = [...before, added];
        chosen(longer);
        expect(chosen(longer.slice(0, -1))).toEqual(chosen(before));
        if (added.does === 'leaveOut') for (const row of chosen(longer)) expect(chosen(before)).toContain(row);
      }),
    );
  });

  it.each([
    [{ by: 'finding', finding: 'fact.unheard' }, 'refusal.choice.finding'],
    [{ by: 'rows', rows: [4] }, 'refusal.choice.rows'],
  ] as const)('refuses %j', (where, key) => {
    expect(chosenRows(viewings, [out(where as RowRule['where'])], evidence)).toMatchObject({
      ok: false,
      failure: { code: 'bad-recipe', message: { key } },
    });
  });
});

it('is kept to in the bytes that are written', async () => {
  const recipe: Recipe = {
    version: 1,
    purpose: 'custom',
    columns: Object.fromEntries(ROLES.map((role) => [role, { operator: 'keep' }])),
    rows: { previews: 'keep', shortPlays: 'keep', profiles: 'everyone', order: 'keep' },
    write: 'parseable',
    formulaGuard: true,
  };
  const result = chosenRows(viewings, [out({ by: 'title', title: 'Amélie' })], evidence);
  if (!result.ok) throw new Error('Refused.');
  const context = { random: seeded([1, 2, 3, 4]), label: () => '', chosen: result.value };
  const made = await anonymize(viewings, recipe, context, unattended);
  if (!made.ok) throw new Error(made.failure.message.key);
  expect(textOf(made.value.history)).not.toContain('Amélie');
  expect(textOf(made.value.history)).not.toContain('FR (France)');
  expect(made.value.history.rows).toBe(3);
});
