/** Every kind of identifier that is looked for. Adding one is one file and one line here. */

import type { IdentifierDetector } from '../detector.ts';
import { birthDate } from './birthDate.ts';
import { cardDigits } from './cardDigits.ts';
import { deviceSerial } from './deviceSerial.ts';
import { email } from './email.ts';
import { gameHandle } from './gameHandle.ts';
import { ipAddress } from './ipAddress.ts';
import { personName } from './personName.ts';
import { phone } from './phone.ts';
import { postalCode } from './postalCode.ts';
import { profileName } from './profileName.ts';
import { taxNumber } from './taxNumber.ts';
import { url } from './url.ts';

export const IDENTIFIERS: readonly IdentifierDetector[] = [
  profileName,
  personName,
  gameHandle,
  email,
  phone,
  taxNumber,
  birthDate,
  postalCode,
  ipAddress,
  deviceSerial,
  url,
  cardDigits,
];
