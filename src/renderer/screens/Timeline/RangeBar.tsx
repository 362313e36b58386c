/** The one range of days that every picture of the screen follows: two dates, and ranges by name. */

import { useState, type ReactNode } from 'react';
import type { DayRange } from '#core/inference/signals/days.ts';
import { say } from '#core/message.ts';
import { Choice } from '#renderer/components/Choice.tsx';
import { Say, useText } from '#renderer/say.tsx';
import { dayOfInput, inputOf, presetOf, presetsOf, withEnd } from './ranges.ts';
import { timelineView } from '#renderer/timelineView.ts';

interface RangeBarProps {
  /** What can be chosen from. */
  readonly span: DayRange;
  readonly range: DayRange | undefined;
}

const choose = (range: DayRange | undefined): void => timelineView.setState({ range });

export function RangeBar({ span, range }: RangeBarProps): ReactNode {
  const text = useText();
  const presets = presetsOf(span);
  const chosen = presetOf(presets, range);
  const shown = range ?? span;
  const move = (end: 'first' | 'last') => (day: number) => choose(withEnd(shown, end, day, span));
  const options = presets.map(({ id, label }) => ({ value: id, label: text(label) }));
  return (
    <div className="range-bar">
      <DayInput
        key={`from ${shown.first}`}
        label={text(say('timeline.from'))}
        day={shown.first}
        span={span}
        onChange={move('first')}
      />
      <span className="faint">
        <Say message={say('timeline.to')} />
      </span>
      <DayInput
        key={`until ${shown.last}`}
        label={text(say('timeline.until'))}
        day={shown.last}
        span={span}
        onChange={move('last')}
      />
      <Choice
        label={text(say('timeline.preset'))}
        value={chosen}
        options={chosen === 'own' ? [{ value: 'own', label: text(say('timeline.preset.own')) }, ...options] : options}
        onChange={(id) => choose(presets.find((preset) => preset.id === id)?.range)}
      />
    </div>
  );
}

interface DayInputProps {
  readonly label: string;
  readonly day: number;
  readonly span: DayRange;
  readonly onChange: (day: number) => void;
}

/** While it is typed a date is no date yet: it is taken when the field is left or Enter is pressed. */
function DayInput({ label, day, span, onChange }: DayInputProps): ReactNode {
  const [typed, setTyped] = useState(inputOf(day));
  const take = (): void => {
    const given = dayOfInput(typed);
    if (given !== undefined && given !== day) onChange(given);
    else setTyped(inputOf(day));
  };
  return (
    <input
      type="date"
      className="field day-input"
      aria-label={label}
      value={typed}
      min={inputOf(span.first)}
      max={inputOf(span.last)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
    />
  );
}
