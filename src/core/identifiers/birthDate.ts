/** Birth dates. They are found by their column: nothing in a text tells a birthday from another day. */

import type { IdentifierShape } from './shape.ts';

export const birthDate: IdentifierShape = {
  kind: 'birthDate',
  named: {
    header: /birth|^dob$|naissance|nacimiento|nascimento|geburt|geboorte|nascita/,
    accepts: (cell) => /\d/.test(cell) && cell.length <= 40,
  },
};
