/** `SURVEYS/ProductCancellationSurvey`: recognised so that it can be named; no filled one is known. */

import { reportTable } from './table.ts';

export const productCancellationSurvey = reportTable({
  id: 'surveys',
  names: ['ProductCancellationSurvey'],
  signs: [['Survey']],
  about: 'surveys',
  marks: 'little',
  columns: { survey: 'Survey' },
  row: ({ survey }) => ({ survey }),
});
