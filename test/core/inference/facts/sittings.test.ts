import { expect } from 'vitest';
import { historyOf, quickHistoryOf, type Row } from '#test/core/history.ts';
import { cases, empty } from './cases.ts';

const episode = (number: number): string => `Salt Road: Season 1: Part ${number} (Episode ${number})`;
/** Episodes of half an hour, one begun every so many minutes. */
const inARow = (count: number, every: number, from = '2024-01-01 20:00', cells: Partial<Row> = {}): Row[] =>
  Array.from({ length: count }, (_, at) => ({
    start: new Date(Date.parse(`${from}Z`) + at * every * 60_000).toISOString().slice(0, 16).replace('T', ' '),
    title: episode(at + 1),
    duration: '00:30:00',
    ...cells,
  }));

cases('sittings', [
  { name: 'an empty file', history: empty, data: undefined },
  { name: 'one row', history: historyOf(inARow(1, 30)), data: undefined },
  { name: 'three episodes are an evening', history: historyOf(inARow(3, 30)), data: undefined },
  {
    name: 'four are a sitting, over midnight',
    history: historyOf(inARow(4, 30, '2024-01-01 23:00')),
    data: {
      timed: true,
      count: 1,
      list: [expect.objectContaining({ title: 'Salt Road', episodes: 4, seconds: 7200, autoplayed: 0 })],
    },
    rows: [0, 1, 2, 3],
  },
  { name: 'a pause of 45 minutes goes on', history: historyOf(inARow(4, 75)), data: { count: 1 } },
  { name: 'a longer pause begins anew', history: historyOf(inARow(4, 76)), data: undefined },
  {
    name: 'the same episode again is one episode',
    history: historyOf(inARow(5, 30).map((row) => ({ ...row, title: episode(1) }))),
    data: undefined,
  },
  {
    name: 'another show between them ends it',
    history: historyOf(inARow(5, 30).map((row, at) => (at === 2 ? { ...row, title: 'Northbound' } : row))),
    data: undefined,
  },
  {
    name: 'two profiles do not make one sitting',
    history: historyOf(inARow(6, 30).map((row, at) => ({ ...row, profile: at < 3 ? 'A' : 'B' }))),
    data: undefined,
  },
  {
    name: 'what the service began is counted apart',
    history: historyOf(
      inARow(4, 30).map((row, at) => (at === 0 ? row : { ...row, attributes: 'Autoplayed: user action: None; ' })),
    ),
    data: { list: [expect.objectContaining({ episodes: 4, autoplayed: 3 })] },
  },
  {
    name: 'the night that summer time begins is no hour longer',
    history: historyOf(inARow(4, 30, '2024-03-31 00:00')),
    options: { timeZone: 'Europe/Amsterdam' },
    data: { list: [expect.objectContaining({ seconds: 7200 })] },
  },
  {
    name: 'a file of days tells it by the day',
    history: quickHistoryOf([1, 2, 3, 4].map((number) => [`Salt Road: Season 1: Part ${number}`, '2024-02-29'])),
    data: { timed: false, count: 1, list: [expect.objectContaining({ episodes: 4, seconds: null })] },
  },
]);
