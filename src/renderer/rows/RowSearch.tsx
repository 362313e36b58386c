/** The field that searches rows; Escape empties it. */

import type { KeyboardEvent } from 'react';
import { say } from '#core/message.ts';
import { Field } from '#renderer/components/Field.tsx';
import { useText } from '#renderer/say.tsx';

export function RowSearch({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const text = useText();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || value === '') return;
    event.stopPropagation();
    onChange('');
  };
  return (
    <Field
      finds
      className="rowtable-search"
      type="search"
      value={value}
      aria-label={text(say('rows.search'))}
      placeholder={text(say('rows.searchHint'))}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
