/** Titles: exact, season, show, kind. A season and a show are written as the file itself spells them. */

import type { Dictionary } from '../../dictionary.ts';
import { entries } from '../../dictionary.ts';
import { cardDigitsIn } from '../../inference/identifiers/cardDigits.ts';
import { deviceSerialsIn } from '../../inference/identifiers/deviceSerial.ts';
import { emailsIn } from '../../inference/identifiers/email.ts';
import { ipAddressesIn } from '../../inference/identifiers/ipAddress.ts';
import { phonesIn } from '../../inference/identifiers/phone.ts';
import { urlsIn } from '../../inference/identifiers/url.ts';
import { say, type Message } from '../../message.ts';
import { TITLE_KINDS, type TitleKind, type Titles } from '../../titles.ts';
import { countRows, mapValues } from '../columns.ts';
import type { Hierarchy, Wording } from './hierarchy.ts';

const LEVELS = ['season', 'show', 'kind'] as const;
type TitleLevel = (typeof LEVELS)[number];

const isLevel = (level: string): level is TitleLevel => LEVELS.some((known) => known === level);

const kindLabel = (kind: TitleKind): Message => say(`label.kind.${kind}`);

/** A title code at a level. A title without a season is at season level what it is at show level; a blank title stays blank. */
function titleAt(titles: Titles, code: number, level: TitleLevel, label: Wording['label']): string {
  if (titles.dictionary.at(code).trim() === '') return '';
  if (level === 'kind') return label(kindLabel(TITLE_KINDS[titles.kind[code]!]!));
  const { show, season } = titles.parts(code);
  const text = level === 'season' && season !== undefined ? `${show}: ${season}` : show;
  return pointsAtSomeone(text) ? '' : text;
}

const FINDERS = [emailsIn, phonesIn, ipAddressesIn, deviceSerialsIn, urlsIn, cardDigitsIn];

/** Files that were edited by hand hold addresses and numbers where a title should be; no level of a title says those. */
const pointsAtSomeone = (text: string): boolean => FINDERS.some((find) => find(text).length > 0);

/** Every text that a level makes of the titles of a file. */
function imageOf(titles: Titles, dictionary: Dictionary, level: TitleLevel, label: Wording['label']): ReadonlySet<string> {
  const image = new Set<string>();
  for (const [code] of entries(dictionary)) image.add(titleAt(titles, code, level, label));
  return image;
}

export const title: Hierarchy = {
  levels: LEVELS.map((id, at) => ({ id, label: say(`level.title.${id}`), finer: ['exact', ...LEVELS.slice(0, at)] })),

  effective: (level, column) => (isLevel(level) && column.kind === 'text' ? level : undefined),

  generalize: ({ column, viewings }, level, { label }) => {
    if (!isLevel(level) || column.kind !== 'text') throw new TypeError('A title level is for a column of texts.');
    return mapValues(column, (_, code) => titleAt(viewings.titles, code, level, label));
  },

  countFiner: (copy, level, original, label) => {
    if (!isLevel(level)) throw new TypeError('Not a title level.');
    if (copy.kind !== 'text' || original.column.kind !== 'text') return 0;
    if (level === 'kind') {
      const kinds = new Set(TITLE_KINDS.map((kind) => label(kindLabel(kind))));
      return countRows(copy, (text) => text.trim() !== '' && !kinds.has(text));
    }
    const image = imageOf(original.viewings.titles, original.column.dictionary, level, label);
    return countRows(copy, (text) => text.trim() !== '' && !image.has(text));
  },
};
