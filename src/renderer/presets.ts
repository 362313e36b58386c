/** The presets of the program, fetched once per open file; the first of them begins the plan. */

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PresetView, Summary } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { client } from './client.ts';
import { begin } from './plan.ts';
import { note, session, useSession } from './session.ts';

interface Presets {
  readonly of: Summary['files'] | undefined;
  readonly list: readonly PresetView[];
}

const presets = createStore<Presets>()(() => ({ of: undefined, list: [] }));

async function load(files: Summary['files']): Promise<void> {
  const list = await client.presets.query();
  const { summary } = session.getState();
  if (!summary) return;
  presets.setState({ of: files, list });
  const [first] = list;
  if (first) begin(first.recipe);
}

/** Empty until they are known. Using it begins the plan, so that every screen that changes the plan finds one. */
export function usePresets(): readonly PresetView[] {
  const files = useSession((state) => state.summary?.files);
  const { of, list } = useStore(presets);
  useEffect(() => {
    if (!files) return;
    // Asked again for each file: what a preset keeps may depend on its columns.
    load(files).catch(() => note(say('plan.failed'), 'problem'));
  }, [files]);
  return of === undefined ? [] : list;
}
