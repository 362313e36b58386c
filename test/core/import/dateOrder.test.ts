/** Every way exports write dates, read back to the same days and written again as the same text. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysFromCivil, writeDate, type DateForm, type DateOrder } from '#core/dateForm.ts';
import { writeCsv } from '#core/writeCsv.ts';
import { instantColumnOf } from '#core/history.ts';
import { cellsOf, imported } from './sources.ts';

/** The patterns seen in real files or expected by locale, and the locale. */
const FORMS: readonly (readonly [pattern: string, order: DateOrder, where: string, how?: Pick<DateForm, 'digits' | 'era'>])[] = [
  ['M/D/YY', 'mdy', 'en-US, and nearly everybody since 2025'],
  ['M/D/YYYY', 'mdy', 'en-US saved again'],
  ['MM/DD/YY', 'mdy', 'en-US saved again'],
  ['MM/DD/YYYY', 'mdy', 'en-US saved again'],
  ['DD/MM/YYYY', 'dmy', 'en-GB, fr-FR, pt-BR, da-DK'],
  ['D/M/YY', 'dmy', 'es-ES'],
  ['DD/MM/YY', 'dmy', 'es-MX'],
  ['DD-MM-YY', 'dmy', 'nl'],
  ['DD.MM.YYYY', 'dmy', 'pl, tr'],
  ['D.M.YYYY', 'dmy', 'fi'],
  ['DD.MM.YY', 'dmy', 'de'],
  ['D. M. YYYY', 'dmy', 'cs'],
  ['YYYY. MM. DD.', 'ymd', 'hu'],
  ['YY. M. D.', 'ymd', 'ko'],
  ['YYYY/MM/DD', 'ymd', 'ja'],
  ['YYYY-MM-DD', 'ymd', 'en-CA, sv'],
  ['YYYY/M/D', 'ymd', 'zh'],
  ['YYYY-MM-DD HH:mm:ss', 'ymd', 'the full report'],
  ['YYYY-MM-DDTHH:mm:ssZ', 'ymd', 'ISO 8601'],
  ['DD/MM/YYYY HH:mm', 'dmy', 'a spreadsheet'],
  ['D.MM.YYYY HH:mm', 'dmy', 'a spreadsheet'],
  ['M/D/YY H:mm', 'mdy', 'a spreadsheet'],
  ['D/M/YY', 'dmy', 'th', { era: 'buddhist' }],
  ['D/M/YYYY', 'dmy', 'th', { era: 'buddhist' }],
  ['D/M/YYYY', 'dmy', 'th with its own digits', { era: 'buddhist', digits: 'thai' }],
  ['D\u200F/M\u200F/YYYY', 'dmy', 'ar', { digits: 'arab' }],
  ['\u200FD\u200F/M\u200F/YYYY', 'dmy', 'he as some programs mark it'],
  ['YYYY/M/D', 'ymd', 'fa, Gregorian', { digits: 'arabext' }],
  ['DD/MM/YYYY', 'dmy', 'bn', { digits: 'beng' }],
  ['YYYY/MM/DD', 'ymd', 'ja in wide digits', { digits: 'fullwide' }],
  ['YYYY年M月D日', 'ymd', 'zh, ja in a spreadsheet'],
  ['YYYY년 M월 D일', 'ymd', 'ko in a spreadsheet'],
];

/** Locales of accounts whose exports were seen or are expected: the short date of each, as this machine's CLDR writes it. */
// prettier-ignore
const LOCALES = [
  'en-US', 'en-GB', 'en-IE', 'en-IN', 'en-CA', 'fr-FR', 'fr-CA', 'pt-BR', 'pt-PT', 'da-DK', 'es-ES',
  'es-MX', 'es-419', 'nl-NL', 'pl-PL', 'tr-TR', 'fi-FI', 'de-DE', 'hu-HU', 'ko-KR', 'ja-JP', 'sv-SE',
  'it-IT', 'id-ID', 'nb-NO', 'ro-RO', 'ru-RU', 'uk-UA', 'el-GR', 'zh-CN', 'zh-TW', 'he-IL', 'th-TH',
  'ar-SA-u-ca-gregory', 'ar-EG', 'cs-CZ', 'sk-SK', 'hr-HR', 'fa-IR-u-ca-gregory', 'hi-IN', 'mr-IN', 'vi-VN', 'ms-MY',
];

const FIRST = daysFromCivil(2008, 1, 1);
const LAST = daysFromCivil(2031, 12, 31);

/** Days of a history, newest first. */
const histories = fc
  .array(fc.integer({ min: FIRST, max: LAST }), { minLength: 40, maxLength: 120 })
  .map((days) => days.toSorted((x, y) => y - x));

const fileOf = (days: readonly number[], write: (day: number) => string): string =>
  `Title,Date\n${days.map((day, at) => `"T${at}","${write(day)}"`).join('\n')}\n`;

const daysOf = (result: Awaited<ReturnType<typeof imported>>): number[] => {
  if (!result.ok) throw new Error(result.failure.code);
  return [...instantColumnOf(result.value.history, 'start')!.seconds].map((seconds) => Math.floor(seconds / 86_400));
};

describe('forms', () => {
  const cases = FORMS.map(([pattern, order, where, how = {}]) => ({ pattern, order, where, how }));
  test.each(cases)('$pattern ($order, $where)', async ({ pattern, order, how }) => {
    const form: DateForm = { order, pattern, ...how };
    const hour = 7 * 3600;
    const write = (day: number): string => writeDate(day * 86_400 + hour, form);
    await fc.assert(
      fc.asyncProperty(histories, async (days) => {
        const file = fileOf(days, write);
        const result = await imported(file, { chunk: 1000 });
        expect(daysOf(result)).toEqual(days);
        if (!result.ok) return;
        const { history } = result.value;
        expect(history.dates).toMatchObject({ order, confidence: 'certain', from: days.at(-1), to: days[0] });
        const column = instantColumnOf(history, 'start')!;
        expect(column.form).toEqual(form);
        expect(column.exceptions.size).toBe(0);
        expect(column.precision).toBe(pattern.includes('H') ? 'second' : 'day');
        expect(cellsOf(history).map(([, date]) => date)).toEqual(days.map(write));
        const copy = [...writeCsv(history)].map((bytes) => new TextDecoder().decode(bytes)).join('');
        expect(copy).toBe(file);
      }),
      { numRuns: 25 },
    );
  });

  test.each(LOCALES)('the short date of %s', async (locale) => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' });
    const write = (day: number): string => format.format(day * 86_400_000);
    await fc.assert(
      fc.asyncProperty(histories, async (days) => {
        const result = await imported(fileOf(days, write));
        expect(daysOf(result)).toEqual(days);
        if (!result.ok) return;
        const { history } = result.value;
        expect(history.dates.confidence).toBe('certain');
        expect(instantColumnOf(history, 'start')!.exceptions.size).toBe(0);
        expect(cellsOf(history).map(([, date]) => date)).toEqual(days.map(write));
      }),
      { numRuns: 10 },
    );
  });

  test('any mixture of two forms of one order keeps its texts', async () => {
    const sameOrder = FORMS.filter(([pattern, order, , how]) => !how?.era && (order === 'mdy' || pattern.startsWith('YYYY')));
    await fc.assert(
      fc.asyncProperty(histories, fc.constantFrom(...sameOrder), fc.constantFrom(...sameOrder), async (days, one, other) => {
        const texts = days.map((day, at) =>
          writeDate(day * 86_400, {
            order: one[1],
            pattern: (at % 3 === 0 ? one : other)[0],
            ...(at % 3 === 0 ? one : other)[3],
          }),
        );
        const result = await imported(`Title,Date\n${texts.map((text, at) => `T${at},${text}`).join('\n')}\n`);
        expect(daysOf(result)).toEqual(days);
        if (result.ok) expect(cellsOf(result.value.history).map(([, date]) => date)).toEqual(texts);
      }),
      { numRuns: 100 },
    );
  });
});

interface Decision {
  readonly name: string;
  readonly dates: readonly string[];
  /** As the history spells them, where that is not as they stand. */
  readonly spelled?: readonly string[];
  readonly asked?: DateOrder;
  readonly order: DateOrder;
  readonly confidence: 'certain' | 'likely' | 'ambiguous';
  readonly first?: readonly [number, number, number];
  readonly issues?: readonly string[];
}

const DECISIONS: readonly Decision[] = [
  { name: 'a 13th month', dates: ['1/2/24', '12/31/23'], order: 'mdy', confidence: 'certain', first: [2024, 1, 2] },
  { name: 'nothing to tell by', dates: ['1/2/24'], order: 'mdy', confidence: 'ambiguous' },
  { name: 'nothing to tell by, with leading zeros', dates: ['01/02/24'], order: 'dmy', confidence: 'ambiguous' },
  { name: 'dots are day first', dates: ['1.2.2024'], order: 'dmy', confidence: 'likely' },
  { name: 'equal in both orders', dates: ['5/5/2024', '3/3/2024'], order: 'mdy', confidence: 'certain' },
  { name: 'row order', dates: ['5/1/24', '4/9/24', '4/2/24', '3/8/24', '2/7/24', '2/6/24', '1/9/24', '1/3/24'], order: 'mdy', confidence: 'certain' },
  { name: 'oldest first', dates: ['1/3/2024', '1/9/2024', '2/6/2024', '2/7/2024', '3/8/2024', '4/2/2024', '4/9/2024', '5/1/2024'], order: 'mdy', confidence: 'certain' },
  { name: 'a copy generalized to months', dates: ['3/1/24', '3/1/24', '2/1/24', '12/1/23', '12/1/23'], order: 'mdy', confidence: 'likely' },
  { name: 'the same, day first and in no order', dates: ['01.12.2023', '01.02.2024', '01.02.2024', '01.03.2023'], order: 'dmy', confidence: 'likely' },
  { name: 'a copy generalized to years', dates: ['1/1/24', '1/1/23', '1/1/22'], order: 'mdy', confidence: 'certain' },
  { name: 'the person says so', dates: ['1/2/24', '1/1/24'], asked: 'dmy', order: 'dmy', confidence: 'certain', first: [2024, 2, 1] },
  { name: 'the person cannot turn a year round', dates: ['2024-03-04'], asked: 'dmy', order: 'ymd', confidence: 'certain', first: [2024, 3, 4] },
  { name: 'two-digit years of the last century', dates: ['12/31/99', '12/30/80'], order: 'mdy', confidence: 'certain', first: [1999, 12, 31] },
  { name: 'afternoons', dates: ['4/25/2021 8:15 PM', '4/25/2021 12:15 AM'], order: 'mdy', confidence: 'certain', first: [2021, 4, 25] },
  { name: 'months of a generalized copy', dates: ['2024-03', '2024-03', '2023-12'], order: 'ymd', confidence: 'certain', first: [2024, 3, 1] },
  { name: 'quarters with a part of the day', dates: ['2024-Q2 evening', '2023-Q4 late night'], order: 'ymd', confidence: 'certain', first: [2024, 4, 1] },
  { name: 'weeks with a clock', dates: ['2021-W01 18:42', '2020-W53 07:00'], order: 'ymd', confidence: 'certain', first: [2021, 1, 4] },
  { name: 'years', dates: ['2024', '2023'], order: 'ymd', confidence: 'certain', first: [2024, 1, 1] },
  { name: 'a copy without dates', dates: ['', '', ' '], order: 'ymd', confidence: 'certain' },
  { name: 'Thai years in a file with one date', dates: ['15/1/64'], order: 'dmy', confidence: 'certain', first: [2021, 1, 15] },
  { name: 'Thai years, written in full', dates: ['15/1/2564', '28/12/2563'], order: 'dmy', confidence: 'certain', first: [2021, 1, 15] },
  { name: 'a spreadsheet took the dates it could for others', dates: ['2025-02-05', '4/30/25', '4/22/25', '4/13/25', '2025-09-04', '2025-05-04', '3/30/25', '3/14/25', '2025-12-03', '2025-03-03', '2/27/25'], spelled: ['5/2/25', '4/30/25', '4/22/25', '4/13/25', '4/9/25', '4/5/25', '3/30/25', '3/14/25', '3/12/25', '3/3/25', '2/27/25'], order: 'mdy', confidence: 'certain', first: [2025, 5, 2], issues: ['turned-dates'] },
  { name: 'the same with month names', dates: ['5-May-25', '30/4/25', '22/4/25', '13/4/25', '4-Sep-25', '4-May-25', '3-Dec-25', '3-Mar-25', '28/2/25', '14/2/25'], spelled: ['5/5/25', '30/4/25', '22/4/25', '13/4/25', '9/4/25', '5/4/25', '12/3/25', '3/3/25', '28/2/25', '14/2/25'], order: 'dmy', confidence: 'likely', first: [2025, 5, 5], issues: ['turned-dates'] },
  { name: 'two forms side by side, none of them turned', dates: ['2025-05-02', '4/30/25', '4/22/25', '4/13/25', '2025-04-09', '2025-04-05', '3/30/25', '3/14/25', '2025-03-12', '2025-03-03', '2/27/25'], order: 'mdy', confidence: 'certain', first: [2025, 5, 2], issues: ['mixed-dates'] },
  { name: 'fractions of seconds', dates: ['2021-04-25T20:15:00.123Z'], order: 'ymd', confidence: 'certain', first: [2021, 4, 25] },
]; // prettier-ignore

describe('decisions', () => {
  test.each(DECISIONS)('$name', async ({ dates, spelled, asked, order, confidence, first, issues }) => {
    const result = await imported(`Title,Date\n${dates.map((date) => `T,${date}`).join('\n')}\n`, { dateOrder: asked });
    if (!result.ok) throw new Error(result.failure.code);
    const { history } = result.value;
    expect([history.dates.order, history.dates.confidence]).toEqual([order, confidence]);
    expect(cellsOf(history).map(([, date]) => date)).toEqual(spelled ?? dates);
    if (first) expect(daysOf(result)[0]).toBe(daysFromCivil(...first));
    if (issues) expect(result.value.issues.map(({ code }) => code).filter((code) => code.endsWith('dates'))).toEqual(issues);
  });

  test('the time of day is read', async () => {
    const result = await imported('Title,Date\nA,4/25/2021 8:15 PM\nB,2021-04-25 20:15:59\nC,4/25/2021 12:15 AM\n');
    if (!result.ok) throw new Error(result.failure.code);
    const midnight = daysFromCivil(2021, 4, 25) * 86_400;
    expect([...instantColumnOf(result.value.history, 'start')!.seconds].map((seconds) => seconds - midnight)).toEqual([
      72_900, 72_959, 900,
    ]);
  });

  test('dates that are none', async () => {
    const wrong = [
      '1/2',
      '1/2/3/4',
      '1/2/4',
      '10/20/4',
      '1/2/024',
      '0/0/24',
      '2/30/24',
      '1/2/24 25:00',
      '2024-13-01',
      'x1/2/24',
      '1//',
      '12:30',
      '20240102',
    ];
    const result = await imported(`Title,Date\nA,1/25/24\n${wrong.map((date) => `T,${date}`).join('\n')}\n`);
    if (!result.ok) throw new Error(result.failure.code);
    expect(result.value.history.rows).toBe(1);
    expect(result.value.setAside.map(({ reason }) => reason)).toEqual(wrong.map(() => 'no-date'));
  });
});
