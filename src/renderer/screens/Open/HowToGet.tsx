/** How a person gets the file from their service. Offline text: the addresses are to be typed, not links that leave. */

import { Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { say } from '#core/message.ts';
import { Say } from '../../say.tsx';

const WAYS = { list: 4, report: 4, other: 2 } as const;

export function HowToGet(): ReactNode {
  return (
    <div className="how">
      <b>
        <Say message={say('open.how')} />
      </b>
      {(Object.keys(WAYS) as (keyof typeof WAYS)[]).map((way) => (
        <Way key={way} way={way} />
      ))}
      <span className="faint small how-keys">
        <Say message={say('open.keys')} />
      </span>
    </div>
  );
}

function Way({ way }: { readonly way: keyof typeof WAYS }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="link-button" onClick={() => setOpen(!open)}>
          <Say message={say(`open.how.${way}`)} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="how-panel">
          <h2>
            <Say message={say(`open.how.${way}.title`)} />
          </h2>
          <ol>
            {Array.from({ length: WAYS[way] }, (_, step) => (
              <li key={step}>
                <span>
                  <Say message={say(`open.how.${way}.${step + 1}`)} />
                </span>
              </li>
            ))}
          </ol>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
