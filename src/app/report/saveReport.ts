/** Writes the report of a copy, for programs or to read. It says how the copy was made, so it does not travel with the copy unasked. */

import { say } from '#core/message.ts';
import { refuse, type Result } from '#core/result.ts';
import type { LocaleId } from '#locales/locales.ts';
import { createSpeaker, type Speaker } from '#locales/speaker.ts';
import type { FullReport } from '../receiptContract.ts';
import type { FileRef, Files } from '../ports.ts';
import { reportPage } from './page.ts';
import { riskJson } from './riskJson.ts';

export interface ReportToSave {
  readonly path: string;
  /** JSON for programs, or a page of HTML. */
  readonly as: 'json' | 'page';
  readonly overwrite: boolean;
  /** Wanted in the folder of the copy. */
  readonly besideCopy: boolean;
}

interface Surroundings {
  readonly copy: { readonly path: string };
  /** Files of the open export, which are never written to. */
  readonly sources: readonly FileRef[];
  readonly files: Files;
  /** Of the sentences of a report; its keys are the same in all. */
  readonly language: LocaleId;
}

/** Refused in the copy's own folder unless it is wanted there, and in place of the copy always; gives the path. */
export async function saveReport(
  report: FullReport,
  { path, as, overwrite, besideCopy }: ReportToSave,
  { copy, sources, files, language }: Surroundings,
): Promise<Result<string>> {
  if (!besideCopy && (await files.inOneFolder(path, copy.path)))
    return refuse('target-beside-copy', say('app.refusal.reportBesideCopy'));
  const speaker = createSpeaker(language);
  const text = as === 'page' ? reportPage(report, speaker) : reportJson(report, speaker);
  return files.writeText(path, text, { sources: [...sources, { path: copy.path }], overwrite });
}

function reportJson({ before, ...report }: FullReport, speaker: Speaker): string {
  const text = (message: Parameters<Speaker['text']>[0]): string => speaker.text(message, { hide: true });
  const json = {
    ...report,
    columns: report.columns.map((column) => ({ ...column, label: text(column.label) })),
    risk: riskJson(report.risk, text, { guesses: report.guesses }),
    before: { risk: riskJson(before.risk, text, { guesses: before.guesses }) },
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
