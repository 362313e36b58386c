/** Starts the browser host: `main.ts [FILE…] [--no-open]`. Ctrl-C forgets everything and ends it, and so does closing its page. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { say, type Message } from '#core/message.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { nodePorts } from '#platform/nodePorts.ts';
import { secondThread } from '#platform/secondThread.ts';
import { sqliteRowBrowser } from '#store/rowBrowser.ts';
import { openBrowser } from './openBrowser.ts';
import { startHost } from './startHost.ts';

const root = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const speaker = createSpeaker('en');
const print = (message: Message): void => void process.stdout.write(`${speaker.text(message)}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'no-open': { type: 'boolean', default: false } },
});

const hands = secondThread(join(root, 'src', 'platform', 'thread.ts'));
void hands?.warm();

const host = await startHost({
  renderer: join(root, 'out', 'renderer'),
  ports: nodePorts({
    kind: 'browser',
    version,
    paths: positionals.map((path) => resolve(path)),
    samples: join(root, 'resources', 'sample'),
    knowledge: join(root, 'resources', 'knowledge'),
    rows: sqliteRowBrowser,
    hands,
  }),
});

print(say('app.host.open'));
process.stdout.write(`\n  ${host.url}\n\n`);
print(say('app.host.stop'));
if (!values['no-open']) openBrowser(host.url);

/** Nothing outlives the process, so an import that does not stop in time is not waited for. */
const CLOSING_MS = 2000;

function stop(): void {
  setTimeout(() => process.exit(0), CLOSING_MS).unref();
  void host.close().finally(() => process.exit(0));
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
void host.left.then(() => {
  print(say('app.host.left'));
  stop();
});
