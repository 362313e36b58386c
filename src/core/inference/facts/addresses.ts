/** From which internet addresses the account was used, and the places the service took them for. */

import { personal, say } from '../../message.ts';
import { distinct } from '../../import/netflixReport/table.ts';
import { dayOf, spanOf } from '../../import/netflixReport/moment.ts';
import { factDetector, NO_ROWS } from '../detector.ts';

/** The most frequent places are listed. */
const LISTED = 20;

export interface AddressesData {
  readonly addresses: number;
  /** How often an address was written down. */
  readonly uses: number;
  /** Places named by the service: towns and parts of towns since 2023, regions before. */
  readonly places: number;
  /** At most 20, the most frequent first. */
  readonly list: readonly {
    readonly place: string;
    readonly uses: number;
    readonly addresses: number;
    /** Days since 1970-01-01; null without dates. */
    readonly from: number | null;
    readonly to: number | null;
  }[];
}

export const addresses = factDetector({
  id: 'addresses',
  needs: ['tables'],
  find({ tables }) {
    const rows = tables?.rows.addresses ?? [];
    const count = distinct(rows.map(({ ip }) => ip));
    if (count === 0) return undefined;
    const named = rows.some(({ place }) => place !== '');
    const placed = Map.groupBy(rows, ({ place, region }) => (named ? place : region));
    placed.delete('');
    const list = [...placed].sort(([, a], [, b]) => b.length - a.length);
    const span = spanOf(rows.map(({ at }) => at));
    const data: AddressesData = {
      addresses: count,
      uses: rows.length,
      places: list.length,
      list: list.slice(0, LISTED).map(([place, same]) => {
        const when = spanOf(same.map(({ at }) => at));
        return {
          place,
          uses: same.length,
          addresses: distinct(same.map(({ ip }) => ip)),
          from: when ? dayOf(when.from) : null,
          to: when ? dayOf(when.to) : null,
        };
      }),
    };
    const [most] = data.list;
    const values = { count: data.uses, addresses: { term: say('fact.addresses.count', { count }) } };
    const dated = span && { ...values, from: { day: dayOf(span.from) }, to: { day: dayOf(span.to) } };
    return {
      scope: 'account',
      headline: say('fact.addresses.headline', { count }),
      sentence:
        dated === undefined
          ? say('fact.addresses.sentence.undated', values)
          : most === undefined
            ? say('fact.addresses.sentence', dated)
            : say('fact.addresses.sentence.place', { ...dated, place: personal('place', most.place), uses: most.uses }),
      tells: say('fact.addresses.tells'),
      data,
      rows: NO_ROWS,
    };
  },
});
