/** Names of people, which the account and gifts hold. They are found by their column: nothing in a text tells them. */

import { identifierDetector } from '../detector.ts';

export const personName = identifierDetector('personName');
