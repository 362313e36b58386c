/** The application as a command uses it: the same router as every other host, in this process. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { say } from '#core/message.ts';
import type { Refusal } from '#core/result.ts';
import { seeded, seedOf } from '#core/random.ts';
import type { Activity, Summary } from '#app/contract.ts';
import { inProcessClient, type Client } from '#app/transports/inProcess.ts';
import { nodePorts, type NodePortsOptions } from '#platform/nodePorts.ts';
import { secondThread } from '#platform/secondThread.ts';
import { chosenMapping, withMappingHint } from './chosenMapping.ts';
import { UNREADABLE, WRONG_USAGE } from './exitStatus.ts';
import { noRowBrowser } from './noRowBrowser.ts';
import { expect, Stop } from './stop.ts';
import type { Terminal } from './terminal.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The program's version, e.g. `0.1.0`. */
export const VERSION: string = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

const THREAD = join(ROOT, 'src', 'platform', 'thread.ts');

/**
 * A client of an application that ends with this process, and writes copies in the language of the terminal.
 * With a seed, a run can be repeated byte for byte.
 */
export function application(terminal?: Pick<Terminal, 'speaker'>, seed?: string): Client {
  return inProcessClient(
    commandPorts({
      language: terminal?.speaker.locale,
      hands: secondThread(THREAD),
      ...(seed === undefined ? {} : { random: seeded(seedOf(seed)) }),
    }),
  );
}

/** What the application of a command works with. */
export const commandPorts = (chosen: Pick<NodePortsOptions, 'language' | 'hands' | 'random'>) =>
  nodePorts({
    kind: 'command-line',
    version: VERSION,
    paths: [],
    samples: join(ROOT, 'resources', 'sample'),
    knowledge: join(ROOT, 'resources', 'knowledge'),
    rows: noRowBrowser,
    ...chosen,
  });

/** The answers a person gives when they open an export, as options of the command line. */
export interface OpenOptions {
  readonly profile?: string | undefined;
  /** Guesses that rest on very little, too. */
  readonly weakGuesses?: boolean | undefined;
  readonly timeZone?: string | undefined;
  readonly dateOrder?: Summary['dates']['order'] | undefined;
  /** Path of a file that says which column is what. */
  readonly mapping?: string | undefined;
}

/** Paths are relative to the caller's folder, which is this process's. */
export const fileRef = (path: string): { path: string } => ({ path: resolve(path) });

/** Opens an export with the answers given. Ends the command when it cannot be read, or when an answer does not fit it. */
export async function open(client: Client, files: readonly string[], options: OpenOptions = {}): Promise<Summary> {
  const { dateOrder, timeZone } = options;
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new Stop(say('cli.usage.timeZone', { option: '--time-zone' }), WRONG_USAGE);
  const mapping = options.mapping === undefined ? undefined : await chosenMapping(options.mapping);
  const refs = files.map(fileRef);
  const opened = await client.open.mutate({
    files: refs,
    ...(dateOrder ? { dateOrder } : {}),
    ...(timeZone ? { timeZone } : {}),
    ...(mapping ? { mapping } : {}),
  });
  if (!opened.ok) {
    const failure = opened.failure as Refusal;
    const message = mapping ? failure.message : await withMappingHint(client, refs, failure);
    throw new Stop(message, failure.code === 'bad-mapping' ? WRONG_USAGE : UNREADABLE);
  }
  const summary = options.weakGuesses
    ? (expect(await client.configure.mutate({ weakGuesses: true })) as Summary)
    : (opened.value as Summary);
  if (options.profile === undefined) return summary;
  const profile = summary.profiles.findIndex(({ name }) => name === options.profile);
  if (profile < 0) throw new Stop(say('cli.usage.profile', { count: summary.profiles.length }), WRONG_USAGE);
  return expect(await client.configure.mutate({ profile })) as Summary;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Draws what the application is doing while some work runs, if someone watches. */
export async function watched<T>(client: Client, terminal: Terminal, work: () => Promise<T>): Promise<T> {
  if (!terminal.watched) return work();
  const subscription = client.activity.subscribe(undefined, { onData: (activity) => terminal.progress(activity as Activity) });
  try {
    return await work();
  } finally {
    subscription.unsubscribe();
    terminal.progress(undefined);
  }
}
