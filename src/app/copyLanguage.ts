/** In which language the labels of a copy were written. No file says, so its values are looked up among the labels of each. */

import { entries } from '#core/dictionary.ts';
import type { History } from '#core/history.ts';
import { flat } from '#locales/locale.ts';
import { LOCALE_IDS, LOCALES, type LocaleId } from '#locales/locales.ts';

/** Keys of what may stand in a cell of a copy. */
const LABEL = /^(?:label|region)\./;

/** After the date in `2021-05 evening`. */
const AFTER_DATE = /^\d{4}\S* /;

/** The language that most distinct values of the copy are labels of; `likely` where no other has more. */
export function languageOf(copy: History, likely: LocaleId): LocaleId {
  const labels = LOCALE_IDS.map((id) => new Set(labelsIn(id)));
  const hits = LOCALE_IDS.map(() => 0);
  for (const column of copy.columns) {
    if (column.kind !== 'text') continue;
    for (const [, value] of entries(column.dictionary)) {
      const word = value.replace(AFTER_DATE, '');
      for (const [at, known] of labels.entries()) if (known.has(word)) hits[at] = (hits[at] ?? 0) + 1;
    }
  }
  const most = Math.max(...hits);
  return hits[LOCALE_IDS.indexOf(likely)] === most ? likely : (LOCALE_IDS[hits.indexOf(most)] ?? likely);
}

const labelsIn = (id: LocaleId): readonly string[] =>
  Object.entries(flat(LOCALES[id].areas)).flatMap(([key, text]) => (LABEL.test(key) ? [text] : []));
