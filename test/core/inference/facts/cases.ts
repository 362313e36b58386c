/** A fact of a small history: its data, its rows, or that it is not stated. */

import { describe, expect, test } from 'vitest';
import type { History } from '#core/history.ts';
import type { AnyFact, FactData, FactId } from '#core/inference/facts/index.ts';
import type { ViewingOptions } from '#core/viewings.ts';
import { dayOf, historyOf, type Row } from '#test/core/history.ts';
import { findingsFrom } from '#test/core/viewings.ts';

type Found<Id extends FactId> = Extract<AnyFact, { id: Id }>;

export async function fact<Id extends FactId>(
  id: Id,
  history: History,
  options: Partial<ViewingOptions> = {},
): Promise<Found<Id> | undefined> {
  const { facts } = await findingsFrom(history, options);
  return facts.find((found): found is Found<Id> => found.id === id);
}

export interface Case<Id extends FactId> {
  readonly name: string;
  readonly history: History;
  readonly options?: Partial<ViewingOptions>;
  /** Undefined when the fact must not be stated. */
  readonly data: Partial<FactData<Id>> | undefined;
  readonly rows?: readonly number[];
}

export function cases<Id extends FactId>(id: Id, list: readonly Case<Id>[]): void {
  describe(id, () => {
    for (const { name, history, options, data, rows } of list) {
      test(name, async () => {
        const found = await fact(id, history, options);
        if (data === undefined) expect(found).toBeUndefined();
        else expect(found?.data).toMatchObject(data);
        if (rows !== undefined) expect([...(found?.rows ?? [])]).toEqual(rows);
      });
    }
  });
}

export const days = (from: string, count: number, row: (i: number) => Omit<Row, 'start'> = () => ({}), clock = '20:00'): Row[] =>
  Array.from({ length: count }, (_, i) => ({ start: `${isoDay(dayOf(from) + i)} ${clock}`, ...row(i) }));
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
export const empty = historyOf([]);
