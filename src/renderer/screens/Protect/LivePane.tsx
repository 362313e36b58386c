/** What the copy would hold, beside what the original holds: counts that go down, and what still works. */

import type { PlanView } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';
import { ArrowIcon } from '#renderer/components/icons.tsx';
import { Say, Written } from '#renderer/say.tsx';
import { FewFactsIdentify } from './FewFactsIdentify.tsx';
import { LookAlike } from './LookAlike.tsx';
import { WorksIcon } from './WorksIcon.tsx';
import './livePane.css';

interface Props {
  readonly view: PlanView;
  readonly working: boolean;
  /** What only the whole copy tells is still being worked out. */
  readonly counting: boolean;
}

export function LivePane({ view, working, counting }: Props) {
  const single = view.risk.copy.singlingOut.rowsByClassSize.one;
  return (
    <div className={working ? 'live working' : counting ? 'live counting' : 'live'} aria-busy={working || counting}>
      <div className="live-head">
        <h2>
          <Say message={say('plan.live')} />
        </h2>
      </div>
      <dl>
        <Change label={say('plan.live.inferences')} from={view.guesses.original} to={view.guesses.copy} />
        <Change label={say('plan.live.columns')} from={view.identifyingColumns.original} to={view.identifyingColumns.copy} />
      </dl>
      <h3>
        <Say message={say('plan.live.classes')} />
      </h3>
      <LookAlike risk={view.risk} />
      <p className="small dim">
        <Say message={say('plan.live.classes.sentence', { single, count: view.rowsOut })} />
      </p>
      <h3>
        <Say message={say('plan.live.works')} />
      </h3>
      <ul className="works">
        {view.uses.map((use) => (
          <li key={use.id} className={use.works}>
            <WorksIcon works={use.works} />
            <span>
              <Say message={use.label} />
            </span>
            <span className="faint">
              <Say message={use.how} />
            </span>
          </li>
        ))}
      </ul>
      <FewFactsIdentify view={view} />
      {view.guesses.copy > 0 && (
        <>
          <h3>
            <Say message={say('plan.live.left')} />
          </h3>
          <ul className="live-left small">
            {view.guesses.left.map((guess, at) => (
              <li key={at}>
                <Say message={guess} />
              </li>
            ))}
            {view.guesses.closed > 0 && (
              <li className="dim">
                <Say message={say('overview.rung.guesses.detail', { count: view.guesses.closed })} />
              </li>
            )}
          </ul>
        </>
      )}
    </div>
  );
}

function Change({ label, from, to }: { label: Message; from: number; to: number }) {
  return (
    <div className="live-change">
      <dt>
        <Say message={label} />
      </dt>
      <dd>
        <span className="sr">
          <Say message={say('plan.live.change', { original: from, copy: to })} />
        </span>
        <span aria-hidden="true">
          <Written value={from} />
          <ArrowIcon size={14} />
          <b className="copy">
            <Written value={to} />
          </b>
        </span>
      </dd>
    </div>
  );
}
