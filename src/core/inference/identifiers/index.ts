/** What looks for identifiers: the names of profiles, and every kind of the registry of shapes. */

import { IDENTIFIER_SHAPES } from '../../identifiers/index.ts';
import type { IdentifierDetector } from '../detector.ts';
import { profileName } from './profileName.ts';
import { searchDetector } from './search.ts';

export const IDENTIFIERS: readonly IdentifierDetector[] = [profileName, ...IDENTIFIER_SHAPES.map(searchDetector)];
