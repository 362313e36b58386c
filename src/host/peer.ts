/**
 * Whose program is at the other end of a connection. On Linux the kernel says so (proc_net(5)): the address with the token stands for
 * a moment in a command line that other accounts can list, and a program of another account must gain nothing by being first.
 */

import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { endianness } from 'node:os';
import process from 'node:process';

/** A client of an IPv4 socket may be an IPv6 socket that speaks IPv4, and is then listed in the other table. */
const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'] as const;
const ESTABLISHED = '01';
const ROOT = 0;

export interface Ends {
  /** As Node says it, e.g. `127.0.0.1`. */
  readonly clientAddress: string;
  readonly clientPort: number;
  readonly hostPort: number;
}

/**
 * Whether the client's socket belongs to another account, read from the kernel's tables. Root is nobody else: it could read this
 * process as well, and forwards connections on some systems. A socket that is not listed is not known to be foreign; one that was
 * closed has lost its owner and is listed as root's, so root's count only while they are open.
 */
export function isForeign(tables: readonly string[], { clientAddress, clientPort, hostPort }: Ends, own: number): boolean {
  const address = hexOf(clientAddress);
  for (const line of tables.flatMap((table) => table.split('\n'))) {
    const [, local = '', remote = '', state, , , , uid] = line.trim().split(/\s+/);
    if (!local.endsWith(`${address}:${portOf(clientPort)}`) || !remote.endsWith(`:${portOf(hostPort)}`)) continue;
    const owner = Number(uid);
    return owner !== own && (owner !== ROOT || state !== ESTABLISHED);
  }
  return false;
}

const portOf = (port: number): string => port.toString(16).toUpperCase().padStart(4, '0');

/** The kernel prints an address as a number in the order of the machine's bytes. */
function hexOf(address: string): string {
  const bytes = address.split('.').map((byte) => Number(byte).toString(16).toUpperCase().padStart(2, '0'));
  return (endianness() === 'LE' ? bytes.reverse() : bytes).join('');
}

/** False for a connection of another account. Other systems do not say whose it is. Costs some milliseconds: the tables are long. */
export function isOurs({ remoteAddress, remotePort, localPort }: IncomingMessage['socket']): boolean {
  const own = process.getuid?.();
  if (process.platform !== 'linux' || own === undefined) return true;
  if (remoteAddress === undefined || remotePort === undefined || localPort === undefined) return false;
  const tables = TABLES.map((table) => {
    try {
      return readFileSync(table, 'latin1');
    } catch {
      return '';
    }
  });
  return !isForeign(tables, { clientAddress: remoteAddress, clientPort: remotePort, hostPort: localPort }, own);
}
