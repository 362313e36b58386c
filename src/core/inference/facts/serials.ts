/** The permanent numbers of devices: unlike a device's name, a number is one device in the world. */

import { deviceClassOf, type DeviceClass } from '../../knowledge/deviceClass.ts';
import { say } from '../../message.ts';
import { dayOf, spanOf } from '../../import/netflixReport/moment.ts';
import type { ReportTables } from '../../import/netflixReport/reportTables.ts';
import { factDetector, NO_ROWS } from '../detector.ts';

/** The devices seen last get a lane. */
const LISTED = 20;

export interface SerialLane {
  readonly name: string;
  readonly class: DeviceClass;
  readonly profiles: number;
  /** Days since 1970-01-01; null without dates. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface SerialsData {
  readonly serials: number;
  /** Numbers that more than one profile used. */
  readonly shared: number;
  /** Numbers the service does not count to the household; null where the report does not say. */
  readonly outside: number | null;
  /** At most 20, the one seen last first. */
  readonly lanes: readonly SerialLane[];
}

interface Seen {
  name: string;
  readonly profiles: Set<string>;
  readonly moments: (number | undefined)[];
}

export const serials = factDetector({
  id: 'serials',
  needs: ['tables'],
  find({ tables }) {
    const seen = tables === undefined ? [] : seenDevices(tables);
    if (seen.length === 0) return undefined;
    const lanes = seen.map(({ name, profiles, moments }): SerialLane => {
      const span = spanOf(moments);
      return {
        name,
        class: deviceClassOf(name),
        profiles: profiles.size,
        from: span ? dayOf(span.from) : null,
        to: span ? dayOf(span.to) : null,
      };
    });
    lanes.sort((a, b) => (b.to ?? -Infinity) - (a.to ?? -Infinity) || (a.from ?? 0) - (b.from ?? 0));
    const access = tables?.rows.access ?? [];
    const inside = new Set(access.flatMap(({ esn, household }) => (household ? esn : [])));
    const data: SerialsData = {
      serials: seen.length,
      shared: lanes.filter(({ profiles }) => profiles > 1).length,
      outside: access.length === 0 ? null : new Set(access.map(({ esn }) => esn).filter((esn) => esn && !inside.has(esn))).size,
      lanes: lanes.slice(0, LISTED),
    };
    const days = spanOf(lanes.flatMap(({ from, to }) => [from ?? undefined, to ?? undefined]));
    const values = { count: seen.length };
    return {
      scope: 'account',
      headline: say('fact.serials.headline', values),
      sentence:
        days === undefined
          ? say('fact.serials.sentence.undated', values)
          : say(data.outside ? 'fact.serials.sentence.outside' : 'fact.serials.sentence', {
              ...values,
              from: { day: days.from },
              to: { day: days.to },
              shared: data.shared,
              ...(data.outside ? { outside: data.outside } : {}),
            }),
      tells: say('fact.serials.tells'),
      data,
      rows: NO_ROWS,
    };
  },
});

/** Every number of every table that has some, with the name it goes by and when it was seen. */
function seenDevices({ rows }: ReportTables): readonly Seen[] {
  const byNumber = new Map<string, Seen>();
  const add = (esn: string, name: string, profile: string, moments: readonly (number | undefined)[]): void => {
    if (esn === '') return;
    const seen = byNumber.get(esn) ?? { name: '', profiles: new Set(), moments: [] };
    byNumber.set(esn, seen);
    if (seen.name === '') seen.name = name;
    if (profile !== '') seen.profiles.add(profile);
    seen.moments.push(...moments);
  };
  for (const { esn, device, profile, from, to } of rows.devices ?? []) add(esn, device, profile, [from, to]);
  for (const { esn, device, seen } of rows.access ?? []) add(esn, device, '', [seen]);
  for (const { esn, device, at } of rows.addresses ?? []) add(esn, device, '', [at]);
  return [...byNumber.values()];
}
