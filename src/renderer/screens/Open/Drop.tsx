/** The empty Open screen: a place to drop, other ways in, and why nothing was opened when something was refused. */

import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { say } from '#core/message.ts';
import { Button } from '../../components/Button.tsx';
import { beginCheck } from '../../checking.ts';
import { openSample, SAMPLES } from '../../opening.ts';
import { Say } from '../../say.tsx';
import { HowToGet } from './HowToGet.tsx';
import { Picture } from './Picture.tsx';
import { Refused } from './Refused.tsx';

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
            <Button size="large" onClick={beginCheck}>
              <Say message={say('open.check')} />
            </Button>
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
