/** Why nothing was opened or checked: what happened, what is unchanged, what to do. Takes the focus, so that it is read. */

import { useEffect, useRef, type ReactNode } from 'react';
import type { Message } from '#core/message.ts';
import { InfoIcon } from '../../components/icons.tsx';
import { Say } from '../../say.tsx';
import { useSession } from '../../session.ts';

export function Refused(): ReactNode {
  const refusal = useSession((state) => state.refusal);
  return refusal ? <RefusedBox key={refusal.message.key} message={refusal.message} /> : null;
}

function RefusedBox({ message }: { readonly message: Message }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="refused" role="alert" tabIndex={-1} ref={place}>
      <InfoIcon />
      <p>
        <Say message={message} />
      </p>
    </div>
  );
}
