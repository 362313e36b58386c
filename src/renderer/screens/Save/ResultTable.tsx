/** Each finding of the original beside what the scan of the saved copy found of it, and how that was looked for. */

import { useEffect, useState } from 'react';
import type { ResultLine } from '#app/receiptContract.ts';
import { say, type Message } from '#core/message.ts';
import { client } from '#renderer/client.ts';
import { CheckIcon } from '#renderer/components/icons.tsx';
import { Say, useText } from '#renderer/say.tsx';
import './resultTable.css';

export function ResultTable({ id, sha256 }: { readonly id: string; readonly sha256: string }) {
  const text = useText();
  const [lines, setLines] = useState<readonly ResultLine[]>();
  const [problem, setProblem] = useState<Message>();

  useEffect(() => {
    client.results
      .query()
      .then((answer) => (answer.ok ? setLines(answer.value) : setProblem(answer.failure.message)))
      .catch(() => setProblem(say('shell.lost')));
  }, []);

  return (
    <div className="result-table" id={id}>
      {problem && (
        <p role="alert">
          <Say message={problem} />
        </p>
      )}
      {!problem && !lines && (
        <p className="small dim" role="status">
          <Say message={say('plan.live.working')} />
        </p>
      )}
      {lines && (
        <div className="result-lines" role="region" tabIndex={0} aria-label={text(say('save.results'))}>
          <table>
            <thead>
              <tr>
                {(['finding', 'original', 'copy', 'checked'] as const).map((head) => (
                  <th key={head} scope="col">
                    <Say message={say(`save.results.${head}`)} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ finding, original, copy, checked }, row) => (
                <tr key={row}>
                  <th scope="row">
                    <Say message={finding} row={row} />
                  </th>
                  <td>
                    <Say message={original} row={row} />
                  </td>
                  <td className="copy">
                    <Say message={copy} row={row} />
                  </td>
                  <td>
                    <span className="result-checked">
                      <CheckIcon size={14} />
                      <span>
                        <Say message={checked} row={row} />
                      </span>
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="small dim">
        <Say message={say('save.fingerprint')} /> <code className="mono">{sha256}</code>
      </p>
    </div>
  );
}
