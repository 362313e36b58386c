/** The one range of days that every picture of the screen follows: two dates, and ranges by name. */

import type { ReactNode } from 'react';
import type { DayRange } from '#core/inference/signals/days.ts';
import { say } from '#core/message.ts';
import { Choice } from '#renderer/components/Choice.tsx';
import { DayField } from '#renderer/components/DayField.tsx';
import { Say, useText } from '#renderer/say.tsx';
import { presetOf, presetsOf, withEnd } from './ranges.ts';
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
  const move = (end: 'first' | 'last') => (day: number | undefined) => choose(withEnd(shown, end, day ?? span[end], span));
  const options = presets.map(({ id, label }) => ({ value: id, label: text(label) }));
  return (
    <div className="range-bar">
      <DayField label={text(say('timeline.from'))} day={shown.first} example={span.first} onChange={move('first')} />
      <span className="faint">
        <Say message={say('timeline.to')} />
      </span>
      <DayField label={text(say('timeline.until'))} day={shown.last} example={span.last} onChange={move('last')} />
      <Choice
        label={text(say('timeline.preset'))}
        value={chosen}
        options={chosen === 'own' ? [{ value: 'own', label: text(say('timeline.preset.own')) }, ...options] : options}
        onChange={(id) => choose(presets.find((preset) => preset.id === id)?.range)}
      />
    </div>
  );
}
