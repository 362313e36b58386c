/** Dates with the month in words, as spreadsheets write them in the languages of the exports: each name is the month it names. */

import { describe, expect, test } from 'vitest';
import { daysFromCivil } from '#core/dateForm.ts';
import { instantColumnOf } from '#core/history.ts';
import { readWordedDate } from '#core/import/dates/wordedDate.ts';
import { imported } from './sources.ts';

// prettier-ignore
const LOCALES = [
  'en-US', 'en-GB', 'en-CA', 'en-IN', 'fr-FR', 'fr-CA', 'es-ES', 'es-MX', 'ca-ES', 'pt-BR', 'pt-PT', 'it-IT', 'ro-RO', 'de-DE',
  'de-AT', 'nl-NL', 'da-DK', 'nb-NO', 'sv-SE', 'fi-FI', 'hu-HU', 'id-ID', 'ms-MY', 'tr-TR', 'pl-PL', 'cs-CZ', 'sk-SK', 'ru-RU',
  'uk-UA', 'bg-BG', 'el-GR', 'he-IL', 'ar-EG', 'ar-AE', 'ar-DZ', 'ar-MA', 'hi-IN', 'mr-IN', 'th-TH', 'fa-IR', 'vi-VN', 'ja-JP',
  'ko-KR', 'zh-CN', 'zh-TW', 'et-EE', 'gl-ES', 'az-AZ', 'is-IS', 'fil-PH', 'bn-BD', 'ta-IN', 'te-IN', 'gu-IN', 'kn-IN', 'ml-IN',
  'pa-IN', 'ur-PK',
];
/** Days of different months that no order can take for another. */
const DAYS = Array.from({ length: 12 }, (_, month) => daysFromCivil(2024, month + 1, 13 + month));

const dateOf = (day: number): Date => new Date(day * 86_400_000);
const gregorian = (locale: string): string => (locale === 'th-TH' ? locale : `${locale}-u-ca-gregory`);

/** The name of a month in a locale, alone or in a date. */
function nameOf(locale: string, day: number, options: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...options, timeZone: 'UTC' }).formatToParts(dateOf(day));
  // Catalan puts its particle to the month.
  return parts.find(({ type }) => type === 'month')!.value.replace(/^(?:de |d’)/, '');
}

const NAMES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'short' },
  { month: 'long' },
  { month: 'short', day: 'numeric', year: 'numeric' },
  { month: 'long', day: 'numeric', year: 'numeric' },
];

describe.each(LOCALES)('%s', (locale) => {
  test.each(NAMES)('%j between day and year', (options) => {
    for (const [month, day] of DAYS.entries()) {
      const name = nameOf(locale, day, options);
      // A month that is a number is no name.
      if (/^\p{Nd}+$/u.test(name)) continue;
      for (const text of [`${13 + month}-${name}-24`, `${13 + month} ${name} 2024`, `${13 + month}.${name}.2024`])
        expect(readWordedDate(text)?.numbers, text).toEqual([13 + month, month + 1, text.endsWith('2024') ? 2024 : 24]);
    }
  });

  test.each(['medium', 'long'] as const)('its %s dates, a file of them', async (dateStyle) => {
    const format = new Intl.DateTimeFormat(gregorian(locale), { dateStyle, timeZone: 'UTC' });
    const days = DAYS.toReversed();
    const file = `Title,Date\n${days.map((day) => `"A","${format.format(dateOf(day))}"`).join('\n')}\n`;
    const result = await imported(file);
    if (!result.ok) throw new Error(`${format.format(dateOf(days[0]!))}: ${result.failure.message.key}`);
    expect(result.value.setAside).toEqual([]);
    expect([...instantColumnOf(result.value.history, 'start')!.seconds].map((seconds) => seconds / 86_400)).toEqual(days);
  });
});

const OTHERS: readonly (readonly [text: string, numbers: readonly number[] | undefined])[] = [
  ['Thu, 14 Mar 2024 21:30:00', [14, 3, 2024]],
  ['March 14, 2024', [3, 14, 2024]],
  ['2021. máj. 5.', [2021, 5, 5]],
  ['21-NİSAN-24', [21, 4, 24]],
  ['14-5月-24', [14, 5, 24]],
  // Croatian for October and Polish for November: a cell does not say.
  ['21-siječnja-24', undefined],
  ['21-Smarch-24', undefined],
  ['21 Mar 4', undefined],
];
test.each(OTHERS)('%s', (text, numbers) => {
  expect(readWordedDate(text)?.numbers).toEqual(numbers);
});
