/** F6: from the header to the steps, the page, the pane beside it and the bottom bar, and with Shift the other way. */

const PANES = 'header.top, nav.side, main, main aside, footer.foot';
const CAN_HOLD_FOCUS =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea, summary, [tabindex]:not([tabindex="-1"])';

/** Moves the focus by one pane; where a pane has nothing to hold it, on to the next. */
export function movePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)];
  const at = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  for (let moved = 1; moved <= panes.length; moved++) {
    const pane = panes[(Math.max(at, 0) + step * moved + panes.length * moved) % panes.length];
    // A page is read from its title.
    const place = pane?.querySelector<HTMLElement>(pane.tagName === 'MAIN' ? 'h1[tabindex]' : CAN_HOLD_FOCUS);
    const target = place ?? (pane?.tagName === 'MAIN' ? pane : undefined);
    if (target) return target.focus();
  }
}
