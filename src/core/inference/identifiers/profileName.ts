/** The names people gave their profiles: mostly first names. */

import { codesWhere } from '../../dictionary.ts';
import { textColumnOf } from '../../history.ts';
import { identifierDetector } from '../detector.ts';
import { rowsWith } from '../signals/evidence.ts';

export const profileName = identifierDetector('profileName', function* ({ viewings: { history } }) {
  const column = textColumnOf(history, 'profile');
  if (column === undefined) return undefined;
  const { codes, dictionary } = column;
  const used = new Uint8Array(dictionary.size);
  for (let row = 0; row < codes.length; row++) used[codes[row]!] = 1;
  const named = codesWhere(dictionary.size, (code) => used[code] === 1 && dictionary.at(code).trim() !== '');
  const values: string[] = [];
  for (let code = 0; code < named.length; code++) if (named[code] === 1) values.push(dictionary.at(code));
  if (values.length === 0) return undefined;
  yield;
  return { columns: [column.name], values, rows: rowsWith(codes, named) };
});
