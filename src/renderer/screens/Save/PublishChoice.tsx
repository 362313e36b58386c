/** What is written: rows, or counts in their place, with or without noise. Part of the recipe, so every change can be undone. */

import { useState } from 'react';
import type { CountTableId, Publish, Recipe } from '#core/anonymization/recipe.ts';
import { say, type Message } from '#core/message.ts';
import { Check } from '#renderer/components/Check.tsx';
import { Field } from '#renderer/components/Field.tsx';
import { Segmented } from '#renderer/components/Segmented.tsx';
import { apply } from '#renderer/plan.ts';
import { Say, useText } from '#renderer/say.tsx';
import { note, useSession } from '#renderer/session.ts';

const TABLES: readonly CountTableId[] = ['genreByMonth', 'dayByHour'];

type Counts = Extract<Publish, { as: 'counts' }>;

/** Little noise beside a year's counts, and odds that change threefold at most. */
const NOISE = { epsilon: 1, clip: 1000 } as const;
const MOST_EPSILON = 20;
const MOST_CLIP = 1_000_000;

function publish(wanted: Counts | undefined, label: Message): void {
  apply(({ recipe }) => {
    if (!recipe) return {};
    const { publish: _before, ...rest } = recipe;
    return { recipe: wanted ? { ...rest, publish: wanted } : rest };
  }, label);
  note(label, 'plan');
}

export function PublishChoice({ recipe }: { readonly recipe: Recipe }) {
  const text = useText();
  const timed = useSession((state) => state.summary?.dates.timed ?? false);
  const possible = TABLES.filter((table) => table !== 'dayByHour' || timed);
  const counts = recipe.publish?.as === 'counts' ? recipe.publish : undefined;
  return (
    <section className="save-publish" aria-label={text(say('save.publish'))}>
      <h2>
        <Say message={say('save.publish')} />
      </h2>
      <Segmented
        copy
        label={text(say('save.publish'))}
        value={counts ? 'counts' : 'rows'}
        options={(['rows', 'counts'] as const).map((value) => ({ value, label: <Say message={say(`save.publish.${value}`)} /> }))}
        onChange={(value) =>
          value === 'counts'
            ? publish({ as: 'counts', tables: [...possible] }, say('save.publish.did.counts'))
            : publish(undefined, say('save.publish.did.rows'))
        }
      />
      <p className="small dim">
        <Say message={say(counts ? 'save.publish.counts.why' : 'save.publish.rows.why')} />
      </p>
      {counts && (
        <>
          <ul>
            {possible.map((table) => (
              <li key={table}>
                <Check
                  checked={counts.tables.includes(table)}
                  // Counts of nothing are no file.
                  disabled={counts.tables.length === 1 && counts.tables.includes(table)}
                  onChange={(on) =>
                    publish({ ...counts, tables: withTable(counts.tables, table, on) }, say('save.publish.did.tables'))
                  }
                >
                  <Say message={say(`save.publish.${table}`)} />
                </Check>
              </li>
            ))}
            <li>
              <Check
                checked={counts.epsilon !== undefined}
                onChange={(on) => publish(withNoise(counts, on), say('save.noise.did'))}
              >
                <Say message={say('save.noise')} />
                <small>
                  <Say message={say('save.noise.why')} />
                </small>
              </Check>
            </li>
          </ul>
          {counts.epsilon !== undefined && counts.clip !== undefined && (
            <Noise counts={counts} epsilon={counts.epsilon} clip={counts.clip} />
          )}
        </>
      )}
    </section>
  );
}

const withTable = (tables: readonly CountTableId[], table: CountTableId, on: boolean): CountTableId[] =>
  TABLES.filter((known) => (known === table ? on : tables.includes(known)));

const withNoise = ({ as, tables }: Counts, on: boolean): Counts => ({ as, tables, ...(on && NOISE) });

interface NoiseProps {
  readonly counts: Counts;
  readonly epsilon: number;
  readonly clip: number;
}

function Noise({ counts, epsilon, clip }: NoiseProps) {
  return (
    <div className="save-noise">
      <NumberField
        id="epsilon"
        value={epsilon}
        isRight={(number) => number > 0 && number <= MOST_EPSILON}
        onChange={(next) => publish({ ...counts, epsilon: next }, say('save.noise.did'))}
      />
      <NumberField
        id="clip"
        value={clip}
        isRight={(number) => Number.isInteger(number) && number >= 1 && number <= MOST_CLIP}
        onChange={(next) => publish({ ...counts, clip: next }, say('save.noise.did'))}
      />
      <p className="small dim" role="status">
        <Say message={say('save.noise.means', { factor: Math.round(Math.exp(epsilon) * 100) / 100, clip })} />
      </p>
    </div>
  );
}

interface NumberProps {
  readonly id: 'epsilon' | 'clip';
  readonly value: number;
  readonly isRight: (number: number) => boolean;
  readonly onChange: (number: number) => void;
}

/** Enters the plan when the field is left or Enter is pressed, so that a number that is being typed is no step of its own. */
function NumberField({ id, value, isRight, onChange }: NumberProps) {
  const [typed, setTyped] = useState<string>();
  const number = Number((typed ?? String(value)).replace(',', '.'));
  const right = isRight(number);

  function take(): void {
    if (typed !== undefined && right && number !== value) onChange(number);
    setTyped(undefined);
  }

  return (
    <label>
      <span className="small dim">
        <Say message={say(`save.noise.${id}`)} />
      </span>
      <Field
        value={typed ?? String(value)}
        inputMode="decimal"
        maxLength={8}
        aria-invalid={!right}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
}
