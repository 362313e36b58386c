/** How a translation stands against the English it was made from: what is missing, what is stale, what is left over. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flat, type Texts } from '#locales/locale.ts';
import { LOCALE_IDS, LOCALES, type LocaleId } from '#locales/locales.ts';

export const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The languages that English is translated to. */
export const TRANSLATED = LOCALE_IDS.filter((id) => id !== 'en');

export const textsOf = (id: LocaleId): Texts => flat(LOCALES[id].areas);

/** A key without its plural form. */
export const baseOf = (key: string): string => key.replace(PLURAL, '');

/** The plural forms that i18next asks for in a language; `zero` is its own and free to be there. */
export const formsOf = (id: LocaleId): readonly string[] =>
  new Intl.PluralRules(LOCALES[id].region).resolvedOptions().pluralCategories;

/** Base key -> a short hash of the English: all its plural forms together. */
export function englishHashes(): Readonly<Record<string, string>> {
  const forms = new Map<string, string[]>();
  for (const [key, text] of Object.entries(textsOf('en'))) forms.set(baseOf(key), [...(forms.get(baseOf(key)) ?? []), key, text]);
  return Object.fromEntries([...forms].map(([base, parts]) => [base, hashOf(parts.join('\n'))]));
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

export const sourcesPath = (id: LocaleId): string => join(import.meta.dirname, '..', '..', 'src', 'locales', id, 'sources.json');

export interface Standing {
  /** Keys that English has, or that the language's plural rules ask for, and no text is there. */
  readonly missing: readonly string[];
  /** Keys without an English text, or of a plural form that the language does not have. */
  readonly leftOver: readonly string[];
  /** Base keys whose English has changed since the translation was last looked at. */
  readonly stale: readonly string[];
}

export function standingOf(id: LocaleId): Standing {
  const english = textsOf('en');
  const wanted = new Set(
    Object.keys(english).flatMap((key) =>
      PLURAL.test(key) && !key.endsWith('_zero') ? formsOf(id).map((form) => `${baseOf(key)}_${form}`) : [key],
    ),
  );
  const there = new Set(Object.keys(textsOf(id)));
  const sources = JSON.parse(readFileSync(sourcesPath(id), 'utf8')) as Readonly<Record<string, string>>;
  const now = englishHashes();
  const missing = [...wanted].filter((key) => !there.has(key));
  const missingBases = new Set(missing.map(baseOf));
  return {
    missing,
    leftOver: [...there].filter((key) => !wanted.has(key)),
    stale: Object.keys(now).filter((base) => !missingBases.has(base) && sources[base] !== now[base]),
  };
}
