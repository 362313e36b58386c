/** Linkability: whether someone who knows a few things a person watched can find their copy, or who of a household is who. */

import { stepFor } from '../anonymization/anonymize.ts';
import { say } from '../message.ts';
import type { Steps } from '../steps.ts';
import type { NotMeasured, Origin } from './measure.ts';
import { pickedOut, type AnonymitySets } from './models/anonymitySet.ts';
import { MODELS } from './models/index.ts';
import type { ProfilesApart } from './models/profilesApart.ts';
import type { PseudonymFrequency } from './models/pseudonymFrequency.ts';
import type { ReleaseLeak } from './models/releaseLeak.ts';
import type { History } from '../history.ts';
import type { Detail } from './publishing.ts';
import { subjectOf } from './subject.ts';

export type Linkability = NotMeasured | MeasuredLinkability;

export interface MeasuredLinkability {
  readonly measured: true;
  /** How exactly titles and dates are published. */
  readonly detail: Detail;
  readonly anonymitySet: AnonymitySets;
  /** How likely eight viewings, known to within 14 days, fit nobody else among a thousand people; 0..1. */
  readonly pickedOut: number;
  /** Undefined where the file tells fewer than two profiles apart. */
  readonly profilesApart: ProfilesApart | undefined;
  /** What a shift of all dates could hide; undefined where no days are published. */
  readonly releaseLeak: ReleaseLeak | undefined;
  /** Undefined where titles have no pseudonyms. */
  readonly pseudonymFrequency: PseudonymFrequency | undefined;
}

/** Measures a table by what it was made of. Without knowing that there is nothing to measure by, and the report says so. */
export function* linkability(history: History, origin: Origin | undefined): Steps<Linkability> {
  if (origin === undefined) return { measured: false, reason: say('risk.linkability.notMeasured') };
  const { original, recipe, chosen, label } = origin;
  const subject = subjectOf(original, { recipe, chosen, label });
  yield;
  if (subject === undefined) return { measured: false, reason: say('risk.linkability.noViewings') };
  const anonymitySet = MODELS.anonymitySet(subject);
  yield;
  const profilesApart = MODELS.profilesApart(original, history, origin.sourceRow);
  yield;
  const { detail } = subject.publishing;
  const pseudonyms = recipe !== undefined && stepFor(recipe, 'title').operator === 'pseudonymize';
  return {
    measured: true,
    detail,
    anonymitySet,
    pickedOut: pickedOut(subject),
    profilesApart,
    releaseLeak: detail.dates === 'day' && detail.titles !== 'none' ? MODELS.releaseLeak(original) : undefined,
    pseudonymFrequency: pseudonyms ? MODELS.pseudonymFrequency(original) : undefined,
  };
}
