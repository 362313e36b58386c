/** Names of people, which accounts, gifts and orders hold. They are found by their column: nothing in a text tells them. */

import type { IdentifierShape } from './shape.ts';

export const personName: IdentifierShape = {
  kind: 'personName',
  named: {
    header:
      /^(?:first|last|full|given|family|middle|sur|billing|customer|account(?:holder)?|cardholder|recipient|contact|redeemer)name$|^(?:vor|nach)name$|^pr[ée]nom$|^nomdefamille$|^apellidos?$|^nombrecompleto$|purchasedby|^cardholder$/,
    accepts: (cell) => /\p{L}/u.test(cell) && cell.length <= 100,
  },
};
