/** The top of the frame: what is open by an alias (never its path), hide values, the offline statement, close and forget. */

import type { ReactNode } from 'react';
import { say } from '#core/message.ts';
import { Button } from '../components/Button.tsx';
import { CloseIcon, EyeIcon, EyeOffIcon } from '../components/icons.tsx';
import { closeAndForget } from '../opening.ts';
import { Say } from '../say.tsx';
import { toggleHideValues, useSession } from '../session.ts';
import { HelpButton } from './Help.tsx';
import { Mark } from './Mark.tsx';
import { OfflineChip } from './OfflineChip.tsx';
import { Settings } from './Settings.tsx';
import './header.css';

export function Header(): ReactNode {
  const summary = useSession((state) => state.summary);
  const hideValues = useSession((state) => state.hideValues);
  // A table that waits for its columns to be named shows some of its cells.
  const showsValues = useSession((state) => state.summary !== undefined || state.unknownTable !== undefined);
  return (
    <header className="top">
      <Mark />
      <FileAlias />
      {showsValues && (
        <Button look="quiet" aria-pressed={hideValues} onClick={toggleHideValues}>
          {hideValues ? <EyeOffIcon /> : <EyeIcon />}
          <span className="wide-only">
            <Say message={say('shell.hideValues')} />
          </span>
        </Button>
      )}
      <OfflineChip />
      <Settings />
      <HelpButton />
      {summary && (
        <Button look="quiet" onClick={() => void closeAndForget()}>
          <CloseIcon />
          <Say message={say('shell.closeAndForget')} />
        </Button>
      )}
    </header>
  );
}

/** `Netflix, 4,812 rows` and the days it spans. */
function FileAlias(): ReactNode {
  const summary = useSession((state) => state.summary);
  if (!summary) {
    return (
      <span className="alias faint">
        <Say message={say('shell.noFile')} />
      </span>
    );
  }
  const { from, to } = summary.dates;
  return (
    <span className="alias">
      <b>
        <Say message={say('shell.alias', { service: summary.service, count: summary.counts.kept })} />
      </b>
      {from !== undefined && to !== undefined && (
        <span className="faint small">
          <Say message={say('shell.span', { from: { day: from }, to: { day: to } })} />
        </span>
      )}
    </span>
  );
}
