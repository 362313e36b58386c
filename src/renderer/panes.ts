/** The panes of the frame, in the order they are read, and the key that goes from one to the next. */

const PANES = 'header.top, nav.side, main, main aside, footer.foot';
const STOPS =
  'h1[tabindex], button:not(:disabled), a[href], select:not(:disabled), input:not(:disabled), textarea, summary, [tabindex="0"]';

/** Moves the focus to the pane after the one it is in (`by` 1) or before it (-1), round and round. A dialog keeps it. */
export function movePane(by: 1 | -1): void {
  if (document.querySelector('dialog[open]')) return;
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)];
  // A pane inside another is the later one of the two, and the focus is in the innermost.
  const at = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const from = at < 0 && by < 0 ? 0 : at;
  const next = panes.at((from + by) % panes.length);
  const stop = [...(next?.querySelectorAll<HTMLElement>(STOPS) ?? [])].find((element) => element.checkVisibility());
  (stop ?? next)?.focus();
}
