/** What the import must know of one kind of export. Adding a format is one file that declares this and one line in index.ts. */

import type { Message } from '../../message.ts';
import type { FormatId, Need, Role } from '../../model.ts';

export interface Format {
  readonly id: FormatId;
  /** The service's own name, the same in every language. */
  readonly service: string;
  readonly label: Message;
  /** On what evidence the format rests. */
  readonly evidence: 'seen-in-real-files' | 'documented' | 'reported';
  /** The columns it is known by. Their order does not matter: services change it. */
  readonly columns: readonly FormatColumn[];
  /** What findings can rest on when every column is there. */
  readonly supports: readonly Need[];
  /** Whether its points in time are written in UTC. */
  readonly utc: boolean;
}

export interface FormatColumn {
  /** The header as the service writes it. */
  readonly name: string;
  readonly role: Exclude<Role, 'other'>;
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
