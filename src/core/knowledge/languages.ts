/** The languages that are at home in a country. */

import { languagesOf } from './countries.ts';

/** Streaming services are watched in English everywhere, so English is at home in every country. */
const EVERYWHERE = 'en';

/** Whether a language (ISO 639-1) is at home in a country (ISO 3166-1 alpha-2). */
export const isAtHome = (language: string, country: string): boolean =>
  language === EVERYWHERE || languagesOf(country).includes(language);
