/** What the import must know of one kind of export. Adding a format is one file that declares this and one line in index.ts. */

import { isCount, writeDate, type DateForm } from '../../dateForm.ts';
import type { ColumnTraits } from '../../history.ts';
import type { Message } from '../../message.ts';
import type { Dialect, FormatId, Need, Role } from '../../model.ts';

/** A table of cells, a list of JSON objects, or a page a service makes of one. */
export type FileKind = 'table' | 'json' | 'page';

export interface Format {
  readonly id: FormatId;
  /** The service's own name, the same in every language. */
  readonly service: string;
  readonly label: Message;
  /** On what evidence the format rests. */
  readonly evidence: 'seen-in-real-files' | 'documented' | 'reported' | 'told-by-a-person';
  /** The columns it is known by. Their order does not matter: services change it. */
  readonly columns: readonly FormatColumn[];
  /** What findings can rest on when every column is there. */
  readonly supports: readonly Need[];
  /** How the service itself writes the file; a file written otherwise was saved again by another program. */
  readonly written?: Pick<Dialect, 'newline' | 'quoting'> | undefined;
  /** Whether its points in time are written in UTC; `marked`: where they end in `Z`. */
  readonly utc: boolean | 'marked';
  /** What files it comes in; a table unless told. */
  readonly files?: readonly FileKind[];
  /** Whether several files of it are one history. */
  readonly parts?: boolean;
  /** Columns that make a file one of another format. */
  readonly without?: readonly string[];
  /** Base names, without ending, of files of the same columns that are no history. */
  readonly otherFiles?: readonly string[];
  /** What stands in the head of files of the same columns that are no history, in any language, and what such a file holds. */
  readonly otherSign?: { readonly sign: RegExp; readonly holds: Message };
  /** Whether cells stand in quotation marks of their own inside those of the table. */
  readonly nestedQuotes?: boolean;
  /** How its titles are put together; as Netflix does, unless told. */
  readonly titles?: TitleForm;
}

/**
 * `watched`: a verb stands before or behind the title (`Watched …`), in the account's language. `episode-show`: as
 * `Pilot-Some Show - Season 1`. `show-episode`: as `Some Show - Pilot`, beside the name of the show. `plain`: colons say nothing.
 */
export type TitleForm = 'watched' | 'episode-show' | 'show-episode' | 'plain';

export interface FormatColumn extends ColumnTraits {
  /** The header as the service writes it. */
  readonly name: string;
  readonly role: Role;
  /** A file without a required column is not of this format. */
  readonly required: boolean;
  /** Other names under which re-saved or localized files hold the column. */
  readonly aliases?: readonly string[];
}

/** No known header is longer; what is, need not be compared. */
const HEADER_LENGTH = 100;

/** A header as it is compared: without case, marks, spaces and the `;` a spreadsheet leaves behind. */
export function plainHeader(name: string): string {
  return name
    .slice(0, HEADER_LENGTH)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\uFEFF"']+/g, '')
    .replace(/;+$/, '');
}

/** Whether the instants of a file in a format are in UTC. */
export function inUtc({ utc }: Pick<Format, 'utc'>, form: DateForm): boolean {
  return isCount(form) || (utc === 'marked' ? writeDate(0, form).endsWith('Z') : utc);
}
