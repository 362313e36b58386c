/** How the account was paid for. Digits of cards are told apart and never handed on. */

import { say } from '../../message.ts';
import { dayOf, spanOf } from '../../import/netflixReport/moment.ts';
import { factDetector, NO_ROWS } from '../detector.ts';

/** The methods used last get a lane. */
const LISTED = 12;

export interface PaymentsData {
  readonly payments: number;
  /** Attempts that were refused, or money that went back. */
  readonly refused: number;
  readonly methods: number;
  readonly gifts: number;
  /** At most 12, the one used last first. A method is a kind of card with its last digits. */
  readonly list: readonly {
    readonly method: string;
    readonly payments: number;
    /** Days since 1970-01-01; null without dates. */
    readonly from: number | null;
    readonly to: number | null;
  }[];
}

export const payments = factDetector({
  id: 'payments',
  needs: ['tables'],
  find({ tables }) {
    const rows = tables?.rows.billing ?? [];
    const gifts = tables?.rows.gifts?.length ?? 0;
    const paid = rows.filter(({ outcome }) => outcome === 'paid');
    if (paid.length === 0) return undefined;
    const methods = [...Map.groupBy(paid, ({ method, lastDigits }) => `${method} ${lastDigits}`).values()];
    const list = methods.map((same) => {
      const when = spanOf(same.map(({ at }) => at));
      return {
        method: same[0]?.method ?? '',
        payments: same.length,
        from: when ? dayOf(when.from) : null,
        to: when ? dayOf(when.to) : null,
      };
    });
    list.sort((a, b) => (b.to ?? -Infinity) - (a.to ?? -Infinity));
    const span = spanOf(paid.map(({ at }) => at));
    const data: PaymentsData = {
      payments: paid.length,
      refused: rows.filter(({ outcome }) => outcome === 'refused').length,
      methods: methods.length,
      gifts,
      list: list.slice(0, LISTED),
    };
    const values = { count: paid.length, methods: { term: say('fact.payments.methods', { count: methods.length }) } };
    const dated = span && { ...values, from: { day: dayOf(span.from) }, to: { day: dayOf(span.to) } };
    return {
      scope: 'account',
      headline: say('fact.payments.headline', { count: paid.length }),
      sentence:
        dated === undefined
          ? say('fact.payments.sentence.undated', values)
          : data.refused > 0
            ? say('fact.payments.sentence.refused', { ...dated, refused: data.refused })
            : say('fact.payments.sentence', dated),
      tells: say('fact.payments.tells'),
      data,
      rows: NO_ROWS,
    };
  },
});
