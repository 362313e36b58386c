/** The saving of a copy: asked for, being written and checked, ended. It goes on while other screens are looked at. */

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Receipt } from '#app/receiptContract.ts';
import { say } from '#core/message.ts';
import type { Refusal, Result } from '#core/result.ts';
import { client } from './client.ts';
import { plan } from './plan.ts';
import { session } from './session.ts';

export type Phase =
  | { readonly at: 'before' }
  /** A file of this name is there; nothing has been written. */
  | { readonly at: 'exists'; readonly path: string }
  /** `written` once the writing has ended and the reading back has begun. */
  | { readonly at: 'saving'; readonly written: boolean }
  | { readonly at: 'saved'; readonly receipt: Receipt }
  | { readonly at: 'refused'; readonly failure: Refusal };

interface Saving {
  readonly phase: Phase;
  /** How many copies were made of this file in this session. */
  readonly made: number;
}

const NOTHING: Saving = { phase: { at: 'before' }, made: 0 };

export const saving = createStore<Saving>()(() => NOTHING);

export const useSaving = <T>(select: (state: Saving) => T): T => useStore(saving, select);

let files = session.getState().summary?.files;

session.subscribe(({ summary, progress }) => {
  // Copies of one file say nothing about another; a forgotten file takes its copies' receipts with it.
  if (summary?.files !== files) {
    files = summary?.files;
    saving.setState(NOTHING);
  }
  const { phase } = saving.getState();
  if (phase.at === 'saving' && !phase.written && progress?.stage === 'writing')
    saving.setState({ phase: { at: 'saving', written: true } });
});

/** Writes a copy by the current plan. A target that exists is asked about, unless `overwrite`; `keyPath` is where a key goes. */
export async function save(path: string, overwrite: boolean, keyPath?: string): Promise<void> {
  const { recipe, choice } = plan.getState();
  const { summary } = session.getState();
  if (!recipe || !summary || saving.getState().phase.at === 'saving') return;
  saving.setState({ phase: { at: 'saving', written: false } });
  const answer = await client.save
    .mutate({ recipe, choice, path, overwrite, ...(keyPath && { keyPath }) })
    .catch((): Result<Receipt> => ({ ok: false, failure: { code: 'not-readable', message: say('save.failed.broken') } }));
  // The file was forgotten meanwhile: its receipt is not wanted any more.
  if (session.getState().summary?.files !== summary.files) return;
  if (answer.ok) {
    saving.setState(({ made }) => ({ phase: { at: 'saved', receipt: answer.value }, made: made + 1 }));
  } else if (answer.failure.code === 'target-exists') {
    saving.setState({ phase: { at: 'exists', path } });
  } else {
    saving.setState({ phase: { at: 'refused', failure: answer.failure } });
  }
}

/** Back to where a path is chosen. */
export function startAgain(): void {
  saving.setState({ phase: { at: 'before' } });
}
