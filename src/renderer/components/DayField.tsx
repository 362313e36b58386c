/** A day to type, written as the chosen language writes it. The platform's own date field would follow the system's language. */

import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { say } from '#core/message.ts';
import { useText } from '../say.tsx';
import { note } from '../session.ts';
import { useSpeaker } from '../speaker.ts';
import { Field } from './Field.tsx';
import './dayField.css';

interface DayFieldProps {
  readonly label: string;
  /** Days since 1970-01-01; undefined for none. */
  readonly day: number | undefined;
  /** For whoever leaves the field empty: a day that shows how dates are written. */
  readonly example: number;
  readonly autoFocus?: boolean | undefined;
  /** Undefined where the field was emptied. */
  readonly onChange: (day: number | undefined) => void;
  /** Enter was pressed on a date. */
  readonly onEnter?: ((day: number) => void) | undefined;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

/** While it is typed a date is no date yet: it is taken when the field is left or Enter is pressed. Up and Down go a day on and back. */
export function DayField({ label, day, example, autoFocus, onChange, onEnter }: DayFieldProps): ReactNode {
  const text = useText();
  const speaker = useSpeaker();
  const [typed, setTyped] = useState<string>();
  const written = day === undefined ? '' : speaker.value({ day });

  function take(): number | undefined {
    if (typed === undefined || typed === written) return day;
    const read = typed.trim() === '' ? undefined : speaker.readDay(typed);
    if (read === undefined && typed.trim() !== '') note(say('shell.notADay', { example: { day: example } }), 'problem');
    else onChange(read);
    setTyped(undefined);
    return read;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (event.key === 'Enter') {
      const taken = take();
      if (taken === undefined || !onEnter) return;
      // What opens now takes the focus, and must not take this key for a press of its button.
      event.preventDefault();
      onEnter(taken);
    } else if (step !== undefined && day !== undefined && typed === undefined) {
      event.preventDefault();
      onChange(day + step);
    }
  }

  return (
    <Field
      className="day-field"
      aria-label={label}
      autoFocus={autoFocus}
      placeholder={text(say('shell.dayExample', { day: { day: example } }))}
      value={typed ?? written}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  );
}
