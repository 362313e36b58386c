/** `PROFILES/Profiles.csv`: the profiles, since 2023 with game handles, birth dates and gender where given. */

import { momentOf } from './moment.ts';
import { reportTable } from './table.ts';

export const profiles = reportTable({
  id: 'profiles',
  names: ['Profiles'],
  signs: [['Profile Name', 'Maturity Level', 'Primary Lang']],
  about: 'profiles',
  marks: 'identifies',
  columns: {
    name: 'Profile Name',
    email: 'Email Address',
    handle: 'Game Handle',
    birth: 'Date Of Birth',
    made: 'Profile Creation Time',
  },
  identifying: { name: 'profileName', email: 'email', handle: 'gameHandle', birth: 'birthDate' },
  row: ({ made }) => ({ made: momentOf(made) }),
});
