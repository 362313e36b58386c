/** Text files made to exhaust a reader, as streams that never touch a disk: answered after few bytes, in bounded memory. */

import { describe, expect, test } from 'vitest';
import { importHistory } from '#core/import/importHistory.ts';
import type { ByteSource } from '#core/import/source.ts';
import type { Task } from '#core/task.ts';

const MEGABYTE = 1 << 20;
/** 16 million lines of rows set aside, the table's own arrays twice while they grow, and what the collector has not taken back. */
const MEMORY = 400 * MEGABYTE;

const encoder = new TextEncoder();
const HEAD = 'Title,Date\n"A","1/25/24"\n';
const TAIL = '\n"B","1/24/24"\n';

interface Hostile {
  readonly name: string;
  readonly head?: string;
  /** Repeated for `megabytes`. */
  readonly text: string | Uint8Array;
  readonly megabytes: number;
  /** Rows kept and set aside, or why it is refused. */
  readonly answer: readonly [kept: number, setAside: number] | string;
  /** At most so many are read before it is refused. */
  readonly refusedAfter?: number;
}

const FILES: readonly Hostile[] = [
  { name: 'a bare field of a gigabyte', text: 'x', megabytes: 1024, answer: [2, 1] },
  { name: 'a quoted field of a gigabyte', head: `${HEAD}"`, text: 'x', megabytes: 1024, answer: [2, 1] },
  { name: 'a quote that swallows a gigabyte of lines', head: `${HEAD}"`, text: 'xxxxxxx\n', megabytes: 1024, answer: 'refusal.too-large.rows', refusedAfter: 128 },
  { name: 'a line of 100 MB', text: 'abc,', megabytes: 100, answer: [2, 1] },
  { name: 'nothing but delimiters', head: '', text: ',', megabytes: 100, answer: 'refusal.not-a-table.columns', refusedAfter: 1 },
  { name: 'delimiters behind a header', text: ',', megabytes: 100, answer: [2, 1] },
  { name: '10 MB of quotes', head: '', text: '"', megabytes: 10, answer: 'refusal.not-a-table.one-column', refusedAfter: 1 },
  { name: '10 MB of quotes behind a header', text: '"', megabytes: 10, answer: [2, 1] },
  { name: 'quotes and line ends', text: '"\n', megabytes: 80, answer: 'refusal.too-large.rows', refusedAfter: 64 },
  { name: 'quotes and delimiters', text: '",', megabytes: 50, answer: [2, 1] },
  { name: 'a quote lost in every line', text: 'a,"b\n', megabytes: 20, answer: [2, 4_194_320] },
  { name: 'whole rows in one cell, none with a date', text: '"a,b"\n', megabytes: 20, answer: [2, 3_495_260] },
  { name: 'NUL bytes', head: '', text: '\0', megabytes: 10, answer: 'refusal.not-a-table.binary', refusedAfter: 1 },
  { name: 'NUL bytes behind a header', text: '\0', megabytes: 10, answer: [2, 1] },
  { name: 'lone surrogates', text: Uint8Array.from([0x22, 0xed, 0xa0, 0x80, 0x22, 0x2c, ...encoder.encode('1/2/24\n')]), megabytes: 10, answer: [806_602, 0] },
  { name: 'a million columns', head: `Title,Date${',c'.repeat(1_000_000)}\n`, text: 'a,1/25/24\n', megabytes: 1, answer: 'refusal.not-a-table.columns', refusedAfter: 1 },
  { name: 'a million cells in a row', text: `a,1/25/24${',x'.repeat(1_000_000)}\n`, megabytes: 10, answer: [2, 6] },
  { name: 'empty lines', text: '\n', megabytes: 100, answer: [2, 0] },
  { name: 'carriage returns', text: '\r', megabytes: 100, answer: [2, 0] },
]; // prettier-ignore

function stream({ head = HEAD, text, megabytes }: Hostile, taken: { bytes: number }): ByteSource {
  const once = typeof text === 'string' ? encoder.encode(text) : text;
  const block = new Uint8Array(Math.ceil(MEGABYTE / once.length) * once.length);
  for (let at = 0; at < block.length; at += once.length) block.set(once, at);
  return {
    name: 'hostile.csv',
    size: undefined,
    read: undefined,
    async *stream() {
      if (head !== '') yield encoder.encode(head);
      for (let sent = 0; sent < megabytes * MEGABYTE; sent += block.length) {
        taken.bytes += block.length;
        yield block;
      }
      if (head !== '') yield encoder.encode(TAIL);
    },
  };
}

describe('hostile text', () => {
  test.each(FILES)(
    '$name',
    async (file) => {
      const before = process.memoryUsage.rss();
      let most = before;
      const task: Task = {
        cancelled: false,
        report: () => {},
        pause: () => {
          most = Math.max(most, process.memoryUsage.rss());
          return Promise.resolve();
        },
      };
      const taken = { bytes: 0 };
      const result = await importHistory([stream(file, taken)], {}, task);
      const { answer, refusedAfter } = file;
      if (typeof answer === 'string') {
        expect(result).toMatchObject({ ok: false, failure: { message: { key: answer } } });
        expect(taken.bytes).toBeLessThanOrEqual(refusedAfter! * MEGABYTE);
      } else {
        if (!result.ok) throw new Error(result.failure.message.key);
        const { counts, setAside } = result.value;
        expect([counts.kept, counts.setAside]).toEqual(answer);
        expect(setAside.length).toBe(Math.min(answer[1], 10_000));
      }
      expect(most - before).toBeLessThan(MEMORY);
    },
    // No measure of speed: a reader that is not linear would need hours.
    300_000,
  );
});
