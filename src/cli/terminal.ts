/** What the command line prints: results on stdout, everything else on stderr. No other file of this room writes to either. */

import type { Message } from '#core/message.ts';
import type { Activity } from '#app/contract.ts';
import type { LocaleId } from '#locales/locales.ts';
import { createSpeaker, type Speaker } from '#locales/speaker.ts';

/** Where a terminal writes: a process, or whoever stands for one. */
export interface Output {
  readonly stdout: Stream;
  readonly stderr: Stream;
}

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Terminal {
  readonly output: Output;
  /** Speaks the language that was asked for. */
  readonly speaker: Speaker;
  speak(language: LocaleId): void;
  /** A line of the result. */
  line(text: string): void;
  /** A result for programs: one JSON object, indented. */
  json(value: unknown): void;
  /** One sentence on stderr. Values of the person are always masked there. */
  complain(message: Message): void;
  /** Whether someone watches: only then is progress drawn. */
  readonly watched: boolean;
  /** Draws how far the work is, over itself; undefined wipes it away. */
  progress(activity: Activity | undefined): void;
}

const WIDTH = 24;
const WIPE = '\r\u001B[K';

/** A terminal over an output, speaking English until told otherwise. */
export function terminal(output: Output): Terminal {
  let speaker = createSpeaker('en');
  const { stdout, stderr } = output;
  return {
    output,
    get speaker() {
      return speaker;
    },
    speak: (language) => void (speaker = createSpeaker(language)),
    line: (text) => void stdout.write(`${text}\n`),
    json: (value) => void stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    complain: (message) => void stderr.write(`${stderr.isTTY ? WIPE : ''}${speaker.text(message, { hide: true })}\n`),
    watched: stderr.isTTY === true,
    progress(activity) {
      if (!stderr.isTTY) return;
      const progress = activity?.progress;
      stderr.write(progress ? `${WIPE}${speaker.text({ key: `cli.stage.${progress.stage}` })} ${bar(share(progress))}` : WIPE);
    },
  };
}

type Progress = NonNullable<Activity['progress']>;

/** 0..1, by bytes where they are known, by rows otherwise; undefined while there is nothing to divide by. */
function share(progress: Progress): number | undefined {
  if (progress.bytes !== undefined && progress.bytesTotal) return progress.bytes / progress.bytesTotal;
  return progress.total ? progress.done / progress.total : undefined;
}

function bar(part: number | undefined): string {
  if (part === undefined) return '…';
  const full = Math.round(Math.min(1, Math.max(0, part)) * WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.round((full / WIDTH) * 100)} %`;
}
