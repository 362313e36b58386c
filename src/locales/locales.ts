/** The languages, one line each. English is the one that sentences are written in first; the others are translations of it. */

import { AREAS as en } from './en/index.ts';
import { AREAS as es } from './es/index.ts';
import { AREAS as fr } from './fr/index.ts';
import type { Locale } from './locale.ts';

export const LOCALES = {
  en: { name: 'English', region: 'en-GB', areas: en },
  fr: { name: 'Français', region: 'fr-FR', areas: fr },
  es: { name: 'Español', region: 'es-ES', areas: es },
} as const satisfies Record<string, Locale>;

export type LocaleId = keyof typeof LOCALES;

export const LOCALE_IDS = Object.keys(LOCALES) as LocaleId[];

export const isLocaleId = (value: unknown): value is LocaleId => LOCALE_IDS.includes(value as LocaleId);

/** The first language of a list of wishes (BCP 47, e.g. `navigator.languages`) that there is; English when there is none. */
export function localeFor(wishes: readonly string[]): LocaleId {
  return wishes.map((wish) => wish.toLowerCase().split(/[-_]/)[0]).find(isLocaleId) ?? 'en';
}

/** Whose dates and numbers a language follows: English those of the reader's own region, where a wish names one. */
export function regionFor(locale: LocaleId, wishes: readonly string[] = []): string {
  const english = locale === 'en' ? wishes.find((wish) => /^en-[A-Z]{2}$/.test(wish)) : undefined;
  return english ?? LOCALES[locale].region;
}
