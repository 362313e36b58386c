/** Who the copy is for, and in one line each what that keeps, changes and makes impossible. */

import type { ReactNode } from 'react';
import type { PresetView } from '#app/contract.ts';
import type { Purpose } from '#core/anonymization/recipe.ts';
import { say } from '#core/message.ts';
import { Segmented } from '#renderer/components/Segmented.tsx';
import { Say, useText } from '#renderer/say.tsx';

const CUSTOM = { value: 'custom' as const, label: <Say message={say('plan.custom')} /> };

interface Props {
  readonly presets: readonly PresetView[];
  readonly chosen: PresetView | undefined;
  /** How many choices differ from the preset. */
  readonly differ: number;
  readonly purpose: Purpose | undefined;
  readonly onChoose: (preset: PresetView) => void;
  /** The plan as it is, under no preset's name. */
  readonly onCustom: () => void;
}

export function PresetChoice({ presets, chosen, differ, purpose, onChoose, onCustom }: Props) {
  const text = useText();
  return (
    <>
      <div className="presets">
        <Segmented
          copy
          label={text(say('plan.presets'))}
          value={purpose}
          options={[...presets.map((preset) => ({ value: preset.purpose, label: <Say message={preset.label} /> })), CUSTOM]}
          onChange={(wanted) => {
            const next = presets.find((preset) => preset.purpose === wanted);
            if (next) onChoose(next);
            else onCustom();
          }}
        />
      </div>
      {purpose === 'custom' && (
        <p className="preset-custom small dim">
          <Say message={say('plan.custom.says')} />
        </p>
      )}
      {chosen && purpose !== 'custom' && (
        <div className="preset-says">
          <Line title="plan.keeps">
            <Say message={chosen.keeps} />
          </Line>
          <Line title="plan.changes">
            <Say message={chosen.changes} />
            {differ > 0 && (
              <span className="preset-differs">
                {' '}
                <i aria-hidden="true" /> <Say message={say('plan.differ', { count: differ })} />
              </span>
            )}
          </Line>
          <Line title="plan.loses">
            <Say message={chosen.loses} />
          </Line>
        </div>
      )}
    </>
  );
}

function Line({ title, children }: { title: string; children: ReactNode }) {
  return (
    <p>
      <b>
        <Say message={say(title)} />
      </b>
      {children}
    </p>
  );
}
