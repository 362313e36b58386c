/** Tables as the service writes them: RFC 4180, line feeds, quotes where they are needed. */

const NEEDS_QUOTES = /[",\r\n]/;

/** A cell, quoted only where it must be. */
export const cell = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A whole table: the header line as given, then the rows. */
export const table = (header: string, rows: readonly (readonly string[])[]): string =>
  `${[header, ...rows.map((row) => row.map(cell).join(','))].join('\n')}\n`;

/** What the service writes, as a `.txt`, in place of a table without rows. */
export const EMPTY_TABLE = 'We found no information for this table.';
