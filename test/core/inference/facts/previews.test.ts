import { clockOf, historyOf } from '#test/core/history.ts';
import { cases } from './cases.ts';

cases('previews', [
  { name: 'none', history: historyOf([{ start: '2024-01-01 20:00' }]), data: undefined },
  {
    name: 'counted apart',
    history: historyOf([
      { start: '2024-01-01 20:00', supplemental: 'HOOK', duration: clockOf(20) },
      { start: '2024-01-01 20:01', duration: clockOf(119) },
      { start: '2024-01-01 20:04', attributes: 'Autoplayed: user action: None; ' },
      { start: '2024-01-01 21:04', attributes: 'View was hidden; ' },
    ]),
    data: { rows: 4, previews: 1, short: 1, autoplayed: 1, hidden: 1 },
    rows: [0],
  },
]);
