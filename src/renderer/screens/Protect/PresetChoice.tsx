/** Who the copy is for, and in one line each what that keeps, changes and makes impossible. */

import { Fragment, type ReactNode } from 'react';
import type { PlanView, PresetView } from '#app/contract.ts';
import type { Purpose } from '#core/anonymization/recipe.ts';
import { say, type Message } from '#core/message.ts';
import { CheckIcon, InfoIcon } from '#renderer/components/icons.tsx';
import { Segmented } from '#renderer/components/Segmented.tsx';
import { Say, useText } from '#renderer/say.tsx';
import './presetChoice.css';

const CUSTOM = { value: 'custom' as const, label: <Say message={say('plan.custom')} /> };

interface Props {
  readonly presets: readonly PresetView[];
  readonly chosen: PresetView | undefined;
  /** How many choices differ from the preset. */
  readonly differ: number;
  readonly purpose: Purpose | undefined;
  /** What the plan misses of what the purpose promises, and what of that was not judged; undefined while that is worked out. */
  readonly judged: Pick<PlanView, 'missed' | 'unjudged'> | undefined;
  /** A button beside the promise. */
  readonly action: ReactNode;
  readonly onChoose: (preset: PresetView) => void;
  /** The plan as it is, under no preset's name. */
  readonly onCustom: () => void;
}

export function PresetChoice({ presets, chosen, differ, purpose, judged, action, onChoose, onCustom }: Props) {
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
        <>
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
          <Promise promises={chosen.promises} judged={judged} action={action} />
        </>
      )}
    </>
  );
}

type PromiseProps = Pick<Props, 'judged' | 'action'> & { readonly promises: readonly Message[] };

/** What the purpose promises, and whether the plan as it stands holds it. */
function Promise({ promises, judged, action }: PromiseProps) {
  const holds = judged?.missed.length === 0 && judged.unjudged.length === 0;
  const verdict = holds ? 'holds' : judged && judged.missed.length > 0 ? 'misses' : 'unjudged';
  return (
    <div className="preset-promise small">
      <div>
        <p>
          <b>
            <Say message={say('plan.promise')} />
          </b>{' '}
          <Sentences of={promises} />
        </p>
        <p className={holds ? 'holds' : 'misses'} role="status">
          {judged && (
            <>
              {holds ? <CheckIcon size={14} /> : <InfoIcon size={14} />}
              <span>
                <Say message={say(`plan.promise.${verdict}`)} /> <Sentences of={[...judged.missed, ...judged.unjudged]} />
              </span>
            </>
          )}
        </p>
      </div>
      {action}
    </div>
  );
}

const Sentences = ({ of }: { readonly of: readonly Message[] }) =>
  of.map((message, at) => (
    <Fragment key={at}>
      {at > 0 && ' '}
      <Say message={message} />
    </Fragment>
  ));

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
