/** Every guess the program warns of. Adding one is one file and one line here. */

import type { GuessDetector } from '../detector.ts';
import { budget } from './budget.ts';
import { child } from './child.ts';
import { emptyHome } from './emptyHome.ts';
import { moved } from './moved.ts';
import { sharedAccount } from './sharedAccount.ts';
import { sleep } from './sleep.ts';
import { timeOff } from './timeOff.ts';

/** Within a severity and strength the order here is the order on the screen. */
export const GUESSES: readonly GuessDetector[] = [child, emptyHome, sleep, timeOff, moved, sharedAccount, budget];
