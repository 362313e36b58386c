/** The names people play under. They are found by their column: nothing in a text tells them. */

import { identifierDetector } from '../detector.ts';

export const gameHandle = identifierDetector('gameHandle');
