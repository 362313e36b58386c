/** Every kind of identifier that is looked for. Adding one is one file and one line here. */

import type { IdentifierDetector } from '../detector.ts';
import { cardDigits } from './cardDigits.ts';
import { deviceSerial } from './deviceSerial.ts';
import { email } from './email.ts';
import { ipAddress } from './ipAddress.ts';
import { phone } from './phone.ts';
import { profileName } from './profileName.ts';
import { url } from './url.ts';

export const IDENTIFIERS: readonly IdentifierDetector[] = [profileName, email, phone, ipAddress, deviceSerial, url, cardDigits];
