/** Ports of this machine for a test, with a folder of its own. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostFacts, Ports } from '#app/ports.ts';
import { nodePorts } from '#platform/nodePorts.ts';
import { sqliteRowBrowser } from '#store/rowBrowser.ts';

export async function testPorts(
  kind: HostFacts['kind'] = 'test',
): Promise<{ ports: Ports; dir: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'unreel-contract-'));
  const ports = nodePorts({
    kind,
    version: '0.0.0-test',
    paths: [],
    samples: join(dir, 'samples'),
    knowledge: 'resources/knowledge',
    preferences: join(dir, 'settings.json'),
    rows: sqliteRowBrowser,
  });
  return { ports, dir, remove: () => rm(dir, { recursive: true, force: true }) };
}
