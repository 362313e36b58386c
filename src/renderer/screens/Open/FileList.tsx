/** The files of a download, what each holds, and whether a copy holds it. The files that matter stand first. */

import { useState, type ReactNode } from 'react';
import type { FileLine } from '#app/contract.ts';
import { personal, say } from '#core/message.ts';
import { SensitivityWord } from '../../components/SensitivityWord.tsx';
import { Say, Value, Written } from '../../say.tsx';

/** Files shown before the person asks for all, so that the questions stay in sight. */
const SHOWN = 5;

const WEIGHT: readonly FileLine['marks'][] = ['identifies', 'locates', 'pays', 'watches'];
const weightOf = ({ marks }: FileLine): number => WEIGHT.indexOf(marks) + (WEIGHT.includes(marks) ? 0 : WEIGHT.length + 1);

/** Used files first, then those that say most about a person; otherwise as the service orders them. */
function ordered(files: readonly FileLine[]): readonly FileLine[] {
  return files.toSorted((a, b) => Number(b.used) - Number(a.used) || weightOf(a) - weightOf(b));
}

/** The folders of an archive say nothing that the file's name does not. */
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

export function FileList({ files }: { readonly files: readonly FileLine[] }): ReactNode {
  const [all, setAll] = useState(false);
  const shown = all ? ordered(files) : ordered(files).slice(0, SHOWN);
  return (
    <div className="files">
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">
              <Say message={say('open.head.file')} />
            </th>
            <th scope="col" className="num">
              <Say message={say('open.head.rows')} />
            </th>
            <th scope="col">
              <Say message={say('open.head.holds')} />
            </th>
            <th scope="col">
              <Say message={say('open.head.marks')} />
            </th>
            <th scope="col">
              <Say message={say('open.head.copy')} />
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, rows, holds, used, marks }, row) => (
            <tr key={name}>
              <td className="mono">
                <Value value={personal('text', nameOf(name))} row={row} />
              </td>
              <td className="num">{rows !== undefined && <Written value={rows} />}</td>
              <td>
                <Say message={holds} row={row} />
              </td>
              <td>{marks && <SensitivityWord marks={marks} />}</td>
              <td>
                <Say message={say(used ? 'open.used' : 'open.leftOut')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {files.length > SHOWN && (
        <button type="button" className="link-button small" aria-expanded={all} onClick={() => setAll(!all)}>
          <Say message={all ? say('open.files.fewer') : say('open.files.all', { count: files.length })} />
        </button>
      )}
    </div>
  );
}
