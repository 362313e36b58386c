/** How a value is shown that must not be read: in the shape of its kind, which is the same for every value of the kind. */

import type { Personal } from './message.ts';
import type { IdentifierKind } from './model.ts';

export type ValueKind = IdentifierKind | Personal['personal'];

const PLAIN = '▇▇▇▇▇';

const SHAPES: Partial<Record<ValueKind, string>> = {
  email: '▇▇▇@▇▇▇.▇▇',
  phone: '+▇▇ ▇▇▇ ▇▇▇',
  ipAddress: '▇▇.▇▇.▇▇.▇▇',
  deviceSerial: '▇▇▇▇-▇▇-▇▇▇▇▇▇',
  cardDigits: '•••• ▇▇▇▇',
  birthDate: '▇▇▇▇-▇▇-▇▇',
  title: '▇▇▇▇▇: ▇▇▇',
};

/** Tells the kind of a value and nothing of the value. */
export const maskedShape = (kind: ValueKind): string => SHAPES[kind] ?? PLAIN;
