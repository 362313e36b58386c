/** Countries by their names, in the languages that exports and spreadsheets of their owners are in. */

import { fold } from '../fold.ts';
import { COUNTRY_CODES } from './countries.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'tr', 'pl', 'sv', 'da', 'fi', 'cs', 'hu', 'ja', 'ko', 'ru', 'el'];

/** Names that the standard has in another form. */
const ALSO: readonly (readonly [name: string, code: string])[] = [
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['wales', 'GB'],
  ['usa', 'US'],
  ['united states of america', 'US'],
  ['holland', 'NL'],
  ['czech republic', 'CZ'],
  ['turkey', 'TR'],
  ['south korea', 'KR'],
];

/** `CC`, or `CC (name)` as Netflix writes it. */
const CODE = /^([A-Z]{2})(?: ?\(.*)?$/s;
const LONGEST_NAME = 60;

let byName: ReadonlyMap<string, string> | undefined;

/** Made when the first name is asked for: most files hold codes. */
function names(): ReadonlyMap<string, string> {
  const all = new Map<string, string>(ALSO);
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of COUNTRY_CODES) {
      const name = display.of(code);
      if (name !== undefined && !all.has(fold(name).toLowerCase())) all.set(fold(name).toLowerCase(), code);
    }
  }
  return all;
}

/** The ISO 3166-1 alpha-2 code of `CC`, `CC (name)` or a country's name; undefined for any other text. */
export function countryNamed(text: string): string | undefined {
  const plain = text.trim();
  const code = CODE.exec(plain)?.[1];
  if (code !== undefined) return COUNTRY_CODES.includes(code) || code === 'ZZ' ? code : undefined;
  if (plain.length > LONGEST_NAME) return undefined;
  return (byName ??= names()).get(fold(plain).toLowerCase());
}
