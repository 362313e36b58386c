/** A browser host for a test: its own screens, its own folder, and the cookie a browser would hold. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpMeans } from '#app/transports/clients/httpLink.ts';
import { startHost, type Host, type Patience } from '#host/startHost.ts';
import { testPorts } from '#test/contract/ports.ts';

export interface RunningHost extends AsyncDisposable {
  readonly host: Host;
  readonly dir: string;
  /** Exchanges the token; gives the headers every further request needs. */
  enter(): Promise<Record<string, string>>;
}

export async function runningHost(patience: Partial<Patience> = {}): Promise<RunningHost> {
  const { ports, dir, remove } = await testPorts('browser');
  const renderer = join(dir, 'screens');
  await mkdir(join(renderer, 'assets'), { recursive: true });
  await writeFile(join(renderer, 'index.html'), '<!doctype html><title>Unreel</title>');
  await writeFile(join(renderer, 'assets', 'main.js'), 'export {};');
  await writeFile(join(renderer, '.env'), 'not a screen');
  await writeFile(join(dir, 'secret.txt'), 'secret');
  const host = await startHost({ ports, renderer, patience });
  return {
    host,
    dir,
    async enter() {
      const entered = await fetch(host.url, { redirect: 'manual' });
      const cookie = entered.headers.get('set-cookie')?.split(';')[0];
      if (cookie === undefined) throw new Error(`The host answered ${entered.status} to its own address.`);
      return { cookie };
    },
    async [Symbol.asyncDispose]() {
      await host.close();
      await remove();
    },
  };
}

type Fetch = NonNullable<HttpMeans['fetch']>;

/** `fetch` as a browser would call it that holds a cookie. */
export const fetchWith =
  (headers: Record<string, string>): Fetch =>
  (url, init) =>
    fetch(url, { ...(init as RequestInit), headers: { ...(init?.headers as Record<string, string>), ...headers } });
