/** The list of titles and days that Netflix offers for download on a profile's viewing activity page: one row per video, newest first. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const netflixViewingHistory: Format = {
  id: 'netflix-viewing-history',
  service: 'Netflix',
  label: say('import.format.netflixViewingHistory'),
  evidence: 'seen-in-real-files',
  columns: [
    {
      name: 'Title',
      role: 'title',
      required: true,
      aliases: ['Titre', 'Título', 'Titulo', 'Titel', 'Titolo', 'Tytuł', 'Başlık'],
    },
    { name: 'Date', role: 'start', required: true, aliases: ['Fecha', 'Data', 'Datum', 'Dato', 'Tarih'] },
    // Netflix writes no time; people who keep the list themselves do.
    { name: 'Time', role: 'start', required: false, part: 'clock', aliases: ['Heure', 'Hora', 'Ora', 'Uhrzeit', 'Saat'] },
  ],
  supports: [],
  written: { newline: '\n', quoting: 'all' },
  utc: false,
};
