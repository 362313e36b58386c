/**
 * Says a message in a language. i18next picks the text and its plural form; the values are put in here, piece by piece,
 * so that a title is never read as markup, as a placeholder or as a reference to another text.
 */

import { createInstance } from 'i18next';
import type { Message, MessageValue, Personal } from '#core/message.ts';
import { createFormatter } from './formatter.ts';
import { flat as flatTexts } from './locale.ts';
import { LOCALES, type LocaleId } from './locales.ts';
import { dayReader } from './readDay.ts';

export interface Speaker {
  readonly locale: LocaleId;
  /** The days of the week in the language's order; 0 = Monday. */
  readonly week: readonly number[];
  /** The whole sentence. With `hide`, values of the person become a bar. */
  text(message: Message, options?: { hide?: boolean }): string;
  /** The sentence in pieces, so that a screen can draw the values of the person in its own way. */
  parts(message: Message): readonly Part[];
  /** The pieces again, values told apart from the words between them. */
  spans(message: Message): readonly Span[];
  /** One value alone, written as in a sentence. */
  value(value: MessageValue): string;
  /** Days since 1970-01-01 of a date typed as the language writes it; undefined for what is none. */
  readDay(text: string): number | undefined;
  /** The same in pieces. */
  pieces(value: MessageValue): readonly Part[];
}

export type Part = string | Personal;

export interface Span {
  readonly part: Part;
  /** True for what was put into the sentence. */
  readonly isValue: boolean;
}

export interface SpeakerOptions {
  /** Whose dates and numbers are followed, where that is not the language's own choice, e.g. `en-US`. */
  readonly region?: string | undefined;
  /** Says what stands for a text that does not exist; without it that is a bug and throws. */
  readonly missing?: ((key: string) => string) | undefined;
}

/** What stands for value number n while i18next builds the sentence: private-use characters, which no text of ours holds. */
const mark = (index: number): string => `\uE000${index}\uE001`;
const MARKS = /\uE000(\d+)\uE001/;

/** A text that is not translated yet is said in English: a person can go on, and a test fails. */
export function createSpeaker(locale: LocaleId, { region = LOCALES[locale].region, missing }: SpeakerOptions = {}): Speaker {
  const texts = flatTexts(LOCALES[locale].areas);
  let english: Speaker | undefined;
  let readDay: ReturnType<typeof dayReader> | undefined;
  const language = createInstance({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: texts } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  void language.init();
  const format = createFormatter(region);
  const hidden = texts['value.hidden'] ?? '▇';

  const plurals = new Intl.PluralRules(locale);
  const sentences = new Map<string, readonly string[] | undefined>();

  /**
   * What i18next makes of a text: words, and between them the names of the values that go there. It is asked once for a text, its
   * plural form and the values it is given, because a screen says hundreds of sentences while it is drawn. Undefined: no such text.
   */
  function sentenceOf({ key, values = {} }: Message): readonly string[] | undefined {
    const names = Object.keys(values);
    const { count } = values;
    const plural = typeof count === 'number' ? { count } : {};
    const form = typeof count === 'number' ? `${plurals.select(count)} ${count === 0}` : '';
    const asked = [key, form, ...names].join('\n');
    if (!sentences.has(asked)) {
      const marks = Object.fromEntries(names.map((name, index) => [name, mark(index)]));
      const text = language.exists(key, plural) ? language.t(key, { ...plural, replace: marks, nest: false }) : undefined;
      sentences.set(
        asked,
        text?.split(MARKS).map((piece, at) => (at % 2 === 0 ? piece : names[Number(piece)]!)),
      );
    }
    return sentences.get(asked);
  }

  function spans(message: Message): readonly Span[] {
    const sentence = sentenceOf(message);
    if (sentence === undefined) {
      if (locale !== 'en') return (english ??= createSpeaker('en', { missing })).spans(message);
      if (missing) return [{ part: missing(message.key), isValue: false }];
      throw new TypeError(`There is no text for ${message.key} in ${locale}.`);
    }
    return sentence.flatMap((piece, at): readonly Span[] => {
      if (at % 2 === 0) return [{ part: piece, isValue: false }];
      const value = message.values?.[piece];
      return value === undefined ? [] : pieceOf(value).map((part) => ({ part, isValue: true }));
    });
  }

  const parts = (message: Message): readonly Part[] => joined(spans(message).map((span) => span.part));

  const own = (key: string, values: Record<string, MessageValue>): readonly Part[] => parts({ key, values });

  function pieceOf(value: MessageValue): readonly Part[] {
    if (typeof value === 'number') return [format.number(value)];
    if (typeof value === 'string') return [value];
    if ('personal' in value) return [value];
    if ('term' in value) return parts(value.term);
    if ('list' in value) {
      const items = value.list;
      return format.list(items.length).flatMap((part) => (typeof part === 'number' ? pieceOf(items[part] ?? '') : [part]));
    }
    if ('percent' in value) return own('value.percent', { number: format.tenths(value.percent * 100) });
    if ('day' in value) return [format.day(value.day)];
    if ('month' in value) return [format.month(value.month)];
    if ('monthOfYear' in value) return [format.monthOfYear(value.monthOfYear)];
    if ('weekday' in value) return [format.weekday(value.weekday)];
    if ('bytes' in value) return [format.bytes(value.bytes)];
    // Where the person was: hidden like a title, however the language writes it.
    if ('country' in value) return [{ personal: 'place', text: format.country(value.country) }];
    if ('place' in value) return [{ personal: 'place', text: flat(parts(value.place), false) }];
    if ('language' in value) return [format.language(value.language)];
    if ('clock' in value) return [format.clock(value.clock)];
    return duration(value.seconds);
  }

  /** A span in the two units that matter at its length. */
  function duration(seconds: number): readonly Part[] {
    if (seconds < 60) return own('value.seconds', { seconds: Math.round(seconds) });
    const minutes = Math.round(seconds / 60);
    if (minutes < 60) return own('value.minutes', { minutes });
    const hours = Math.floor(minutes / 60);
    if (hours >= 100 || minutes % 60 === 0) return own('value.hours', { hours });
    return own('value.hoursMinutes', { hours, minutes: minutes % 60 });
  }

  const flat = (pieces: readonly Part[], hide: boolean): string =>
    pieces.map((part) => (typeof part === 'string' ? part : hide ? hidden : part.text)).join('');

  return {
    locale,
    week: format.week,
    parts,
    spans,
    text: (message, options) => flat(parts(message), options?.hide === true),
    value: (value) => flat(pieceOf(value), false),
    readDay: (text) => (readDay ??= dayReader(region))(text),
    pieces: pieceOf,
  };
}

/** Neighbouring words become one piece. */
function joined(pieces: readonly Part[]): readonly Part[] {
  const out: Part[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') out[out.length - 1] = last + piece;
    else if (piece !== '') out.push(piece);
  }
  return out;
}
