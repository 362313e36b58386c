/** Messages become sentences: plurals, values, and nothing a title holds is ever read as syntax. */

import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { personal, say, type Message, type MessageValue } from '#core/message.ts';
import { createSpeaker } from '#locales/speaker.ts';

const speaker = createSpeaker('en');
const NBSP = '\u00A0';

describe('a value is written as the language writes it', () => {
  const cases: readonly (readonly [MessageValue, string])[] = [
    [0, '0'],
    [1_234_567, '1,234,567'],
    ['Start Time', 'Start Time'],
    [{ percent: 0.0662 }, `6.6${NBSP}%`],
    [{ percent: 1 }, `100.0${NBSP}%`],
    [{ day: 0 }, '1 Jan 1970'],
    [{ day: -1 }, '31 Dec 1969'],
    [{ day: 19_936 }, '1 Aug 2024'],
    [{ month: 629 }, 'June 2022'],
    [{ clock: 30 }, '00:30'],
    [{ clock: 1439 }, '23:59'],
    [{ weekday: 0 }, 'Monday'],
    [{ weekday: 6 }, 'Sunday'],
    [{ seconds: 45 }, `45${NBSP}s`],
    [{ seconds: 719 }, `12${NBSP}min`],
    [{ seconds: 7200 }, `2${NBSP}h`],
    [{ seconds: 33_120 }, `9${NBSP}h 12${NBSP}min`],
    [{ seconds: 360_000 }, `100${NBSP}h`],
    [{ bytes: 512 }, '512 byte'],
    [{ bytes: 5_300_000 }, `5.3${NBSP}MB`],
    [{ country: 'NL' }, 'Netherlands'],
    [{ country: 'not a code' }, 'not a code'],
    [{ list: [] }, ''],
    [{ list: ['a'] }, 'a'],
    [{ list: ['a', 2, { percent: 0.5 }] }, `a, 2 and 50.0${NBSP}%`],
    [{ term: say('shell.severity.high') }, 'High'],
    [personal('title', 'Salt Road'), 'Salt Road'],
  ];
  test.each(cases)('%j', (value, written) =>
    expect(speaker.value(value).replaceAll(' ', NBSP)).toBe(written.replaceAll(' ', NBSP)),
  );
});

test('a country is hidden like any value of the person, in whatever it stands', () => {
  const there = { country: 'NL' };
  const message = say('shell.undone', { what: { list: [there, { term: say('overview.country', { country: there }) }] } });
  expect(speaker.text(message)).toBe('Undone: Netherlands and Netherlands');
  expect(speaker.text(message, { hide: true })).toBe('Undone: ▇▇▇▇▇ and ▇▇▇▇▇');
  expect(speaker.pieces(there)).toEqual([personal('place', 'Netherlands')]);
});

test('a text that was said before is said with the values of now, in whatever order they come', () => {
  const cells = { title: { term: say('shell.undo') }, summary: { term: say('shell.redo') } };
  const before = speaker.text(say('charts.titled', cells));
  const { title, summary } = cells;
  expect(speaker.text(say('charts.titled', { summary, title }))).toBe(before);
  expect(speaker.text(say('charts.titled', { summary: title, title: summary }))).toBe(
    before.replace('Undo', '\0').replace('Redo', 'Undo').replace('\0', 'Redo'),
  );
});

describe('plurals follow `count`', () => {
  const cases: readonly (readonly [Message, string])[] = [
    [say('shell.changes', { count: 1 }), '1 change'],
    [say('shell.changes', { count: 0 }), '0 changes'],
    [say('shell.changes', { count: 4812 }), '4,812 changes'],
  ];
  test.each(cases)('%j', (message, sentence) => expect(speaker.text(message)).toBe(sentence));
});

const HOSTILE = [
  '$t(shell.cancel)',
  '$t(shell.cancel, {"count": 1})',
  '{{service}} {{count}}',
  '{{what}}',
  '<b>bold</b><script>alert(1)</script>',
  '&amp; &lt;',
  "$& $1 $' $`",
  '__proto__',
  '\u202Etfel-ot-thgir',
  '',
];

describe('a title is text and nothing else', () => {
  test.each(HOSTILE)('%j', (title) => {
    expect(speaker.text(say('shell.undone', { what: personal('title', title) }))).toBe(`Undone: ${title}`);
    const list = { list: [personal('title', title), personal('title', 'Salt Road')] };
    expect(speaker.text(say('shell.undone', { what: list }))).toBe(`Undone: ${title} and Salt Road`);
  });

  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const message = say('shell.alias', { service: personal('title', title), count: 2 });
        expect(speaker.text(message)).toBe(`${title}, 2 rows`);
      }),
    );
  });
});

describe('values of the person stay apart', () => {
  const message = say('shell.undone', { what: { list: [personal('profile', 'Ines'), personal('title', 'Salt Road')] } });

  test('as pieces', () => {
    expect(speaker.parts(message)).toEqual(['Undone: ', personal('profile', 'Ines'), ' and ', personal('title', 'Salt Road')]);
  });

  test('hidden alike, whatever they hold', () => {
    expect(speaker.text(message, { hide: true })).toBe('Undone: ▇▇▇▇▇ and ▇▇▇▇▇');
  });

  test('told apart from the words', () => {
    expect(speaker.spans(say('shell.left', { count: 7 })).filter(({ isValue }) => isValue)).toEqual([
      { part: '7', isValue: true },
    ]);
  });
});

describe('a text that does not exist', () => {
  test('is a bug', () => expect(() => speaker.text(say('shell.nothing.of.that.name'))).toThrow(/shell\.nothing\.of\.that\.name/));
  test('can be shown as something else', () => {
    const lenient = createSpeaker('en', { missing: (key) => `[${key}]` });
    expect(lenient.text(say('no.such'))).toBe('[no.such]');
  });
});
