/** `MESSAGES/MessagesSentByNetflix.csv`: what the service wrote, on which way, and what was opened. */

import { momentOf } from './moment.ts';
import { count, reportTable } from './table.ts';

export interface MessageRow {
  readonly at: number | undefined;
  readonly channel: 'email' | 'push' | 'sms' | 'inApp' | 'other';
  readonly clicked: boolean;
  /** The message asked somebody who seemed to watch from outside the household. */
  readonly sharing: boolean;
}

const CHANNELS: readonly (readonly [MessageRow['channel'], RegExp])[] = [
  ['email', /^e-?mail/i],
  ['push', /^push/i],
  ['sms', /^sms/i],
  ['inApp', /^(?:notification|alert)/i],
];

/** `Borrower Resolution Interstitial`, as a name or as a code. */
const SHARING = /borrower[ _]resolution/i;

export const messagesSentByNetflix = reportTable({
  id: 'messages',
  names: ['MessagesSentByNetflix'],
  signs: [['Message Name', 'Channel', 'Sent Utc Ts']],
  about: 'messages',
  marks: 'watches',
  columns: {
    profile: 'Profile Name',
    at: 'Sent Utc Ts',
    name: 'Message Name',
    channel: 'Channel',
    clicks: 'Click Cnt',
    clickedAt: 'Click Utc Ts',
  },
  identifying: { profile: 'profileName' },
  row: ({ at, name, channel, clicks, clickedAt }): MessageRow => ({
    at: momentOf(at),
    channel: CHANNELS.find(([, sign]) => sign.test(channel))?.[0] ?? 'other',
    clicked: Number(clicks) > 0 || clickedAt !== '',
    sharing: SHARING.test(name),
  }),
  holds: (rows) => [count('messages', rows.length)],
});
