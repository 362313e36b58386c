/**
 * What the core says, before it is said in a language: a key of the locale files and the values of its placeholders.
 * A value that belongs to the person is marked as such, so that every host can mask it.
 */

export interface Message {
  /** A key of `src/locales/en/*.json`, e.g. `fact.streaks.sentence`. */
  readonly key: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
}

/** Numbers, days and lists are formatted by the locale, never by the core. */
export type MessageValue =
  | number
  /** Plain text that is the same in every language and is not the person's: a column name, a file ending. */
  | string
  /** 0..1 */
  | { readonly percent: number }
  /** Days since 1970-01-01 */
  | { readonly day: number }
  /** Months since January 1970 */
  | { readonly month: number }
  /** 1..12, a month of any year */
  | { readonly monthOfYear: number }
  /** Minutes since local midnight, 0..1439 */
  | { readonly clock: number }
  /** 0 = Monday .. 6 = Sunday */
  | { readonly weekday: number }
  /** A span of time in seconds */
  | { readonly seconds: number }
  | { readonly bytes: number }
  /** ISO 3166-1 alpha-2. A place of the person's data, hidden like one. */
  | { readonly country: string }
  /** A place of the person's data that the locale has a word for, such as a region of the world. Hidden like a country. */
  | { readonly place: Message }
  /** ISO 639-1 */
  | { readonly language: string }
  | { readonly list: readonly MessageValue[] }
  /** Another sentence of the locale file used as a word: the name of a device class, a kind of title. */
  | { readonly term: Message }
  | Personal;

/** A value of the person's data. Hosts show it only where the person asked for it. */
export interface Personal {
  readonly personal: 'profile' | 'title' | 'device' | 'place' | 'text';
  readonly text: string;
}

export const say = (key: string, values?: Record<string, MessageValue>): Message => (values ? { key, values } : { key });

export const personal = (kind: Personal['personal'], text: string): Personal => ({ personal: kind, text });
