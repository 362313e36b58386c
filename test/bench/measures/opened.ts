/** What measures begin with: an export that was read, and what was found in it. */

import { importHistory } from '#core/import/importHistory.ts';
import { infer, type Findings } from '#core/inference/infer.ts';
import type { History } from '#core/history.ts';
import type { Matcher } from '#core/knowledge/matcher.ts';
import type { Result } from '#core/result.ts';
import { unattended, type Task } from '#core/task.ts';
import { viewingsUnder, type Viewings } from '#core/viewings.ts';
import { nodeFiles } from '#platform/files.ts';

export const TIME_ZONE = 'Europe/Amsterdam';

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

export async function historyIn(path: string, task: Task = unattended): Promise<History> {
  const source = must(await nodeFiles().open({ path }));
  const { history } = must(await importHistory([source], {}, task));
  await source.close();
  return history;
}

/** With several profiles and none named, which is the most work. */
export async function viewingsIn(history: History, task: Task = unattended, matcher?: Matcher): Promise<Viewings> {
  const viewings = await viewingsUnder(task, history, { timeZone: TIME_ZONE, leaveOutShort: true, matcher });
  if (viewings === undefined) throw new Error('Nobody cancelled.');
  return viewings;
}

export async function findingsIn(viewings: Viewings, task: Task = unattended): Promise<Findings> {
  const findings = await infer(viewings, task);
  if (findings.facts.length === 0) throw new Error('Nothing was found.');
  return findings;
}
