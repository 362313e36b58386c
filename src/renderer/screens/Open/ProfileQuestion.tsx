/** Which profile is yours? Names are shown to choose from; once one is chosen, the others are hidden and only counted. */

import { useState, type ReactNode } from 'react';
import type { Summary } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { Bar } from '../../components/Bar.tsx';
import { answer } from '../../opening.ts';
import { Say, useText } from '../../say.tsx';
import { useSession } from '../../session.ts';
import { Question } from './Question.tsx';

export function ProfileQuestion({ summary }: { readonly summary: Summary }): ReactNode {
  const hideValues = useSession((state) => state.hideValues);
  const text = useText();
  const [choosing, setChoosing] = useState(false);
  const chosen = summary.settings.profile;
  const open = (chosen === undefined || choosing) && !hideValues;
  return (
    <Question id="profile" title={say('open.profile')} detail={say('open.profile.detail')}>
      <div className="picks" role="radiogroup" aria-label={text(say('open.profile'))}>
        {summary.profiles.map(({ name, rows }, index) => (
          <label key={name} className={index === chosen ? 'pick on' : 'pick'}>
            <input
              className="sr"
              type="radio"
              name="profile"
              checked={index === chosen}
              onChange={() => {
                setChoosing(false);
                void answer({ profile: index });
              }}
            />
            {open || (index === chosen && !hideValues) ? (
              <b>
                <bdi>{name}</bdi>
              </b>
            ) : (
              <Bar kind="profile" row={index} />
            )}
            <span>
              <Say message={say('open.rows', { count: rows })} />
            </span>
          </label>
        ))}
      </div>
      {chosen !== undefined && !choosing && !hideValues && (
        <button type="button" className="link-button small" onClick={() => setChoosing(true)}>
          <Say message={say('open.profile.again')} />
        </button>
      )}
    </Question>
  );
}
