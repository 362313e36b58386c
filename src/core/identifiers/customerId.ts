/** Numbers by which a service knows a customer. They are found by their column. */

import type { IdentifierShape } from './shape.ts';

export const customerId: IdentifierShape = {
  kind: 'customerId',
  named: {
    header: /^(?:customer|account|user|member|subscriber|owner|client)(?:id|guid|token|number|no)$|^kundennummer$/,
    accepts: (cell) => /^[\w.=+/-]{4,128}$/.test(cell),
  },
};
