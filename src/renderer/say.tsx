/** Sentences on screen. Values of the person become elements of their own: text that is never markup, or a bar when hidden. */

import { Fragment, type ReactNode } from 'react';
import type { Message, MessageValue, Personal } from '#core/message.ts';
import type { Part } from '#locales/speaker.ts';
import { Bar } from './components/Bar.tsx';
import { session, useSession, type Session } from './session.ts';
import { speaker, useSpeaker } from './speaker.ts';

export { useSpeaker };

/** Whether a value is drawn as a bar: all of them when values are hidden, names of other profiles always. */
export function isMasked(value: Personal, { hideValues, summary }: Pick<Session, 'hideValues' | 'summary'>): boolean {
  if (hideValues) return true;
  if (value.personal !== 'profile' || !summary || summary.profiles.length < 2) return false;
  const own = summary.settings.profile;
  return own === undefined || summary.profiles[own]?.name !== value.text;
}

/** One value of the person, as text or as a bar. `row` varies the width of the bar; the value never does. */
export function Value({ value, row = 0 }: { readonly value: Personal; readonly row?: number | undefined }): ReactNode {
  const masked = useSession((state) => isMasked(value, state));
  return masked ? <Bar kind={value.personal} row={row} /> : <bdi>{value.text}</bdi>;
}

interface SayProps {
  readonly message: Message;
  /** Varies the width of bars, so that neighbouring rows do not look like one value. */
  readonly row?: number | undefined;
  /** Numbers stand out, as in the sentences at the top of a screen. */
  readonly strong?: boolean | undefined;
}

/** Says a message. */
export function Say({ message, row, strong }: SayProps): ReactNode {
  const speaker = useSpeaker();
  if (!strong) return <Parts parts={speaker.parts(message)} row={row} />;
  return speaker.spans(message).map(({ part, isValue }, index) => {
    const drawn = <Parts parts={[part]} row={row} />;
    return isValue ? <b key={index}>{drawn}</b> : <Fragment key={index}>{drawn}</Fragment>;
  });
}

function Parts({ parts, row }: { readonly parts: readonly Part[]; readonly row: number | undefined }): ReactNode {
  return parts.map((part, index) => (
    <Fragment key={index}>{typeof part === 'string' ? part : <Value value={part} row={row} />}</Fragment>
  ));
}

/** One value as a sentence would write it: a number, a day, a country. */
export function Written({ value, row }: { readonly value: MessageValue; readonly row?: number | undefined }): ReactNode {
  return <Parts parts={useSpeaker().pieces(value)} row={row} />;
}

/** A message as plain text for labels and titles; masked values become a fixed block. */
export function useText(): (message: Message) => string {
  const hideValues = useSession((state) => state.hideValues);
  const summary = useSession((state) => state.summary);
  useSpeaker();
  return (message) => plainText(message, { hideValues, summary });
}

/** The same outside of components. */
export function plainText(message: Message, masks: Pick<Session, 'hideValues' | 'summary'> = session.getState()): string {
  const now = speaker();
  return now
    .parts(message)
    .map((part) => (typeof part === 'string' ? part : isMasked(part, masks) ? now.text(HIDDEN) : part.text))
    .join('');
}

const HIDDEN: Message = { key: 'value.hidden' };
