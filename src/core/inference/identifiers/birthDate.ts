/** Birth dates, which profiles hold where they were asked for. They are found by their column: nothing in a text tells them. */

import { identifierDetector } from '../detector.ts';

export const birthDate = identifierDetector('birthDate');
