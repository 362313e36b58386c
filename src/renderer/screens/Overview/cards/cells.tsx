/** Cells of the cards' tables. */

import type { ReactNode } from 'react';
import { personal, say, type Message, type MessageValue, type Personal } from '#core/message.ts';
import { Say, Value, Written } from '../../../say.tsx';

/** A number, a day, a span of time, as the language writes it. */
export const cell = (value: MessageValue, row?: number): ReactNode => <Written value={value} row={row} />;

/** A value of the person: text, or a bar. */
export const own = (kind: Personal['personal'], text: string, row: number): ReactNode => (
  <Value value={personal(kind, text)} row={row} />
);

export const word = (message: Message): ReactNode => <Say message={message} />;

/** From a day to a day; one day alone where they are the same. */
export const days = (from: number, to: number): Message =>
  from === to ? say('overview.day', { day: { day: from } }) : say('shell.span', { from: { day: from }, to: { day: to } });

/** A value of the person as a label of its own. */
export const ownLabel = (kind: Personal['personal'], text: string): Message =>
  say('overview.own', { value: personal(kind, text) });

/** Viewing in the unit a file supports. */
export const amount = (unit: 'seconds' | 'plays', value: number): Message =>
  unit === 'seconds' ? say('overview.watched', { time: { seconds: value } }) : say('overview.plays', { count: value });
