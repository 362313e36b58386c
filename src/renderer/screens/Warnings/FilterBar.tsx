/** Which guesses are in the list: by severity, and by whether they are decided. */

import type { GuessView } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { Choice } from '#renderer/components/Choice.tsx';
import { Segmented } from '#renderer/components/Segmented.tsx';
import { Severity } from '#renderer/components/Severity.tsx';
import { Say, useText } from '#renderer/say.tsx';
import { SEVERITIES, type GuessFilter } from './guessOrder.ts';

const STATES = ['all', 'open', 'handled'] as const;

interface Props {
  /** The guesses that may be seen; they are counted before the filter. */
  readonly guesses: readonly GuessView[];
  readonly filter: GuessFilter;
  readonly onChange: (filter: GuessFilter) => void;
}

export function FilterBar({ guesses, filter, onChange }: Props) {
  const text = useText();
  const all = { value: 'all' as const, label: <Say message={say('warnings.filter.all', { count: guesses.length })} /> };
  const bySeverity = SEVERITIES.map((severity) => ({
    value: severity,
    label: (
      <>
        <Severity level={severity} /> {guesses.filter((guess) => guess.severity === severity).length}
      </>
    ),
  }));
  return (
    <div className="warnings-filter">
      <Segmented
        label={text(say('warnings.filter.severity'))}
        value={filter.severity}
        options={[all, ...bySeverity]}
        onChange={(severity) => onChange({ ...filter, severity })}
      />
      <Choice
        size="normal"
        label={text(say('warnings.filter.state'))}
        value={filter.state}
        options={STATES.map((state) => ({ value: state, label: text(say(`warnings.filter.state.${state}`)) }))}
        onChange={(state) => onChange({ ...filter, state: STATES.find((known) => known === state) ?? 'all' })}
      />
    </div>
  );
}
