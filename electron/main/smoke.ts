/** `--smoke`: shows that a packaged program works without a person: its page loads, its worker opens the invented sample, and it ends. */

import type { MessageChannelMain, MessagePortMain } from 'electron';
import type { Summary } from '#app/contract.ts';
import type { Answer, Request } from '#app/transports/wire.ts';
import type { Result } from '#core/result.ts';

/** The word on the command line that asks for it. */
export const SMOKE = '--smoke';

const WAITING_MS = 45_000;
const SAMPLE = 'ViewingActivity.csv';

export interface Smoke {
  readonly version: string;
  /** Resolves when the page has loaded. */
  readonly load: () => Promise<void>;
  /** A fresh channel. */
  readonly channel: () => MessageChannelMain;
  /** Gives the worker its end of it. */
  readonly connect: (port: MessagePortMain) => void;
  readonly print: (line: string) => void;
}

/** Prints one line, and gives the code to end with: 0 when the sample was opened. Nothing of a person's is touched. */
export async function smoke({ version, load, channel, connect, print }: Smoke): Promise<0 | 1> {
  try {
    await load();
    const opened = await openSample(channel(), connect);
    if (!opened.ok) throw new Error(opened.failure.code);
    print(`Unreel ${version} opened its sample: ${opened.value.counts.kept} rows`);
    return 0;
  } catch (error) {
    print(`Unreel ${version} does not work: ${error instanceof Error ? error.message : 'unknown'}`);
    return 1;
  }
}

/** Asks as the page would. */
function openSample({ port1, port2 }: MessageChannelMain, connect: Smoke['connect']): Promise<Result<Summary>> {
  connect(port1);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the worker did not answer in time')), WAITING_MS);
    port2.on('message', ({ data }: { data: unknown }) => {
      const answer = data as Answer;
      if (answer.id !== 1) return;
      clearTimeout(timer);
      if (answer.kind === 'value') resolve(answer.value as Result<Summary>);
      else reject(new Error('the worker refused to answer'));
    });
    port2.start();
    const call: Request = { kind: 'call', page: 'smoke', id: 1, type: 'mutation', path: 'openSample', input: { name: SAMPLE } };
    port2.postMessage(call);
  });
}
