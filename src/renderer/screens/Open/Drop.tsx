/** The empty Open screen: a place to drop, three other ways in, and why nothing was opened when something was refused. */

import { Menu } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import { Button } from '../../components/Button.tsx';
import { InfoIcon } from '../../components/icons.tsx';
import { openSample, SAMPLES } from '../../opening.ts';
import { Say } from '../../say.tsx';
import { useSession } from '../../session.ts';
import { HowToGet } from './HowToGet.tsx';
import { Picture } from './Picture.tsx';

interface DropProps {
  readonly hovering: boolean;
  readonly onChoose: () => Promise<void>;
}

export function Drop({ hovering, onChoose }: DropProps): ReactNode {
  return (
    <div className="page open-page">
      <div className={hovering ? 'drop hovering' : 'drop'}>
        <div>
          <Picture />
          <h1 className="open-title">
            <Say message={say('open.title')} />
          </h1>
          <p className="open-lede">
            <Say message={say('open.lede')} />
          </p>
          <div className="open-ways">
            <Button look="primary" size="large" onClick={() => void onChoose()}>
              <Say message={say('open.choose')} />
            </Button>
            <Samples />
          </div>
          <Refused />
          <p className="dim open-promise">
            <Say message={say('open.promise')} />
          </p>
        </div>
      </div>
      <HowToGet />
    </div>
  );
}

function Samples(): ReactNode {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="large">
          <Say message={say('open.sample')} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {SAMPLES.map((name) => (
          <Menu.Item key={name} onClick={() => void openSample(name)}>
            <Say message={say(`open.sample.${name}`)} />
            <span className="menu-detail">
              <Say message={say(`open.sample.${name}.detail`)} />
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What happened, what is unchanged, what to do. Takes the focus, so that it is read. */
function Refused(): ReactNode {
  const refusal = useSession((state) => state.refusal);
  return refusal ? <RefusedBox key={refusal.message.key} message={refusal.message} /> : null;
}

function RefusedBox({ message }: { readonly message: Message }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="refused" role="alert" tabIndex={-1} ref={place}>
      <InfoIcon />
      <p>
        <Say message={message} />
      </p>
    </div>
  );
}
