/** Where the key of pseudonyms goes that the recipe keeps: a file of its own, with what the key can undo said beside it. */

import { say } from '#core/message.ts';
import { Field } from '#renderer/components/Field.tsx';
import { Say } from '#renderer/say.tsx';

export function KeyPath({ value, onChange }: { readonly value: string; readonly onChange: (path: string) => void }) {
  return (
    <label className="save-path">
      <span className="small dim">
        <Say message={say('save.key')} />
      </span>
      <span className="save-path-line">
        <Field
          className="mono"
          value={value}
          required
          aria-describedby="save-key-hint"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </span>
      <span className="small dim" id="save-key-hint">
        <Say message={say('save.key.why')} />
      </span>
    </label>
  );
}
