/** Streaks as film frames, one per day: filled for a next episode, outlined for what was seen before. */

import type { ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import { Say, useText } from '../say.tsx';
import { Readout } from './Readout.tsx';
import { useMarks, type OpenMark } from './useMarks.ts';
import { useWidth } from './useWidth.ts';
import './charts.css';

export interface Streak {
  readonly label: Message;
  readonly days: number;
  /** Per day, first day first: true when all of that day was seen before. */
  readonly seenBefore: readonly boolean[];
  /** What the streak says when it is in hand. */
  readonly text: Message;
}

interface StreaksProps {
  readonly label: Message;
  readonly streaks: readonly Streak[];
  /** False where only shows are told apart: nobody can say which day was a next episode. */
  readonly tellsEpisodes?: boolean | undefined;
  /** Width of the labels; 124 unless told. */
  readonly labelWidth?: number | undefined;
  readonly onOpen?: OpenMark | undefined;
}

const MOST_FRAMES = 24;
const FRAME = 10;
const NUMBER_WIDTH = 36;

export function Streaks({ label, streaks, tellsEpisodes = true, labelWidth = 124, onOpen }: StreaksProps): ReactNode {
  const text = useText();
  const [place, width] = useWidth<HTMLDivElement>(336);
  const marks = useMarks(streaks.length, 1, { onOpen });
  const room = Math.max(4, Math.min(MOST_FRAMES, Math.floor((width - labelWidth - NUMBER_WIDTH) / FRAME)));
  const held = marks.active === undefined ? undefined : streaks[marks.active];
  return (
    <div className="chart" ref={place} role="group" aria-label={text(label)} {...marks.keys}>
      <div className="strip" style={{ gridTemplateColumns: `${labelWidth}px minmax(0, 1fr)` }}>
        {streaks.map((streak, row) => (
          <Frames key={row} streak={streak} row={row} room={room} held={row === marks.active} onPoint={() => marks.point(row)} />
        ))}
      </div>
      <Readout text={held && text(held.text)}>
        <div className="key" aria-hidden="true">
          <Frame seen={false} />
          <span>
            <Say message={say(tellsEpisodes ? 'charts.streaks.next' : 'charts.streaks.day')} />
          </span>
          {tellsEpisodes && (
            <>
              <Frame seen />
              <span>
                <Say message={say('charts.streaks.seen')} />
              </span>
            </>
          )}
          <span className="key-end">
            <Say message={say('charts.streaks.frame')} />
          </span>
        </div>
      </Readout>
    </div>
  );
}

interface FramesProps {
  readonly streak: Streak;
  readonly row: number;
  readonly room: number;
  readonly held: boolean;
  readonly onPoint: () => void;
}

function Frames({ streak, row, room, held, onPoint }: FramesProps): ReactNode {
  const drawn = Math.min(streak.days, room);
  return (
    <>
      <span className={held ? 'strip-label in-hand' : 'strip-label'}>
        <Say message={streak.label} row={row} />
      </span>
      <span className="strip-mark" onPointerEnter={onPoint}>
        <svg width={drawn * FRAME} height="14" aria-hidden="true">
          {Array.from({ length: drawn }, (_, day) => (
            <Rect key={day} x={day * FRAME + 0.5} seen={streak.seenBefore[day] === true} />
          ))}
        </svg>
        <span className="faint">
          {streak.days > drawn && '… '}
          <Say message={say('charts.number', { count: streak.days })} />
        </span>
      </span>
    </>
  );
}

function Rect({ x, seen }: { readonly x: number; readonly seen: boolean }): ReactNode {
  const paint = seen ? { fill: 'none', stroke: 'var(--seq-4)' } : { fill: 'var(--seq-3)' };
  return <rect x={x} y="1" width="8" height="12" rx="1.5" {...paint} />;
}

function Frame({ seen }: { readonly seen: boolean }): ReactNode {
  return (
    <svg width="10" height="14">
      <Rect x={0.5} seen={seen} />
    </svg>
  );
}
