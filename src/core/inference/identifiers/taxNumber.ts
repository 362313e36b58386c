/** Tax numbers, which the account holds in Brazil. They are found by their column: nothing in a text tells them. */

import { identifierDetector } from '../detector.ts';

export const taxNumber = identifierDetector('taxNumber');
