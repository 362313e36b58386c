/**
 * Suppress cells: a value that few rows of the copy share is blanked, the row stays. Where the file holds at least as many
 * people as are asked for, people are counted in place of rows; in a smaller household that would blank everything.
 */

import type { Column } from '../../history.ts';
import type { Viewings } from '../../viewings.ts';
import { mapValues } from '../columns.ts';
import { among, countFilled, countShared } from '../commonValues.ts';
import type { Operator } from './operator.ts';

/** What each value is counted by: rows, or the different people in them. */
class Counter {
  readonly #profile: Uint32Array | undefined;
  readonly #rows = new Map<number, number>();
  readonly #people = new Map<number, Set<number>>();

  constructor({ profile, profiles }: Viewings, fewerThan: number) {
    this.#profile = profiles.size >= fewerThan ? profile : undefined;
  }

  add(value: number, row: number): void {
    if (this.#profile === undefined) {
      this.#rows.set(value, (this.#rows.get(value) ?? 0) + 1);
      return;
    }
    let people = this.#people.get(value);
    if (people === undefined) this.#people.set(value, (people = new Set()));
    people.add(this.#profile[row]!);
  }

  of(value: number): number {
    return this.#profile === undefined ? (this.#rows.get(value) ?? 0) : (this.#people.get(value)?.size ?? 0);
  }
}

/** The column with the cells of rare values blank. */
function withoutRare(column: Column, viewings: Viewings, rows: Uint32Array, fewerThan: number): Column {
  const counter = new Counter(viewings, fewerThan);
  if (column.kind === 'text') {
    for (const row of rows) counter.add(column.codes[row]!, row);
    return mapValues(column, (text, code) => (counter.of(code) < fewerThan ? '' : text));
  }
  for (const row of rows) counter.add(column.seconds[row]!, row);
  const rare = (row: number): boolean => counter.of(column.seconds[row]!) < fewerThan;
  return {
    ...column,
    seconds: column.seconds.map((seconds, row) => (rare(row) ? Number.NaN : seconds)),
    exceptions: new Map([...column.exceptions].filter(([row]) => !rare(row))),
  };
}

export const suppressCells: Operator<'suppressCells'> = {
  id: 'suppressCells',
  refusal: () => undefined,
  level: ({ fewerThan }) => `atLeast${fewerThan}`,
  clock: 'own',
  dependsOnRows: true,
  apply: ({ column, viewings }, { fewerThan }, { rows }) => withoutRare(column, viewings, rows, fewerThan),
  check: ({ column, viewings }, copy, { fewerThan }, { rows }) => {
    const common = among(withoutRare(column, viewings, rows, fewerThan), rows);
    return {
      finer: countFilled(copy) - countShared(common, copy),
      originals: countShared(among(column, rows), copy, common),
    };
  },
};
