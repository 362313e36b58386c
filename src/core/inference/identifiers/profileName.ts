/** The names people gave their profiles: mostly first names. */

import { textColumnOf } from '../../history.ts';
import { identifierDetector } from '../detector.ts';
import { rowsOf } from './search.ts';

export const profileName = identifierDetector('profileName', ({ viewings: { history } }) => {
  const column = textColumnOf(history, 'profile');
  if (column === undefined) return undefined;
  const named = new Uint8Array(column.dictionary.size);
  const values: string[] = [];
  const used = new Uint8Array(column.dictionary.size);
  for (let row = 0; row < history.rows; row++) used[column.codes[row]!] = 1;
  for (let code = 0; code < named.length; code++) {
    const name = column.dictionary.at(code);
    if (used[code] === 0 || name.trim() === '') continue;
    named[code] = 1;
    values.push(name);
  }
  if (values.length === 0) return undefined;
  const marks = new Uint8Array(history.rows);
  for (let row = 0; row < marks.length; row++) marks[row] = named[column.codes[row]!]!;
  return { columns: [column.name], values, rows: rowsOf(marks) };
});
