/** Whose a connection is, as the kernel's tables say it. */

import { endianness } from 'node:os';
import { describe, expect, test } from 'vitest';
import { isForeign, type Ends } from '#host/peer.ts';

const ENDS: Ends = { clientAddress: '127.0.0.1', clientPort: 0xc350, hostPort: 0xc001 };
const HEAD = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const line = (local: string, remote: string, state: string, uid: number): string =>
  `   1: ${local} ${remote} ${state} 00000000:00000000 00:00000000 00000000 ${String(uid).padStart(5)}        0 6151 1 0000000000000000`;
const CLIENT = '0100007F:C350';
const HOST = '0100007F:C001';
const MAPPED = '0000000000000000FFFF0000';

const CASES: readonly (readonly [what: string, lines: readonly string[], own: number, foreign: boolean])[] = [
  ['our own', [line(CLIENT, HOST, '01', 1000)], 1000, false],
  ['another account', [line(CLIENT, HOST, '01', 1001)], 1000, true],
  ['another account, while we are root', [line(CLIENT, HOST, '01', 1001)], 0, true],
  ['root', [line(CLIENT, HOST, '01', 0)], 1000, false],
  ['closing, so that its owner is not known any more', [line(CLIENT, HOST, '06', 0)], 1000, true],
  ['closing, and still somebody’s', [line(CLIENT, HOST, '05', 1001)], 1000, true],
  ['closing, and still ours', [line(CLIENT, HOST, '05', 1000)], 1000, false],
  ['an IPv6 socket that speaks IPv4', [line(`${MAPPED}${CLIENT}`, `${MAPPED}${HOST}`, '01', 1001)], 1000, true],
  ['our own end, which is not the client', [line(HOST, CLIENT, '01', 1000)], 1001, false],
  ['another port', [line('0100007F:C351', HOST, '01', 1001)], 1000, false],
  ['another host', [line(CLIENT, '0100007F:C002', '01', 1001)], 1000, false],
  ['another address with the same ports', [line('0200007F:C350', HOST, '01', 1001)], 1000, false],
  ['not listed', [], 1000, false],
];

describe.skipIf(endianness() === 'BE')('a connection of', () => {
  test.each(CASES)('%s', (_what, lines, own, foreign) => {
    expect(isForeign([[HEAD, ...lines, ''].join('\n')], ENDS, own)).toBe(foreign);
    expect(isForeign([HEAD, [HEAD, ...lines].join('\n')], ENDS, own)).toBe(foreign);
  });
});
