/** The wording of guesses: of someone and of titles, never of what a person is; and one modal in a sentence. */

import { describe, expect, test } from 'vitest';
import guesses from '#locales/en/guesses.json' with { type: 'json' };

const HEADLINES = Object.entries(guesses).filter(([key]) => key.includes('.headline'));
const MODAL = /\b(?:could|might|may)\b/g;

describe.each(HEADLINES)('%s', (_, text) => {
  test('says what someone could conclude', () => {
    expect(text).toMatch(/\b(?:someone|people)\b/i);
    expect(text).toMatch(MODAL);
    expect(text).not.toMatch(/\byou(?:'re| are| have)\b/i);
  });
});

test.each(Object.entries(guesses))('%s has one modal in a sentence and no word that judges', (_, text) => {
  for (const sentence of text.split(/[.;] /)) expect([...sentence.matchAll(MODAL)].length).toBeLessThan(2);
  expect(text).not.toMatch(/\b(?:only|a lot|addicted|disorder|diagnos\w*|danger\w*|safe|anonymous|suspicious|guilty|creepy)\b/i);
});
