/** The risk models. A model is one file and one line here; what each is part of is said in `linkability.ts` and `inference.ts`. */

import { anonymitySet } from './anonymitySet.ts';
import { attack } from './attack.ts';
import { hiddenCells } from './hiddenCells.ts';
import { journalist } from './journalist.ts';
import { orderedCloseness } from './orderedCloseness.ts';
import { profilesApart } from './profilesApart.ts';
import { pseudonymFrequency } from './pseudonymFrequency.ts';
import { releaseLeak } from './releaseLeak.ts';
import { secondCopy } from './secondCopy.ts';
import { singlingOut } from './singlingOut.ts';
import { unicity } from './unicity.ts';

export const MODELS = {
  singlingOut,
  orderedCloseness,
  journalist,
  anonymitySet,
  attack,
  unicity,
  profilesApart,
  releaseLeak,
  pseudonymFrequency,
  secondCopy,
  hiddenCells,
};
