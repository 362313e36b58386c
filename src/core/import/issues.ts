/** What the import did to make a file readable, or met while reading it: each thing once, with its count. */

import { say, type MessageValue } from '../message.ts';
import type { Issue } from '../model.ts';

export type IssueCode =
  | 'utf-16'
  | 'windows-1252'
  | 'delimiter'
  | 'stray-quotes'
  | 'row-in-one-cell'
  | 'commas-in-titles'
  | 'commas-in-last-cells'
  | 'empty-extra-cells'
  | 'missing-columns'
  | 'mixed-dates'
  | 'no-time'
  | 'turned-dates'
  | 'mojibake'
  | 'trailing-semicolons'
  | 'saved-again'
  | 'date-order-likely'
  | 'date-order-ambiguous'
  | 'rows-set-aside'
  | 'blank-titles'
  | 'other-history'
  | 'several-parts'
  | 'page-as-json'
  | 'clock-of-page'
  | 'values-left-out'
  | 'nested-quotes';

/** An issue about `count` rows (or about the whole file), its text at `import.issue.<code>`. */
export function issue(
  code: IssueCode,
  about: { count?: number; row?: number; values?: Record<string, MessageValue> } = {},
): Issue {
  const { count, row, values } = about;
  return {
    code,
    ...(row === undefined ? {} : { row }),
    ...(count === undefined ? {} : { count }),
    message: say(`import.issue.${code}`, { ...(count === undefined ? {} : { count }), ...values }),
  };
}
