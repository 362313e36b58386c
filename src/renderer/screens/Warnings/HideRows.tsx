/** Takes the rows behind a guess out of the copy, but for those a person picked to stay. */

import { useState } from 'react';
import type { GuessView } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { client } from '#renderer/client.ts';
import { Button } from '#renderer/components/Button.tsx';
import { Chip } from '#renderer/components/Chip.tsx';
import { usePlan } from '#renderer/plan.ts';
import { choose } from '#renderer/rowRules.ts';
import { Say } from '#renderer/say.tsx';
import { note } from '#renderer/session.ts';

/** As many rows as one answer holds. */
const PAGE = 500;

/** The indexes of all rows behind a guess. */
async function rowsBehind(finding: string): Promise<readonly number[]> {
  const rows: number[] = [];
  for (;;) {
    const answer = await client.rows.query({ search: '', finding, offset: rows.length, limit: PAGE });
    if (!answer.ok) throw new Error('The rows behind a guess could not be had.');
    rows.push(...answer.value.rows.map(({ row }) => row));
    if (answer.value.rows.length === 0 || rows.length >= answer.value.total) return rows;
  }
}

interface Props {
  readonly guess: GuessView;
  /** Rows that stay in the copy. */
  readonly stay: ReadonlySet<number>;
}

export function HideRows({ guess, stay }: Props) {
  const [working, setWorking] = useState(false);
  const hidden = usePlan(({ choice }) =>
    choice.some(({ does, where }) => does === 'leaveOut' && where.by === 'finding' && where.finding === guess.id),
  );
  const count = guess.evidence.rows - stay.size;

  async function hide(): Promise<void> {
    setWorking(true);
    try {
      if (stay.size === 0) await choose({ does: 'leaveOut', where: { by: 'finding', finding: guess.id } });
      else {
        const rows = (await rowsBehind(guess.id)).filter((row) => !stay.has(row));
        await choose({ does: 'leaveOut', where: { by: 'rows', rows } });
      }
    } catch {
      note(say('shell.lost'), 'problem');
    } finally {
      setWorking(false);
    }
  }

  return (
    <div className="hide-rows">
      <p className="small dim" role="status">
        <Say message={stay.size === 0 ? say('warnings.hide.hint') : say('warnings.hide.stay', { count: stay.size })} />
      </p>
      {hidden ? (
        <Chip tone="plan">
          <Say message={say('warnings.hide.done')} />
        </Chip>
      ) : (
        <Button size="small" disabled={working || count === 0} onClick={() => void hide()}>
          <Say message={say('warnings.hide', { count })} />
        </Button>
      )}
    </div>
  );
}
