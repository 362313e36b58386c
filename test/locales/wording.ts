/** What each language may not say, and how it says that something is possible: data for the tests of wording. */

import type { LocaleId } from '#locales/locales.ts';

export interface Wording {
  /** Says that something is possible and not more: could, might, may. */
  readonly modal: RegExp;
  /** Words that promise what nobody can promise, or that judge: never, in any text. */
  readonly never: RegExp;
  /** Words that judge how much somebody watched: never in a guess or a fact. */
  readonly judging: RegExp;
  /** Says what a person is, instead of what somebody could conclude. */
  readonly identity: RegExp;
  /** Other words for a possible inference: one thing has one name. */
  readonly otherName: RegExp;
  /** Who concludes. */
  readonly someone: RegExp;
}

const words = (...parts: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${parts.join('|')})(?!\\p{L})`, 'giu');

export const WORDING: Readonly<Record<LocaleId, Wording>> = {
  en: {
    modal: words('could', 'might', 'may'),
    never: words(
      'diagnos\\p{L}*',
      'disorders?',
      'suspicious',
      'guilty',
      'creepy',
      'exposed',
      'danger\\p{L}*',
      'anonym\\p{L}*',
      '100\\s?%',
      'safe(?:ly|ty|r|st)?',
      'untraceable',
      'GDPR[- ]compliant',
    ),
    judging: words('only', 'a lot', 'addicted', 'obsess\\p{L}*', 'bing\\p{L}*'),
    identity: words("you(?:'|’)re", 'you are', 'you have'),
    otherName: words('guesses', '(?:an?|the|this|that|each|every|no|first|right|wrong) guess'),
    someone: words('someone', 'people', 'nobody'),
  },
  fr: {
    modal: words('pourrai(?:t|ent|s)', 'peut(?:-être)?', 'peuvent', 'puisse(?:nt)?'),
    never: words(
      'diagnosti\\p{L}*',
      'troubles?',
      'suspect\\p{L}*',
      'coupables?',
      'glauques?',
      'démasqué\\p{L}*',
      'danger\\p{L}*',
      'anonym\\p{L}*',
      '100\\s?%',
      'sûre?s?',
      'sans risque',
      'sécurisé\\p{L}*',
      'intraçables?',
      'indétectables?',
      'conforme au RGPD',
    ),
    judging: words('accro', 'obsédé\\p{L}*', 'boulimi\\p{L}*', 'seulement'),
    // `vous avez` with a participle only says what was done.
    identity: words('vous êtes', 'vous avez (?:un|une|des|du|de la|de l’)'),
    otherName: words('inférences?', 'suppositions?'),
    someone: words('quelqu’un', 'personne', 'gens', 'on'),
  },
  es: {
    modal: words('podrían?', 'puede', 'pueden', 'puedan?'),
    never: words(
      'diagn[óo]stic\\p{L}*',
      'trastornos?',
      'sospechos\\p{L}*',
      'culpables?',
      'siniestr\\p{L}*',
      'expuest\\p{L}*',
      'peligr\\p{L}*',
      'an[óo]nim\\p{L}*',
      '100\\s?%',
      'segur[oa]s?',
      'irrastreables?',
      'cumple (?:con )?el RGPD',
    ),
    judging: words('adict[oa]s?', 'obsesion\\p{L}*', 'atrac[óo]n\\p{L}*', 'solamente'),
    identity: words('usted (?:es|está|tiene)', '(?:es|está) usted'),
    otherName: words('deducci(?:ón|ones)', 'suposici(?:ón|ones)', 'conjeturas?'),
    someone: words('alguien', 'nadie', 'gente', 'personas'),
  },
};
