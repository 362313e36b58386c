/** What a language is: its texts, its own name, and the region whose dates and numbers it follows. */

/** Texts of one area: key -> text in i18next's syntax. */
export type Texts = Readonly<Record<string, string>>;

export interface Locale {
  /** As the people who speak it call it. */
  readonly name: string;
  /** BCP 47, e.g. `fr-FR`. */
  readonly region: string;
  /** File name without `.json` -> its texts. */
  readonly areas: Readonly<Record<string, Texts>>;
}

/** All areas as one flat object. */
export const flat = (areas: Locale['areas']): Texts => Object.assign({}, ...Object.values(areas)) as Texts;
