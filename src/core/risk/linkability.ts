/** Linkability: whether someone who knows a few things a person watched can find their copy, or who of a household is who. */

import { stepFor } from '../anonymization/anonymize.ts';
import { say } from '../message.ts';
import type { Steps } from '../steps.ts';
import type { NotMeasured, Origin } from './measure.ts';
import { pickedOut, type AnonymitySets } from './models/anonymitySet.ts';
import { MODELS } from './models/index.ts';
import type { PopulationRisk } from './models/journalist.ts';
import type { ProfilesApart } from './models/profilesApart.ts';
import type { PseudonymFrequency } from './models/pseudonymFrequency.ts';
import type { ReleaseLeak } from './models/releaseLeak.ts';
import type { SecondCopy } from './models/secondCopy.ts';
import type { History } from '../history.ts';
import type { Detail } from './publishing.ts';
import { findingSubject } from './subject.ts';

export type Linkability = NotMeasured | MeasuredLinkability;

export interface MeasuredLinkability {
  readonly measured: true;
  /** How exactly titles and dates are published. */
  readonly detail: Detail;
  readonly anonymitySet: AnonymitySets;
  /** Single rows, looked up among people of whom nobody knows who is in the file. */
  readonly population: PopulationRisk;
  /** How likely eight viewings, known to within 14 days, fit nobody else among a thousand people; 0..1. */
  readonly pickedOut: number;
  /** Undefined where the file tells fewer than two profiles apart. */
  readonly profilesApart: ProfilesApart | undefined;
  /** What a shift of all dates could hide, or, of a copy with shifted dates, hides; undefined where no days or titles are published. */
  readonly releaseLeak: ReleaseLeak | undefined;
  /** Undefined where titles have no pseudonyms. */
  readonly pseudonymFrequency: PseudonymFrequency | undefined;
  /** This copy and one made before of the same original, laid over each other; undefined where none was. */
  readonly secondCopy: SecondCopy | undefined;
}

/** Measures a table by what it was made of. Without knowing that there is nothing to measure by, and the report says so. */
export function* linkability(history: History, origin: Origin | undefined): Steps<Linkability> {
  if (origin === undefined) return { measured: false, reason: say('risk.linkability.notMeasured') };
  const { original, recipe, chosen, label, sourceRow, earlier } = origin;
  const subject = yield* findingSubject(original, { recipe, chosen, label });
  yield;
  if (subject === undefined) return { measured: false, reason: say('risk.linkability.noViewings') };
  const anonymitySet = MODELS.anonymitySet(subject);
  yield;
  const population = MODELS.journalist(subject);
  yield;
  const profilesApart = MODELS.profilesApart(original, history, sourceRow);
  yield;
  const { detail } = subject.publishing;
  const pseudonyms = recipe !== undefined && stepFor(recipe, 'title').operator === 'pseudonymize';
  return {
    measured: true,
    detail,
    anonymitySet,
    population,
    pickedOut: pickedOut(subject),
    profilesApart,
    releaseLeak:
      detail.dates !== 'day' || detail.titles === 'none'
        ? undefined
        : recipe !== undefined && stepFor(recipe, 'start').operator === 'shiftDates'
          ? MODELS.releaseLeak(original, { history, sourceRow })
          : MODELS.releaseLeak(original),
    pseudonymFrequency: pseudonyms ? MODELS.pseudonymFrequency(original) : undefined,
    secondCopy: earlier && MODELS.secondCopy(earlier, { history, sourceRow }),
  };
}
