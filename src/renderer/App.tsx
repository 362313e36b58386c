/** The frame round every screen, and which screen is shown. */

import { useDeferredValue, type ReactNode } from 'react';
import { EvidenceSheet } from './rows/EvidenceSheet.tsx';
import { Overview } from './screens/Overview/Overview.tsx';
import { Open } from './screens/Open/Open.tsx';
import { Protect } from './screens/Protect/Protect.tsx';
import { Save } from './screens/Save/Save.tsx';
import { Timeline } from './screens/Timeline/Timeline.tsx';
import { Warnings } from './screens/Warnings/Warnings.tsx';
import { useSession, type ScreenId } from './session.ts';
import { BottomBar } from './shell/BottomBar.tsx';
import { FileChooser } from './shell/FileChooser.tsx';
import { Help } from './shell/Help.tsx';
import { Header } from './shell/Header.tsx';
import { Stepper } from './shell/Stepper.tsx';
import './shell/frame.css';

const PAGES: Record<ScreenId, () => ReactNode> = {
  open: Open,
  overview: Overview,
  warnings: Warnings,
  timeline: Timeline,
  protect: Protect,
  save: Save,
};

export function App(): ReactNode {
  const wanted = useSession((state) => state.screen);
  const screen = useShown(wanted);
  const Page = PAGES[screen];
  return (
    <div className="frame">
      <Header />
      <Stepper />
      {/* A page that scrolls must be reachable by keyboard. */}
      <main tabIndex={-1} key={screen} aria-busy={screen !== wanted}>
        <Page />
      </main>
      <BottomBar />
      <FileChooser />
      <EvidenceSheet />
      <Help />
    </div>
  );
}

/**
 * The screen that is drawn. The next one is made in small pieces of time while the last is still there, so that keys and the
 * pointer are answered meanwhile; a file that is forgotten goes at once.
 */
function useShown(wanted: ScreenId): ScreenId {
  const isOpen = useSession((state) => state.summary !== undefined);
  const made = useDeferredValue(wanted);
  return isOpen ? made : wanted;
}
