/** `Streaming_History_{Audio,Video}_*.json` of Spotify's extended export: every play of music, podcasts, books and videos. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const spotifyExtendedHistory: Format = {
  id: 'spotify-extended-history',
  service: 'Spotify',
  label: say('import.format.spotifyExtendedHistory'),
  evidence: 'reported',
  columns: [
    { name: 'ts', role: 'start', required: true },
    { name: 'ms_played', role: 'duration', required: true, unit: 'milliseconds' },
    { name: 'username', role: 'profile', required: false },
    { name: 'platform', role: 'device', required: false },
    { name: 'conn_country', role: 'country', required: false },
    { name: 'episode_name', role: 'title', required: true },
    { name: 'episode_show_name', role: 'title', required: false, part: 'show' },
    { name: 'master_metadata_track_name', role: 'title', required: true, part: 'music' },
    { name: 'master_metadata_album_artist_name', role: 'title', required: false, part: 'show' },
    { name: 'audiobook_chapter_title', role: 'title', required: false },
    { name: 'audiobook_title', role: 'title', required: false, part: 'show' },
    { name: 'spotify_track_uri', role: 'link', required: false },
    { name: 'spotify_episode_uri', role: 'link', required: false },
  ],
  supports: ['timeOfDay', 'repeats', 'profile', 'device', 'country', 'duration'],
  utc: true,
  files: ['json'],
  parts: true,
  titles: 'plain',
};
