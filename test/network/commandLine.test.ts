/** The command line speaks to nobody: seen in its system calls, and by running it where there is nobody to speak to. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '#test/platform/temporary.ts';
import { addressesIn, notTraceable, traced } from './traced.ts';

const SAMPLE = 'resources/sample/ViewingActivity.csv';
const ARCHIVE = 'resources/sample/netflix-report.zip';

const journey = (folder: string): readonly (readonly string[])[] => [
  ['inspect', SAMPLE, '--json'],
  ['inspect', ARCHIVE],
  ['protect', SAMPLE, '-o', join(folder, 'copy.csv'), '--report', join(folder, 'report.json')],
  ['verify', join(folder, 'copy.csv'), '--against', SAMPLE],
  ['risk', join(folder, 'copy.csv'), '--json'],
  ['formats'],
  ['sample', join(folder, 'sample')],
];
const COMMANDS = journey('').map(([name]) => name);

describe('system calls', () => {
  test('a program that connects is seen', ({ skip }) => {
    const reason = notTraceable();
    skip(reason !== undefined, reason);
    const script = "require('net').connect(9, '127.0.0.1').on('error', () => {})";
    expect(traced(process.execPath, ['-e', script]).addresses).toEqual(['connect 127.0.0.1']);
  });

  test('addresses are read from a trace', () => {
    expect(
      addressesIn([
        'connect(19, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")}, 16) = -1 EINPROGRESS',
        'sendto(3, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(53), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 1',
        'connect(3, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT',
      ]),
    ).toEqual(['connect 192.0.2.7', 'sendto 2001:db8::1']);
  });

  test(`none names an address in ${COMMANDS.join(', ')}`, async ({ skip }) => {
    const reason = notTraceable();
    skip(reason !== undefined, reason);
    await using folder = await temporaryFolder();
    for (const args of journey(folder.path)) {
      const { status, addresses, stdout } = traced(process.execPath, ['src/cli/main.ts', ...args]);
      expect([args[0], status, addresses]).toEqual([args[0], 0, []]);
      expect(stdout.length).toBeGreaterThan(0);
    }
  });
});

describe('no network at all', () => {
  /** A network namespace of its own, without a single interface that is up. */
  const alone = ['unshare', '-rn', process.execPath];

  test('the journey works where no interface exists', async ({ skip }) => {
    const can = process.platform === 'linux' && spawnSync('unshare', ['-rn', 'true'], { stdio: 'ignore' }).status === 0;
    skip(!can, 'a network namespace cannot be made here');
    await using folder = await temporaryFolder();
    for (const args of journey(folder.path)) {
      const [program = '', ...rest] = alone;
      const run = spawnSync(program, [...rest, 'src/cli/main.ts', ...args], { encoding: 'utf8' });
      expect([args[0], run.status]).toEqual([args[0], 0]);
    }
  });
});
