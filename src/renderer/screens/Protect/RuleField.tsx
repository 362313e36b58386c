/** What a rule of rows is about: a text to type, two dates, or one of the values the file holds. */

import { useEffect, useId, useState } from 'react';
import type { LevelValuesView } from '#app/contract.ts';
import { personal, say } from '#core/message.ts';
import type { Role } from '#core/model.ts';
import { client } from '#renderer/client.ts';
import { Choice } from '#renderer/components/Choice.tsx';
import { DayField } from '#renderer/components/DayField.tsx';
import { Field } from '#renderer/components/Field.tsx';
import { isMasked, useText } from '#renderer/say.tsx';
import { useSession } from '#renderer/session.ts';
import { dayOf, typedDay, type RuleKind } from './ruleKinds.ts';

interface Props {
  readonly kind: RuleKind;
  readonly values: readonly [string, string];
  readonly onChange: (values: readonly [string, string]) => void;
}

/** The values of which column, at which level, a kind is chosen from. */
const LISTED: Readonly<Partial<Record<RuleKind, { readonly role: Role; readonly level: string }>>> = {
  profile: { role: 'profile', level: 'exact' },
  device: { role: 'device', level: 'exact' },
  place: { role: 'country', level: 'country' },
  title: { role: 'title', level: 'show' },
};
const MOST = 500;

export function RuleField({ kind, values, onChange }: Props) {
  const [value] = values;
  if (kind === 'dates') return <TwoDays values={values} onChange={onChange} />;
  if (kind === 'search' || kind === 'title')
    return <TypedText kind={kind} value={value} onChange={(typed) => onChange([typed, ''])} />;
  return <OneOf kind={kind} value={value} onChange={(chosen) => onChange([chosen, ''])} />;
}

/** The first day and the last; one of them is enough. */
function TwoDays({ values: [first, last], onChange }: Omit<Props, 'kind'>) {
  const text = useText();
  const dates = useSession((state) => state.summary?.dates);
  return (
    <span className="rule-dates">
      <DayField
        label={text(say('plan.choice.from'))}
        day={dayOf(first)}
        example={dates?.from ?? 0}
        onChange={(day) => onChange([typedDay(day), last])}
      />
      <span aria-hidden="true">–</span>
      <DayField
        label={text(say('plan.choice.to'))}
        day={dayOf(last)}
        example={dates?.to ?? 0}
        onChange={(day) => onChange([first, typedDay(day)])}
      />
    </span>
  );
}

interface TextProps {
  readonly kind: RuleKind;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Titles are offered while they are typed, unless values are hidden. */
function TypedText({ kind, value, onChange }: TextProps) {
  const text = useText();
  const list = useId();
  const hidden = useSession((state) => state.hideValues);
  const known = useValues(kind === 'title' ? kind : undefined);
  const shows = hidden ? [] : known;
  return (
    <>
      <Field
        value={value}
        maxLength={1000}
        list={shows.length > 0 ? list : undefined}
        aria-label={text(say(`plan.choice.kind.${kind}`))}
        placeholder={text(say(`plan.choice.hint.${kind}`))}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {shows.length > 0 && (
        <datalist id={list}>
          {shows.map((show) => (
            <option key={show.value} value={show.value} />
          ))}
        </datalist>
      )}
    </>
  );
}

function OneOf({ kind, value, onChange }: TextProps) {
  const text = useText();
  const session = useSession((state) => state);
  const found = useValues(kind).filter((one) => one.value !== '');
  const written = (name: string): string =>
    name === ''
      ? text(say('plan.blank'))
      : isMasked(personal(kind === 'profile' ? 'profile' : 'text', name), session)
        ? text(say('value.hidden'))
        : name;
  return (
    <Choice
      size="normal"
      label={text(say(`plan.choice.kind.${kind}`))}
      value={String(found.findIndex((one) => one.value === value))}
      // By their places: the values stand in no attribute, where hiding them would not reach.
      options={[
        { value: '-1', label: text(say('plan.choice.one')) },
        ...found.map((one, at) => ({
          value: String(at),
          label: text(say('plan.choice.option', { name: written(one.value), count: one.rows })),
        })),
      ]}
      onChange={(at) => onChange(found[Number(at)]?.value ?? '')}
    />
  );
}

/** The values the file holds, most rows first; none while they are counted, and for a kind that has no list. */
function useValues(kind: RuleKind | undefined): LevelValuesView['values'] {
  const summary = useSession((state) => state.summary);
  const [values, setValues] = useState<LevelValuesView['values']>([]);
  useEffect(() => {
    let late = false;
    const listed = kind && LISTED[kind];
    if (listed && summary) {
      client.levelValues
        .query({ ...listed, offset: 0, limit: MOST })
        .then((answer) => {
          if (!late && answer.ok) setValues(answer.value.values);
        })
        .catch(() => {});
    }
    return () => {
      late = true;
    };
  }, [kind, summary]);
  return values;
}
