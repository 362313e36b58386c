/** `CUSTOMER_SERVICE/ChatTranscripts.csv`: conversations word for word. Their words are not even read; lines are counted. */

import { momentOf } from './moment.ts';
import { count, reportTable } from './table.ts';

export const chatTranscripts = reportTable({
  id: 'chats',
  names: ['ChatTranscripts'],
  signs: [['User Type', 'Customer Message']],
  about: 'chats',
  marks: 'identifies',
  unread: true,
  columns: { at: 'Contact Start Utc Ts', by: 'User Type' },
  row: ({ at, by }) => ({ at: momentOf(at), customer: /^customer$/i.test(by) }),
  holds: (rows) => [count('chatLines', rows.length)],
});
