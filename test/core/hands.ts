/** Another thread for tests, in the same one: what is handed over is copied as it would be, so that only plain values pass. */

import { CHORES } from '#core/chores.ts';
import type { Chore, Hands } from '#core/hands.ts';

export interface HandsForTests extends Hands {
  /** Chores begun, and results that were looked at. */
  begun: number;
  taken: number;
}

/** Hands that take the last `share` of any work, however small. */
export function handsFor(share: number): HandsForTests {
  const hands: HandsForTests = {
    pays: 0,
    share,
    begun: 0,
    taken: 0,
    begin<Order, Result>(chore: Chore<Order, Result>, order: Order) {
      hands.begun++;
      const known = CHORES.find(({ name }) => name === chore.name) as unknown as Chore<Order, Result>;
      const work = known.begin(structuredClone(order));
      let result: Result | undefined;
      let done = 0;
      let dismissed = false;
      return {
        get done() {
          return done;
        },
        get hungry() {
          return !dismissed;
        },
        get result() {
          if (result !== undefined) hands.taken++;
          return result;
        },
        get dismissed() {
          return dismissed;
        },
        feed(bytes: Uint8Array) {
          const copy = new Uint8Array(bytes);
          done = work.feed(copy);
          // Whoever looks at them later sees that they were only lent.
          copy.fill(0xff);
        },
        end() {
          result = structuredClone(work.end());
        },
        heard: () => new Promise<void>((resolve) => void setImmediate(resolve)),
        dismiss() {
          dismissed = true;
        },
      };
    },
  };
  return hands;
}
