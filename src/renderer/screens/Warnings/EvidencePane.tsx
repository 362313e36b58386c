/** The rows behind the open guess, as they stand in the file. */

import type { GuessView } from '#app/contract.ts';
import { useMemo, useState } from 'react';
import { say } from '#core/message.ts';
import type { Role } from '#core/model.ts';
import { Button } from '#renderer/components/Button.tsx';
import { CloseIcon } from '#renderer/components/icons.tsx';
import type { Row } from '#renderer/rows/rowPages.ts';
import { RowTable } from '#renderer/rows/RowTable.tsx';
import { Say, useText } from '#renderer/say.tsx';
import { useSession } from '#renderer/session.ts';
import { HideRows } from './HideRows.tsx';

interface Props {
  readonly guess: GuessView;
  /** The person asked for the rows: the focus goes to them. */
  readonly asked: boolean;
  readonly onClose: () => void;
}

export function EvidencePane({ guess, asked, onClose }: Props) {
  const text = useText();
  const hidesOthers = useSession(({ summary }) => summary?.settings.profile !== undefined && summary.profiles.length > 1);
  const { role } = guess.fix;
  const roles = useMemo((): readonly Role[] => ['start', 'title', role], [role]);
  const [stay, setStay] = useState<ReadonlySet<number>>(new Set());

  /** A row that was picked stays in the copy, and picked again goes with the others. */
  function toggle({ row }: Row): void {
    const next = new Set(stay);
    if (!next.delete(row)) next.add(row);
    setStay(next);
  }

  return (
    <div className="evidence">
      <div className="evidence-head">
        <div>
          <h2>
            <Say message={say('warnings.evidence')} />
          </h2>
          <p className="small dim">
            <Say message={say(hidesOthers ? 'warnings.evidence.lede' : 'warnings.evidence.ledeOne')} />
          </p>
        </div>
        <Button look="quiet" size="small" autoFocus={asked} aria-label={text(say('warnings.evidence.close'))} onClick={onClose}>
          <CloseIcon />
        </Button>
      </div>
      <RowTable finding={guess.id} roles={roles} mark={{ role, severity: guess.severity }} onPick={toggle} out={stay} />
      <HideRows guess={guess} stay={stay} />
    </div>
  );
}
