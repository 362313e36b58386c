/** The rows behind a picture. */

import { say } from '#core/message.ts';
import type { Role } from '#core/model.ts';
import { Sheet } from '#renderer/components/Sheet.tsx';
import { Say } from '#renderer/say.tsx';
import { hideRows, useEvidence } from './evidence.ts';
import { RowTable } from './RowTable.tsx';

const ROLES: readonly Role[] = ['start', 'title', 'duration', 'device', 'country'];

export function EvidenceSheet() {
  const shown = useEvidence();
  return (
    <Sheet
      open={shown !== undefined}
      title={shown && <Say message={shown.title} />}
      lede={say('rows.behind')}
      close={say('rows.close')}
      onClose={hideRows}
    >
      {shown && <RowTable finding={shown.finding} behind={shown.mark} roles={ROLES} />}
    </Sheet>
  );
}
