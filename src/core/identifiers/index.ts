/** Every kind of identifier and what it looks like. Adding one is one file and one line here. */

import { birthDate } from './birthDate.ts';
import { cardDigits } from './cardDigits.ts';
import { customerId } from './customerId.ts';
import { deviceSerial } from './deviceSerial.ts';
import { email } from './email.ts';
import { gameHandle } from './gameHandle.ts';
import { ipAddress } from './ipAddress.ts';
import { personName } from './personName.ts';
import { phone } from './phone.ts';
import { postalCode } from './postalCode.ts';
import type { IdentifierShape } from './shape.ts';
import { street } from './street.ts';
import { taxNumber } from './taxNumber.ts';
import { token } from './token.ts';
import { url } from './url.ts';

/** In the order of the overview. */
export const IDENTIFIER_SHAPES: readonly IdentifierShape[] = [
  personName,
  gameHandle,
  email,
  phone,
  street,
  postalCode,
  taxNumber,
  birthDate,
  customerId,
  ipAddress,
  deviceSerial,
  token,
  url,
  cardDigits,
];
