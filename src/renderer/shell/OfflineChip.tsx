/** A statement to check, not a badge: the chip says the program is offline and its panel says how anyone can see that. */

import { Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { say } from '#core/message.ts';
import { OfflineIcon } from '../components/icons.tsx';
import { Say } from '../say.tsx';
import { OfflineWays } from './OfflineWays.tsx';

export function OfflineChip(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="offline" onClick={() => setOpen(!open)}>
          <OfflineIcon />
          <Say message={say('shell.offline')} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="offline-panel">
          <h2>
            <Say message={say('shell.offline.title')} />
          </h2>
          <OfflineWays />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
