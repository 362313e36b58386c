import { dayOf, historyOf } from '#test/core/history.ts';
import { cases, days } from './cases.ts';

cases('nights', [
  { name: 'an afternoon is no night', history: historyOf([{ start: '2024-03-04 14:00' }]), data: undefined },
  {
    name: '00:30 is not after 00:30',
    history: historyOf([{ start: '2024-03-04 23:45', duration: '00:45:00' }]),
    data: { nights: 1, late: 0, medianEnd: 30, medianNext: null },
    rows: [],
  },
  {
    name: 'a minute later is',
    history: historyOf([{ start: '2024-03-04 23:46', duration: '00:45:00' }]),
    data: { nights: 1, late: 1, points: [{ day: dayOf('2024-03-04'), end: 31, next: null }] },
    rows: [0],
  },
  {
    name: 'the last end counts, not the last start',
    history: historyOf([
      { start: '2024-03-04 22:00', duration: '03:00:00' },
      { start: '2024-03-04 22:30', duration: '00:10:00' },
    ]),
    data: { points: [{ day: dayOf('2024-03-04'), end: 60, next: null }] },
    rows: [0],
  },
  {
    name: 'the next viewing of the day after',
    history: historyOf([
      { start: '2024-03-04 23:00', duration: '00:30:00' },
      { start: '2024-03-05 09:30' },
      { start: '2024-03-05 21:00' },
    ]),
    data: { medianNext: 570, nights: 2 },
  },
  {
    name: 'autoplayed rows are left out',
    history: historyOf([
      { start: '2024-03-04 22:00', duration: '01:00:00' },
      { start: '2024-03-05 01:00', attributes: 'Autoplayed: user action: None; ' },
    ]),
    data: { nights: 1, late: 0, medianEnd: -60 },
  },
  {
    name: 'the last year of the file leads, the whole file is told beside it',
    history: historyOf([
      ...days('2022-01-01', 3, () => ({ duration: '00:30:00' }), '23:45'),
      ...days('2024-01-01', 2, () => ({}), '20:00'),
    ]),
    data: { nights: 2, late: 0, all: { nights: 5, late: 0 } },
  },
]);
