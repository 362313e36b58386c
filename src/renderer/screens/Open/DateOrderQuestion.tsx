/** The order of day, month and year, asked only when the file leaves it open, with three of its own dates. */

import type { ReactNode } from 'react';
import type { Summary } from '#app/contract.ts';
import type { DateOrder } from '#core/dateForm.ts';
import { personal, say } from '#core/message.ts';
import { ArrowIcon } from '../../components/icons.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { answer } from '../../opening.ts';
import { Say, useText, Value, Written } from '../../say.tsx';
import { Question } from './Question.tsx';

const ORDERS: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

export function DateOrderQuestion({ summary }: { readonly summary: Summary }): ReactNode {
  const text = useText();
  const { order, examples, confidence } = summary.dates;
  return (
    <Question id="order" title={say('open.order')} detail={say(`open.order.${confidence}`)}>
      <Segmented
        label={text(say('open.order'))}
        value={order}
        options={ORDERS.map((value) => ({ value, label: <Say message={say(`open.order.${value}`)} /> }))}
        onChange={(dateOrder) => void answer({ dateOrder })}
      />
      <ul className="examples">
        {examples.map(({ text: written, day }, row) => (
          <li key={written}>
            <span className="dim small mono">
              <Value value={personal('text', written)} row={row} />
            </span>
            <ArrowIcon />
            <span className="small">
              <Written value={{ day }} />
            </span>
          </li>
        ))}
      </ul>
    </Question>
  );
}
