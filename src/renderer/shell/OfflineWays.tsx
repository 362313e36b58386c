/** How anyone can see for themselves that nothing is sent. */

import type { ReactNode } from 'react';
import { say } from '#core/message.ts';
import { Say } from '../say.tsx';
import { useSession } from '../session.ts';
import './offlineWays.css';

const WAYS = ['shell.offline.unplug', 'shell.offline.watch', 'shell.offline.trace', 'shell.offline.source'];

export function OfflineWays(): ReactNode {
  const host = useSession((state) => state.about?.host);
  return (
    <div className="offline-ways">
      <p className="dim">
        <Say message={say(host === 'electron' ? 'shell.offline.app' : 'shell.offline.page')} />
      </p>
      <ol>
        {WAYS.map((key) => (
          <li key={key}>
            <span>
              <Say message={say(key)} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
