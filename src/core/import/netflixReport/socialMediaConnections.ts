/** `SOCIAL_MEDIA_CONNECTIONS/SocialMediaConnections` (to 2022): recognised so that it can be named; no filled one is known. */

import { reportTable } from './table.ts';

export const socialMediaConnections = reportTable({
  id: 'social',
  names: ['SocialMediaConnections'],
  signs: [['Social Media']],
  about: 'social',
  marks: 'identifies',
  columns: { profile: 'Profile Name' },
  identifying: { profile: 'profileName' },
  row: ({ profile }) => ({ profile }),
});
