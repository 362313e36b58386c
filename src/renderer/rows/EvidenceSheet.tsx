/** The rows behind a picture. */

import { say } from '#core/message.ts';
import { Sheet } from '#renderer/components/Sheet.tsx';
import { Say } from '#renderer/say.tsx';
import { hideRows, useEvidence } from './evidence.ts';
import { RowTable } from './RowTable.tsx';

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
      {shown && (
        <RowTable finding={shown.finding} behind={shown.mark} roles={['start', 'title', 'duration', 'device', 'country']} />
      )}
    </Sheet>
  );
}
