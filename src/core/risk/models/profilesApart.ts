/**
 * Whether the profiles of one export can be told apart again without their names, from hours, devices and taste: each row is
 * given to the profile whose other rows are most like it. Time stamps alone told the members of a household apart in most
 * cases: P. G. Campos, A. Bellogín, F. Díez, I. Cantador, "Time feature selection for identifying active household members",
 * CIKM 2012.
 */

import type { Column, History } from '../../history.ts';
import type { Role } from '../../model.ts';
import type { Viewings } from '../../viewings.ts';

export interface ProfilesApart {
  readonly profiles: number;
  readonly rows: number;
  /** How often the profile is told right from everything together, 0..1. */
  readonly right: number;
  /** From one kind of column alone; those that say nothing are not there. */
  readonly by: readonly { readonly role: Role; readonly right: number }[];
  /** How often the profile with most rows is right. */
  readonly base: number;
  /** (right - base) / (1 - base) */
  readonly gain: number;
}

/** Hours of the start; the rest by its published values. */
const FEATURES: readonly Role[] = ['start', 'device', 'title'];
const MOST_ROWS = 20_000;

/** Undefined where the file tells fewer than two profiles apart. `sourceRow`: copy row -> original row. */
export function profilesApart(original: Viewings, copy: History, sourceRow: Uint32Array): ProfilesApart | undefined {
  const profiles = original.profiles.size;
  if (!original.has.has('profile') || profiles < 2) return undefined;
  const every = Math.max(1, Math.ceil(copy.rows / MOST_ROWS));
  const rows = Uint32Array.from({ length: Math.ceil(copy.rows / every) }, (_, at) => at * every);
  const truth = Uint32Array.from(rows, (row) => original.profile[sourceRow[row]!]!);
  const counts = new Uint32Array(profiles);
  for (const profile of truth) counts[profile]!++;
  if (counts.filter((count) => count > 0).length < 2) return undefined;

  const features = FEATURES.flatMap((role) => {
    const column = copy.columns.find((one) => one.role === role);
    const values = column && valuesOf(column, rows);
    return values === undefined ? [] : [{ role, values }];
  });
  const base = counts.reduce((most, count) => Math.max(most, count), 0) / rows.length;
  const right = toldRight(
    features.map(({ values }) => values),
    truth,
    profiles,
  );
  return {
    profiles,
    rows: rows.length,
    right,
    by: features.map(({ role, values }) => ({ role, right: toldRight([values], truth, profiles) })),
    base,
    gain: base >= 1 ? 0 : Math.max(0, (right - base) / (1 - base)),
  };
}

/** What a column says in some rows, as small numbers; undefined where it says the same everywhere. */
function valuesOf(column: Column, rows: Uint32Array): Uint32Array | undefined {
  const values =
    column.kind === 'text'
      ? Uint32Array.from(rows, (row) => column.codes[row]!)
      : Uint32Array.from(rows, (row) => hourOf(column.seconds[row]!));
  return values.every((value) => value === values[0]) ? undefined : values;
}

const hourOf = (seconds: number): number =>
  Number.isNaN(seconds) ? 24 : Math.floor(seconds / 3600) - 24 * Math.floor(seconds / 86_400);

/**
 * The share of rows given to their own profile by the likeliest of all: each feature's counts in the profile, the row itself
 * left out, one added to every count so that a value that is new to a profile does not rule it out.
 */
export function toldRight(features: readonly Uint32Array[], truth: Uint32Array, profiles: number): number {
  if (truth.length === 0) return 0;
  const sizes = new Uint32Array(profiles);
  for (const profile of truth) sizes[profile]!++;
  const tables = features.map((values) => {
    const bound = values.reduce((most, value) => Math.max(most, value + 1), 1);
    const counts = new Uint32Array(bound * profiles);
    for (const [row, value] of values.entries()) counts[value * profiles + truth[row]!]!++;
    return { values, bound, counts };
  });
  let right = 0;
  for (let row = 0; row < truth.length; row++) {
    let [best, most] = [-1, -Infinity];
    for (let profile = 0; profile < profiles; profile++) {
      const own = profile === truth[row] ? 1 : 0;
      let score = Math.log(sizes[profile]! - own + 1);
      for (const { values, bound, counts } of tables)
        score += Math.log((counts[values[row]! * profiles + profile]! - own + 1) / (sizes[profile]! - own + bound));
      if (score > most) [best, most] = [profile, score];
    }
    if (best === truth[row]) right++;
  }
  return right / truth.length;
}
