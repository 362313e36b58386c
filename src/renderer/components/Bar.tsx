/** A value that is there and is not shown: a soft ink bar on the text line. */

import type { CSSProperties, ReactNode } from 'react';
import { say, type Personal } from '#core/message.ts';
import type { IdentifierKind } from '#core/model.ts';
import { speaker } from '../speaker.ts';
import './bar.css';

export type BarKind = Personal['personal'] | IdentifierKind;

interface BarProps {
  readonly kind?: BarKind | undefined;
  readonly row?: number | undefined;
  /** The value is closed, not just hidden. */
  readonly soft?: boolean | undefined;
  /** Read instead of `hidden`. */
  readonly label?: string | undefined;
}

const WIDTHS = [7, 10, 13, 16] as const;

/** In steps of `WIDTHS`. Kinds without an entry take their width from the row. */
const WIDTH_OF_KIND: Partial<Record<BarKind, number>> = {
  profile: 7,
  profileName: 7,
  phone: 10,
  cardDigits: 7,
  email: 16,
  deviceSerial: 16,
  url: 16,
  ipAddress: 13,
  customerId: 13,
  gameHandle: 10,
  postalCode: 7,
  taxNumber: 13,
  birthDate: 10,
  street: 16,
  token: 16,
};

const HIDDEN = speaker.text(say('shell.hidden'));

/** Width in characters, from the kind of value or the row number; never from the value. */
export function barWidth(kind: BarKind | undefined, row: number): number {
  return (kind && WIDTH_OF_KIND[kind]) ?? WIDTHS[Math.abs(row) % WIDTHS.length] ?? WIDTHS[0];
}

/** Draws nothing of the value: it is not even given one. */
export function Bar({ kind, row = 0, soft = false, label = HIDDEN }: BarProps): ReactNode {
  const style = { '--w': `${barWidth(kind, row)}ch` } as CSSProperties;
  return <span className={soft ? 'bar soft' : 'bar'} style={style} role="img" aria-label={label} />;
}
