/** Cells of the tables. */

import type { ReactNode } from 'react';
import { personal, type Message, type MessageValue, type Personal } from '#core/message.ts';
import { Say, Value, Written } from '#renderer/say.tsx';

export const cell = (value: MessageValue): ReactNode => <Written value={value} />;
export const word = (message: Message): ReactNode => <Say message={message} />;
export const own = (kind: Personal['personal'], text: string, row: number): ReactNode => (
  <Value value={personal(kind, text)} row={row} />
);
