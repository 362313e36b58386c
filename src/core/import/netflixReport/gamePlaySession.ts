/** `GAMES/GamePlaySession.csv` (since 2021): games played, with device number and IP address. The unit of its durations is not stated. */

import { momentOf } from './moment.ts';
import { count, distinct, reportTable } from './table.ts';

export interface GameRow {
  readonly game: string;
  readonly at: number | undefined;
  /** In a unit the service does not name. */
  readonly duration: number | undefined;
}

export const gamePlaySession = reportTable({
  id: 'games',
  names: ['GamePlaySession'],
  signs: [['Game Title', 'Game Version']],
  about: 'games',
  marks: 'identifies',
  columns: {
    profile: 'Profile Name',
    at: 'Start Time',
    duration: 'Duration',
    game: 'Game Title',
    esn: 'Esn',
    ip: 'Ip',
  },
  identifying: { profile: 'profileName', esn: 'deviceSerial', ip: 'ipAddress' },
  row: ({ game, at, duration }): GameRow => ({
    game,
    at: momentOf(at),
    duration: /^\d{1,12}$/.test(duration) ? Number(duration) : undefined,
  }),
  holds: (rows) => [count('sessions', rows.length), count('games', distinct(rows.map(({ game }) => game)))],
});
