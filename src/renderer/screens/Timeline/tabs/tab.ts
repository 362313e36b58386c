/** What every tab is given, and how a mark opens the rows behind it. */

import type { PicturesView } from '#app/contract.ts';
import type { DayRange } from '#core/inference/signals/days.ts';
import type { Message } from '#core/message.ts';
import type { Mark } from '#core/pictures/rowsBehind.ts';
import { showRows } from '#renderer/rows/evidence.ts';

export interface TabProps {
  readonly view: PicturesView;
}

/** Shows the rows of the file behind a mark, whichever side is drawn; without days of its own a mark is of all that are drawn. */
export function openRows(view: PicturesView, title: Message, mark: Partial<DayRange> & Omit<Mark, keyof DayRange>): void {
  // Days that were moved are days of the copy alone.
  if (view.range !== undefined && !view.grain.moved) showRows({ title, mark: { ...view.range, ...mark } });
}
