/** An invented household, as data: who watches, on what, where they stay, and the weeks that differ from the others. */

import { daysFromCivil } from '../dateForm.ts';
import type { SampleCountry } from './clocks.ts';

export const PROFILES = ['Ines', 'Jonas', 'Kids'] as const;
export type SampleProfile = (typeof PROFILES)[number];

const on = (year: number, month: number, date: number): number => daysFromCivil(year, month, date);

/** The first and last day of the samples. */
export const FIRST_DAY = on(2024, 1, 3);
export const LAST_DAY = on(2025, 12, 29);

/** Days, both ends included. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export const within = (day: number, period: Period): boolean => day >= period.from && day <= period.to;

/** Device names in the shapes the service uses; the serials are made up. */
export const DEVICES = {
  oldTelevision: { name: 'Samsung 2016 Jazz-L UHD TV Smart TV', esn: 'SSTV-JZL1-EXAMPLE000000000000000001' },
  newTelevision: { name: 'LG 2023 K24 UHD TV Smart TV', esn: 'LGTV2023=EXAMPLE000000000000000002' },
  laptop: { name: 'Chrome PC (Cadmium)', esn: 'NFCDCH-01-EXAMPLE000000000000000003' },
  oldPhone: { name: 'Apple iPhone XR', esn: 'NFAPPL-02-IPHONE11=8-EXAMPLE000000000000004' },
  newPhone: { name: 'Apple iPhone 14', esn: 'NFAPPL-02-IPHONE14=7-EXAMPLE000000000000005' },
  android: {
    name: 'Android DefaultWidevineL3Phone Android Phone (EXAMPLE_EX-100)',
    esn: 'NFANDROID2-PRV-EX-100-EXAMPLE000000000006',
  },
  tablet: { name: 'iPad Pro 9.7-Inch (Wi-Fi)', esn: 'NFAPPL-01-IPAD6=3-EXAMPLE000000000000007' },
  gameConsole: { name: 'Microsoft Xbox One S', esn: 'NFXBOX-01-EXAMPLE000000000000000008' },
  hotel: { name: 'LG 2014 LG SoC Hotel STB', esn: 'LGHTL2014=EXAMPLE000000000000000009' },
  stick: { name: 'FireTV 4K Stick 2018', esn: 'AFTMM-PRV-EXAMPLE000000000000000010' },
} as const;
export type SampleDevice = keyof typeof DEVICES;

/** When each profile is first used. */
export const FIRST_USE: Readonly<Record<SampleProfile, number>> = {
  Ines: FIRST_DAY,
  Jonas: on(2024, 4, 14),
  Kids: on(2024, 1, 6),
};

/** Nobody watches anything: two weeks each August. */
export const AWAY: readonly Period[] = [
  { from: on(2024, 8, 3), to: on(2024, 8, 18) },
  { from: on(2025, 8, 2), to: on(2025, 8, 17) },
];

/** Days outside the Netherlands, where the account was opened; the first that fits a day and a profile holds. */
export const STAYS: readonly (Period & {
  readonly country: SampleCountry;
  readonly profiles: readonly SampleProfile[];
  readonly device: SampleDevice;
})[] = [
  { from: on(2024, 10, 7), to: on(2024, 10, 15), country: 'US', profiles: ['Ines'], device: 'hotel' },
  { from: on(2024, 12, 21), to: on(2024, 12, 29), country: 'GB', profiles: PROFILES, device: 'tablet' },
  { from: on(2025, 2, 10), to: on(2025, 4, 30), country: 'PT', profiles: ['Jonas'], device: 'stick' },
  { from: on(2025, 10, 3), to: on(2025, 10, 16), country: 'JP', profiles: ['Ines'], device: 'newPhone' },
  // The household follows Jonas: a move, as far as anyone can tell from the file.
  { from: on(2025, 9, 20), to: LAST_DAY, country: 'PT', profiles: PROFILES, device: 'newTelevision' },
];

/** One show on 18 days in a row. */
export const STREAK_PERIOD: Period = { from: on(2024, 11, 2), to: on(2024, 11, 19) };
/** Nine weeks in which the last viewing ends long after midnight. */
export const LATE_NIGHTS: Period = { from: on(2025, 1, 6), to: on(2025, 3, 9) };
/** Six weeks of viewing on weekdays in the daytime. */
export const DAYTIME: Period = { from: on(2025, 5, 12), to: on(2025, 6, 22) };

/** The day the old television and the old phone are last used. */
export const TELEVISION_CHANGES = on(2025, 3, 22);
export const PHONE_CHANGES = on(2024, 9, 20);
