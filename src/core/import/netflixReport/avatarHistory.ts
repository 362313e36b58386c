/** `PROFILES/AvatarHistory.csv`: the pictures each profile had. */

import { count, reportTable } from './table.ts';

export const avatarHistory = reportTable({
  id: 'avatars',
  names: ['AvatarHistory'],
  signs: [['Profile Name', 'Icons']],
  about: 'avatars',
  marks: 'identifies',
  columns: { profile: 'Profile Name' },
  identifying: { profile: 'profileName' },
  row: ({ profile }) => ({ profile }),
  holds: (rows) => [count('pictures', rows.length)],
});
