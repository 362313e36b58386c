/**
 * What the drawing thread did, by the trace of the browser itself: beside how long a task took, how long the thread worked on it.
 * Where other programs want the processors too, a task takes as long as they let it; only its own work is the page's doing. Tasks
 * of the driver of the browser, which looks for what it waits for, are left out unless they hand an event to the page.
 */

import type { Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Of the thread's own time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string } };
}

/** Names and times of tasks, and whom their messages are for. */
const CATEGORIES = ['mojom', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

export interface DrawingThread {
  /** The most milliseconds of its own that the thread worked on one task since this was asked last. */
  longest(): Promise<number>;
}

export async function watchDrawingThread(page: Page): Promise<DrawingThread> {
  const devtools = await page.context().newCDPSession(page);
  let events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const begin = (): Promise<unknown> =>
    devtools.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
    });
  await begin();
  return {
    async longest() {
      const over = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
      await devtools.send('Tracing.end');
      await over;
      const most = longestOf(events);
      events = [];
      await begin();
      return most;
    },
  };
}

function longestOf(events: readonly TraceEvent[]): number {
  const drawing = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const done = events.filter((event) => event.ph === 'X' && drawing.has(threadOf(event))).sort((a, b) => a.ts - b.ts);
  const tasks = done.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  return Math.max(0, ...tasks.filter((task) => isOfPage(task, done)).map(({ tdur = 0 }) => tdur / 1000));
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

/** Whether the page asked for a task, or was told something in it. */
function isOfPage(task: TraceEvent, done: readonly TraceEvent[]): boolean {
  const inside = done.filter(
    (event) => threadOf(event) === threadOf(task) && event.ts >= task.ts && event.ts <= task.ts + (task.dur ?? 0),
  );
  const isOfDriver = inside.some(({ args }) => args?.chrome_mojo_event_info?.mojo_interface_tag?.includes('DevToolsSession'));
  return !isOfDriver || inside.some(({ name }) => name === 'EventDispatch');
}
