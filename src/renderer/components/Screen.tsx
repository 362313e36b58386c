/** The page of one screen: a title that takes the focus when the screen opens, a sentence under it, and perhaps a pane. */

import { useEffect, useRef, type ReactNode } from 'react';
import './screen.css';

interface ScreenProps {
  readonly title: ReactNode;
  /** Under the title. */
  readonly lede?: ReactNode;
  /** To the right of the title: one or two actions about the whole screen. */
  readonly actions?: ReactNode;
  /** A pane to the right with its own scroll; below the page under 1180 px. */
  readonly aside?: ReactNode;
  /** The pane's width where it stands beside; 388 unless told. */
  readonly asideWidth?: number | undefined;
  /** The accessible name of the pane. */
  readonly asideLabel?: string | undefined;
  readonly children?: ReactNode;
}

export function Screen({ title, lede, actions, aside, asideWidth = 388, asideLabel, children }: ScreenProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const page = (
    <div className="page">
      <div className="screen-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lede}
        </div>
        {actions && <div className="screen-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
  // The same elements with and without a pane: a pane that opens must not take the focus or the scroll position of the page.
  return (
    <div className="with-pane" style={{ gridTemplateColumns: aside ? `minmax(0, 1fr) ${asideWidth}px` : 'minmax(0, 1fr)' }}>
      <section className="with-pane-page">{page}</section>
      {aside && (
        <aside className="pane" aria-label={asideLabel}>
          {aside}
        </aside>
      )}
    </div>
  );
}
