/** Viewings and findings of small histories, with the answers most tests do not care about. */

import type { History } from '#core/history.ts';
import { infer, type Findings } from '#core/inference/infer.ts';
import { unattended } from '#core/task.ts';
import { viewingsOf, type ViewingOptions, type Viewings } from '#core/viewings.ts';

export const viewingsFrom = (history: History, options: Partial<ViewingOptions> = {}): Viewings =>
  viewingsOf(history, { timeZone: 'UTC', leaveOutShort: true, ...options });

export const findingsFrom = (history: History, options: Partial<ViewingOptions> = {}): Promise<Findings> =>
  infer(viewingsFrom(history, options), unattended);
