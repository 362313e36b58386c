/** How a saving ended or stands, said in one of a few ways; nothing else is ever claimed about a copy. */

import type { PlanView } from '#app/contract.ts';
import type { Receipt } from '#app/receiptContract.ts';
import { say, type Message } from '#core/message.ts';
import type { Refusal } from '#core/result.ts';
import type { Progress } from '#core/task.ts';

/** The three things that must have ended before a copy counts as saved. */
export const TICKS = ['written', 'readBack', 'scanned'] as const;
export type Tick = (typeof TICKS)[number];

/** Which of them have ended, from the furthest stage seen. */
export function ticksDone(stage: Progress['stage'] | undefined, written: boolean): readonly Tick[] {
  if (stage === 'checking' || (written && stage === 'looking')) return ['written', 'readBack'];
  if (written && stage === 'reading') return ['written'];
  return [];
}

/** The headline over a saved copy. */
export function headlineOf(receipt: Receipt): Message {
  return say(receipt.left.length === 0 ? 'save.done.clean' : 'save.done.left');
}

/** The headline and the sentence over a copy that was not saved. */
export function refusalOf(failure: Refusal): { readonly title: Message; readonly why: Message } {
  if (failure.code === 'check-failed') return { title: say('save.failed.check'), why: failure.message };
  if (failure.code === 'cancelled') return { title: say('save.failed.cancelled'), why: say('save.failed.cancelled.why') };
  return { title: say('save.failed'), why: failure.message };
}

/** Whether a copy would hold exactly what the original holds. */
export function changesNothing(view: PlanView): boolean {
  return view.rowsIn === view.rowsOut && view.columns.every(({ changed, guarded }) => changed === 0 && guarded === 0);
}
