/** How an unknown table is written: what the program found, for the person to put right. */

import type { ReactNode } from 'react';
import type { MapperView } from '#app/contract.ts';
import type { Mapping } from '#core/import/mapping/mapping.ts';
import { say } from '#core/message.ts';
import { Check } from '../../components/Check.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Say, useText } from '../../say.tsx';
import { changeMapping, settle } from '../../unknownTable.ts';
import { Question } from './Question.tsx';

const DELIMITERS: Readonly<Record<Mapping['delimiter'], string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };
const UNITS = ['hms', 'minutes', 'seconds', 'milliseconds'] as const satisfies readonly NonNullable<Mapping['durationUnit']>[];
const TIMES = ['local', 'utc'] as const satisfies readonly Mapping['times'][];

export function MapperQuestions({ view }: { readonly view: MapperView }): ReactNode {
  const text = useText();
  const { mapping, columns } = view;
  const start = columns.find(({ ref }) => ref === mapping.columns.start);
  return (
    <section className="questions" aria-labelledby="mapper-written">
      <h2 id="mapper-written">
        <Say message={say('mapper.written')} />
      </h2>
      {start?.looks.kind === 'times' && (
        <Question id="times" title={say('mapper.times')} detail={say('mapper.times.detail')}>
          <Segmented
            label={text(say('mapper.times'))}
            value={mapping.times}
            options={TIMES.map((value) => ({ value, label: <Say message={say(`mapper.times.${value}`)} /> }))}
            onChange={(times) => void changeMapping({ ...mapping, times })}
          />
        </Question>
      )}
      {mapping.columns.duration !== undefined && (
        <Question id="unit" title={say('mapper.unit')} detail={say('mapper.unit.detail')}>
          <Segmented
            label={text(say('mapper.unit'))}
            value={mapping.durationUnit ?? 'hms'}
            options={UNITS.map((value) => ({ value, label: <Say message={say(`mapper.unit.${value}`)} /> }))}
            onChange={(durationUnit) => void changeMapping({ ...mapping, durationUnit })}
          />
        </Question>
      )}
      <Question id="header" title={say('mapper.header')} detail={say('mapper.header.detail')}>
        <Check checked={mapping.header} onChange={(header) => void settle({ header })}>
          <Say message={say('mapper.header.is')} />
        </Check>
      </Question>
      <Question id="delimiter" title={say('mapper.delimiter')} detail={say('mapper.delimiter.detail')}>
        <Choice
          size="normal"
          label={text(say('mapper.delimiter'))}
          value={mapping.delimiter}
          options={(Object.keys(DELIMITERS) as Mapping['delimiter'][]).map((value) => ({
            value,
            label: text(say(`mapper.delimiter.${DELIMITERS[value]}`)),
          }))}
          onChange={(delimiter) => void settle({ delimiter: delimiter as Mapping['delimiter'] })}
        />
      </Question>
    </section>
  );
}
