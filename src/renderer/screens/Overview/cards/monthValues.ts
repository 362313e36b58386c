/** Months that have a number as a row of months without holes. */

export interface MonthValues {
  /** Months since January 1970. */
  readonly first: number;
  readonly values: readonly number[];
}

/** `months` oldest first; undefined when there is none. */
export function monthValues(months: readonly { readonly month: number; readonly value: number }[]): MonthValues | undefined {
  const first = months[0]?.month;
  const last = months.at(-1)?.month;
  if (first === undefined || last === undefined) return undefined;
  const values = Array.from({ length: last - first + 1 }, () => 0);
  for (const { month, value } of months) values[month - first] = value;
  return { first, values };
}
