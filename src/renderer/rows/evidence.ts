/** Which rows a person asked to see behind a picture; undefined while no sheet is open. */

import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Message } from '#core/message.ts';
import type { Mark } from '#core/pictures/rowsBehind.ts';
import { session } from '#renderer/session.ts';

export interface Evidence {
  /** What the rows are, e.g. `3 May 2021`. */
  readonly title: Message;
  /** Id of a fact. */
  readonly finding?: string | undefined;
  /** A mark of a picture. */
  readonly mark?: Mark | undefined;
}

const evidence = createStore<{ readonly shown: Evidence | undefined }>()(() => ({ shown: undefined }));

// Forgetting the file forgets what was asked about it.
session.subscribe(({ summary }) => {
  if (summary === undefined) hideRows();
});

export const useEvidence = (): Evidence | undefined => useStore(evidence, (state) => state.shown);

export function showRows(shown: Evidence): void {
  evidence.setState({ shown });
}

export function hideRows(): void {
  if (evidence.getState().shown !== undefined) evidence.setState({ shown: undefined });
}
