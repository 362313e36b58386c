/** Postal codes, which the account holds in some countries. They are found by their column: nothing in a text tells them. */

import { identifierDetector } from '../detector.ts';

export const postalCode = identifierDetector('postalCode');
