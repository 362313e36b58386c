/** How many viewings each title, device, country and profile has: most detectors then work per value, not per row. */

import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import type { Viewings } from '../../viewings.ts';

/** Rows of `viewings.everyone` by code. */
export interface Tallies {
  readonly titles: Uint32Array;
  readonly devices: Uint32Array;
  readonly countries: Uint32Array;
  readonly profiles: Uint32Array;
}

export function* talliesOf(viewings: Viewings): Steps<Tallies> {
  const { everyone, title, device, country, profile } = viewings;
  const titles = new Uint32Array(viewings.titles.dictionary.size);
  const devices = new Uint32Array(viewings.devices.size);
  const countries = new Uint32Array(viewings.countries.size);
  const profiles = new Uint32Array(viewings.profiles.size);
  for (let i = 0; i < everyone.length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const row = everyone[i]!;
    titles[title[row]!]!++;
    devices[device[row]!]!++;
    countries[country[row]!]!++;
    profiles[profile[row]!]!++;
  }
  return { titles, devices, countries, profiles };
}

/** How many values occur at all. */
export function distinct(tally: Uint32Array): number {
  let count = 0;
  for (let code = 0; code < tally.length; code++) if (tally[code]! > 0) count++;
  return count;
}
