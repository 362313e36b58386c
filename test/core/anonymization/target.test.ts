/** What a copy misses of what its purpose promises. */

import { describe, expect, it } from 'vitest';
import { anonymize } from '#core/anonymization/anonymize.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import { missed, type Reached, type Target } from '#core/anonymization/target.ts';
import { detailOf } from '#core/risk/publishing.ts';
import { seeded } from '#core/random.ts';
import { unattended } from '#core/task.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { presetRecipe } from './recipes.ts';
import { historyOf } from '#test/core/history.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

const target: Target = {
  classSize: { k: 5, below: 0.05 },
  pickedOut: 0.01,
  guesses: 'notSensitive',
  keeps: ['title'],
  suppressed: 0.05,
};
interface Numbers {
  readonly small?: number;
  readonly pickedOut?: number;
}
const reached = ({ small = 0, pickedOut = 0 }: Numbers = {}, rest: Partial<Reached> = {}): Reached => ({
  risk: {
    singlingOut: { rows: 100, rowsByClassSize: { one: small, twoToFour: 0, fiveToNine: 0, tenOrMore: 100 - small } },
    linkability: { measured: true, pickedOut },
  } as unknown as Reached['risk'],
  recognised: 1,
  guesses: [],
  silent: [],
  suppressed: 0,
  ...rest,
});

describe('a target', () => {
  const cases: readonly (readonly [name: string, copy: Reached, keys: readonly string[]])[] = [
    ['reached', reached({ small: 5, pickedOut: 0.01 }), []],
    ['too many rows alone', reached({ small: 6 }), ['target.missed.classSize']],
    ['picked out', reached({ pickedOut: 0.02 }), ['target.missed.pickedOut']],
    ['too few titles known to tell', reached({ pickedOut: 1 }, { recognised: 0.4 }), []],
    ['an ordinary guess', reached({}, { guesses: [{ sensitive: false }] }), []],
    ['a sensitive guess', reached({}, { guesses: [{ sensitive: true }] }), ['target.missed.guesses']],
    ['titles gone', reached({}, { silent: ['title', 'device'] }), ['target.missed.keeps']],
    ['too many rows gone', reached({}, { suppressed: 0.06 }), ['target.missed.suppressed']],
  ];
  it.each(cases)('%s', (_name, copy, keys) => {
    const messages = missed(target, copy);
    expect(messages.map(({ key }) => key)).toEqual(keys);
    for (const message of messages) expect(createSpeaker('en').text(message)).toMatch(/\.$/);
  });
});

describe('the presets', () => {
  // Measured by `npm run bench -- --attack`: what these levels reach.
  it.each([
    ['research', 'genre', 'month'],
    ['tracker', 'exact', 'day'],
    ['notebook', 'none', 'day'],
    ['friends', 'show', 'month'],
    ['public', 'genre', 'none'],
    ['onlyTheseRows', 'exact', 'day'],
  ] as const)('%s publishes %s and %s', (purpose, titles, dates) => {
    expect(detailOf(presetRecipe(purpose))).toEqual({ titles, dates });
  });

  it('promise nothing about being picked out where titles and dates are published', () => {
    for (const {
      recipe,
      target: { pickedOut },
    } of PRESETS) {
      const { titles, dates } = detailOf(recipe);
      expect(pickedOut === undefined).toBe(['exact', 'season', 'show', 'popularOrGenre'].includes(titles) && dates !== 'none');
    }
  });

  it('copy only rows that were chosen where that is their purpose', async () => {
    const viewings = viewingsFrom(historyOf([{ start: '2024-05-03 20:10' }, { start: '2024-05-04 20:10', title: 'Another' }]));
    const context = { random: seeded([1, 2, 3, 4]), label: () => '' };
    expect(await anonymize(viewings, presetRecipe('onlyTheseRows'), context, unattended)).toMatchObject({
      ok: false,
      failure: { message: { key: 'refusal.badRecipe.noRowsChosen' } },
    });
    const chosen = Uint8Array.of(0, 1);
    const made = await anonymize(viewings, presetRecipe('onlyTheseRows'), { ...context, chosen }, unattended);
    expect(made.ok && [...made.value.sourceRow]).toEqual([1]);
  });
});
