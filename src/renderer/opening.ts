/** What can be done with the open file: open, answer the questions, look, cancel, close and forget. The screens only call these. */

import { useEffect } from 'react';
import type { FindingsView, Summary } from '#app/contract.ts';
import type { DateOrder } from '#core/dateForm.ts';
import type { Mapping } from '#core/import/mapping/mapping.ts';
import { say } from '#core/message.ts';
import type { Result } from '#core/result.ts';
import { checkCopy, wantsCopy } from './checking.ts';
import { client } from './client.ts';
import { intakeOfFiles, intakeOfPaths, joined, type Intake } from './intake.ts';
import { forgetPlan } from './plan.ts';
import { saving } from './saving.ts';
import { forgetSession, note, session, useSession, type UnknownTable } from './session.ts';
import { tableAmong } from './unknownTable.ts';

export const SAMPLES = ['netflix-viewing-history.csv', 'ViewingActivity.csv', 'netflix-report.zip'] as const;
export type SampleName = (typeof SAMPLES)[number];

/** Answers to the questions of the Open screen; `profile: null` takes the choice back. */
export interface Answers {
  readonly profile?: number | null;
  readonly timeZone?: string;
  readonly leaveOutShort?: boolean;
  readonly weakGuesses?: boolean;
  readonly dateOrder?: DateOrder;
}

/** Whether what is open must stay so for now: a file is being read, or a copy written, which is told. */
export function mustWait(): boolean {
  if (session.getState().reading) return true;
  if (saving.getState().phase.at !== 'saving') return false;
  note(say('app.refusal.busy'), 'problem');
  return true;
}

/** Reads what `open` answers into the session. A refusal or a lost connection leaves nothing open. */
async function read(names: readonly string[], open: () => Promise<Result<Summary>>, intake?: Intake): Promise<void> {
  forgetPlan();
  session.setState(({ checking }) => ({
    reading: names,
    refusal: undefined,
    unknownTable: undefined,
    summary: undefined,
    findings: undefined,
    note: undefined,
    screen: 'open',
    // What was checked was a copy of the export before.
    checking: checking && { at: 'choosing' },
  }));
  try {
    const result = await open();
    if (result.ok) session.setState({ summary: result.value, asksDateOrder: result.value.dates.confidence === 'ambiguous' });
    else if (result.failure.code === 'cancelled') note(say('open.cancelled'));
    else {
      const unknownTable = intake && result.failure.code === 'not-a-history' ? await tableAmong(intake) : undefined;
      session.setState(unknownTable ? { unknownTable } : { refusal: result.failure });
    }
  } catch {
    session.setState({ refusal: { code: 'not-readable', message: say('open.lost') } });
  } finally {
    session.setState({ reading: undefined });
  }
}

/** Opens what was handed over. */
async function openIntake(intake: Intake, mapping?: Mapping): Promise<void> {
  if (intake.names.length === 0 || mustWait()) return;
  const offer = intake.offer();
  const input = { files: [...offer.files], ...(mapping ? { mapping } : {}) };
  await read(intake.names, () => client.open.mutate(input), intake);
  offer.stop();
}

const isMappingFile = (name: string): boolean => /\.json$/i.test(name);

/** Takes files dropped or chosen in the page to where they are waited for: a mapping alone to its table, a copy to its check. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const { unknownTable } = session.getState();
  const intake = intakeOfFiles(files);
  if (wantsCopy()) await checkCopy(intake);
  else if (unknownTable && files.length > 0 && intake.names.every(isMappingFile)) await openWith(unknownTable, intake);
  else await openIntake(intake);
}

/** The same of files by their paths on this computer. */
export async function openPaths(paths: readonly string[]): Promise<void> {
  const intake = intakeOfPaths(paths);
  await (wantsCopy() ? checkCopy(intake) : openIntake(intake));
}

/** Opens a table by the columns that were named, or by a mapping kept in a file. A table that cannot be opened so waits on. */
export async function openWith(table: UnknownTable, by: Mapping | Intake): Promise<void> {
  if (mustWait()) return;
  const isFile = 'offer' in by;
  await (isFile ? openIntake(joined(table.intake, by)) : openIntake(table.intake, by));
  const { summary, refusal, unknownTable } = session.getState();
  if (summary) return;
  // A file that is no mapping leaves the table as unknown as it was.
  const none = isFile && (refusal === undefined || refusal.code === 'not-a-table');
  session.setState({
    unknownTable: unknownTable ?? table,
    refusal: none ? { code: 'bad-mapping', message: say('mapper.load.none') } : refusal,
  });
}

/** Opens one of the invented exports that come with the program. */
export async function openSample(name: SampleName): Promise<void> {
  if (mustWait()) return;
  await read([name], () => client.openSample.mutate({ name }));
}

/** Asks for files with the host's own dialog. Gives false where the host has none. */
export async function chooseAndOpen(): Promise<boolean> {
  if (!session.getState().about?.canChooseFiles) return false;
  const paths = await client.chooseFiles.mutate();
  if (paths) await openPaths(paths);
  return true;
}

/** Answers a question that changes results. Findings are looked for again. */
export async function answer(answers: Answers): Promise<void> {
  const result = await client.configure.mutate(answers);
  if (result.ok) session.setState({ summary: result.value, findings: undefined });
  else note(result.failure.message, 'problem');
}

/** Looks for more titles in lists the person downloaded. Findings are looked for again. */
export async function recogniseMore(files: readonly File[]): Promise<void> {
  const offer = intakeOfFiles(files).offer();
  try {
    const result = await client.recogniseMore.mutate({ files: [...offer.files] });
    if (result.ok) session.setState({ summary: result.value, findings: undefined });
    else if (result.failure.code !== 'cancelled') note(result.failure.message, 'problem');
  } catch {
    note(say('open.lost'), 'problem');
  } finally {
    offer.stop();
  }
}

/** Stops what the program is doing now. */
export async function cancel(): Promise<void> {
  await client.cancel.mutate();
}

/** Drops the file from memory, here and behind the screens, and returns to Open. */
export async function closeAndForget(): Promise<void> {
  const wasOpen = session.getState().summary !== undefined;
  forgetPlan();
  forgetSession();
  await client.close.mutate();
  if (wasOpen) note(say('shell.forgotten'));
}

let looking: Promise<void> | undefined;

async function look(): Promise<void> {
  for (;;) {
    const { summary } = session.getState();
    if (!summary) return;
    const result: Result<FindingsView> = await client.findings.query();
    // An answer that comes after the file or an answer changed is about something else.
    if (session.getState().summary !== summary) continue;
    if (result.ok) session.setState({ findings: result.value });
    else if (result.failure.code !== 'cancelled') note(result.failure.message, 'problem');
    return;
  }
}

/** The findings of the open file; undefined while they are being looked for. */
export function useFindings(): FindingsView | undefined {
  const findings = useSession((state) => state.findings);
  const summary = useSession((state) => state.summary);
  useEffect(() => {
    if (summary && !findings) {
      looking ??= look()
        .catch(() => note(say('shell.lost'), 'problem'))
        .finally(() => (looking = undefined));
    }
  }, [summary, findings]);
  return findings;
}
