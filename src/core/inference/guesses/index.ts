/** Every guess the program warns of. Adding one is one file and one line here. */

import type { GuessDetector } from '../detector.ts';
import { addiction } from './addiction.ts';
import { age } from './age.ts';
import { budget } from './budget.ts';
import { child } from './child.ts';
import { emptyHome } from './emptyHome.ts';
import { grief } from './grief.ts';
import { health } from './health.ts';
import { mentalHealth } from './mentalHealth.ts';
import { moved } from './moved.ts';
import { occupation } from './occupation.ts';
import { orientation } from './orientation.ts';
import { origin } from './origin.ts';
import { politics } from './politics.ts';
import { pregnancy } from './pregnancy.ts';
import { rareTitles } from './rareTitles.ts';
import { relationship } from './relationship.ts';
import { religion } from './religion.ts';
import { sharedAccount } from './sharedAccount.ts';
import { sleep } from './sleep.ts';
import { timeOff } from './timeOff.ts';

/** Within a severity and strength the order here is the order on the screen. */
export const GUESSES: readonly GuessDetector[] = [
  child,
  pregnancy,
  health,
  mentalHealth,
  addiction,
  grief,
  orientation,
  religion,
  politics,
  origin,
  emptyHome,
  rareTitles,
  sleep,
  timeOff,
  moved,
  sharedAccount,
  relationship,
  age,
  budget,
  occupation,
];
