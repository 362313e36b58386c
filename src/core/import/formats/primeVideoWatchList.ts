/** Prime Video's watch history page as a widespread browser script saves it: one row per title or episode and day. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const primeVideoWatchList: Format = {
  id: 'prime-video-watch-list',
  service: 'Amazon Prime Video',
  label: say('import.format.primeVideoWatchList'),
  evidence: 'reported',
  columns: [
    { name: 'Date Watched', role: 'start', required: true },
    { name: 'Type', role: 'other', required: true },
    { name: 'Title', role: 'title', required: true, part: 'show' },
    { name: 'Episode Title', role: 'title', required: false, aliases: ['Episode'] },
    { name: 'Path', role: 'link', required: false },
    { name: 'Episode Path', role: 'link', required: false },
    { name: 'Image URL', role: 'link', required: false },
  ],
  supports: [],
  utc: 'marked',
};
