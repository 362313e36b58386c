/** The moments of a page in the languages of accounts: read as they were meant, or given back where nobody can tell, never half a day off. */

import { describe, expect, test } from 'vitest';
import { pageTime } from '#core/import/entries/pageTime.ts';

/** As pages write the 13th of January 2024, eight minutes past nine in the evening. */
const SEEN: readonly (readonly [where: string, text: string, time?: string])[] = [
  ['en-US', 'Jan 13, 2024, 9:08:07\u202FPM TRT'],
  ['en-CA', 'Jan. 13, 2024, 9:08:07\u202Fp.m. EST'],
  ['en-GB', '13 Jan 2024, 21:08:07 GMT', '2024-01-13T21:08:07Z'],
  ['fr', '13 janv. 2024, 21:08:07 CET'],
  ['fr-CA', '13 janv. 2024, 21 h 08 min 07 s HNE'],
  ['es-419', '13 ene 2024, 9:08:07\u00A0p.m. ART'],
  ['pt-BR', '13 de jan. de 2024, 21:08:07 BRT'],
  ['de', '13.01.2024, 21:08:07 MEZ', '13.01.2024 21:08:07'],
  ['da', '13. jan. 2024 21.08.07 CET'],
  ['fi', '13.1.2024 klo 21.08.07 EET', '13.1.2024 21:08:07'],
  ['cs', '13. 1. 2024 21:08:07 CET', '13. 1. 2024 21:08:07'],
  ['bg', '13.01.2024 г., 21:08:07 ч. EET', '13.01.2024 21:08:07'],
  ['hu', '2024. jan. 13. 21:08:07 CET'],
  ['el', '13 Ιαν 2024, 9:08:07 μ.μ. EET'],
  ['ru', '13 янв. 2024 г., 21:08:07 MSK'],
  ['he', '13 בינו׳ 2024, 21:08:07 GMT+2'],
  ['ar', '13 يناير 2024، 9:08:07 م غرينتش+3'],
  ['ar in its own digits', '١٣‏/٠١‏/٢٠٢٤، ٩:٠٨:٠٧ م غرينتش+٣', '13/01/2024 21:08:07'],
  ['hi', '13 जन॰ 2024, 9:08:07 pm IST'],
  ['th', '13 ม.ค. 2567 21:08:07 GMT+7'],
  ['vi', '21:08:07 13 thg 1, 2024 ICT'],
  ['ja', '2024/01/13 21:08:07 JST'],
  ['ko', '2024. 1. 13. 오후 9:08:07 KST'],
  ['zh-CN', '2024年1月13日 21:08:07 CST', '2024年1月13日 21:08:07'],
  ['zh-TW', '2024年1月13日 下午9:08:07 [CST]', '2024年1月13日 21:08:07'],
];

const CASES = SEEN.map(([where, text, time = '2024-01-13T21:08:07']) => ({ where, text, time }));
test.each(CASES)('$where: $text', ({ text, time }) => expect(pageTime(text)).toBe(time));

const GIVEN_BACK: readonly (readonly [why: string, text: string])[] = [
  ['a word that may be for morning or evening', '13 Jan 2024, 9:08:07 zvečer CET'],
  ['no clock', '13 Jan 2024'],
  ['no moment', 'Watched at some time'],
  ['longer than any moment', `${'x'.repeat(80)} 21:08:07`],
];
test.each(GIVEN_BACK)('given back: %s', (_, text) => expect(pageTime(text)).toBe(text));

// prettier-ignore
const LOCALES = [
  'en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN', 'fr-FR', 'fr-CA', 'es-ES', 'es-MX', 'es-419', 'ca', 'gl', 'pt-BR', 'pt-PT', 'it',
  'ro', 'de-DE', 'de-AT', 'nl', 'da', 'nb', 'sv', 'is', 'fi', 'et', 'hu', 'id', 'ms', 'fil', 'tr', 'az', 'pl', 'cs', 'sk', 'ru',
  'uk', 'bg', 'el', 'he', 'ar', 'ar-EG', 'ur', 'hi', 'mr', 'ta', 'te', 'gu', 'kn', 'pa', 'th', 'vi', 'ja', 'ko', 'zh-CN', 'zh-TW',
  'zh-HK', 'af', 'sw',
];

/** A day as the page leaves it where its order is not told: numbers, and in Chinese the words for year, month and day. */
const NUMBERS = /^[\d.,/年月日 -]+ /;

describe.each(LOCALES)('%s', (locale) => {
  test.each(['UTC', 'Europe/Paris'])('in %s', (timeZone) => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long', timeZone });
    for (const month of [0, 4, 10])
      for (const hour of [0, 9, 12, 21]) {
        const shift = timeZone === 'UTC' ? 0 : month === 4 ? 2 : 1;
        const wanted = new Date(Date.UTC(2024, month, 13, hour, 8, 7)).toISOString().slice(0, 19);
        const text = format.format(Date.UTC(2024, month, 13, hour - shift, 8, 7));
        const read = pageTime(text).replace('Z', '');
        const [, clock = ''] = wanted.split('T');
        expect(NUMBERS.test(read) ? `numbers ${read.replace(NUMBERS, '')}` : read, text).toBe(
          NUMBERS.test(read) ? `numbers ${clock}` : wanted,
        );
      }
  });
});
