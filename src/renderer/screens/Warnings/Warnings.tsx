/** What someone could conclude from the file, one guess at a time, with the rows it rests on and what can be done about it. */

import { useDeferredValue, useState } from 'react';
import type { FindingsView } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { BottomMessage } from '#renderer/components/BottomMessage.tsx';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ProgressLine } from '#renderer/components/ProgressLine.tsx';
import { Screen } from '#renderer/components/Screen.tsx';
import { cancel, useFindings } from '#renderer/opening.ts';
import { usePlan } from '#renderer/plan.ts';
import { usePlanView } from '#renderer/planView.ts';
import { usePresets } from '#renderer/presets.ts';
import { Say, useText } from '#renderer/say.tsx';
import { useSession } from '#renderer/session.ts';
import { ClosedGroup } from './ClosedGroup.tsx';
import { Coverage } from './Coverage.tsx';
import { EvidencePane } from './EvidencePane.tsx';
import { FilterBar } from './FilterBar.tsx';
import { GuessCard } from './GuessCard.tsx';
import { matching, openToSee, ordered, type GuessFilter } from './guessOrder.ts';
import { HandledCells } from './HandledCells.tsx';
import { topicOf } from './topics.ts';
import { useStepKeys } from './useStepKeys.ts';
import './warnings.css';

export function Warnings() {
  const findings = useDeferredValue(useFindings());
  const progress = useSession((state) => state.progress);
  if (findings) return <Review findings={findings} />;
  return (
    <Screen title={<Say message={say('warnings.title')} />} lede={<Lede />}>
      <div className="warnings-note">
        <ProgressLine progress={progress} onCancel={() => void cancel()} />
      </div>
    </Screen>
  );
}

function Review({ findings }: { findings: FindingsView }) {
  const text = useText();
  usePresets();
  const { view } = usePlanView();
  const dispositions = usePlan((state) => state.dispositions);
  const [filter, setFilter] = useState<GuessFilter>({ severity: 'all', state: 'all' });
  const [topics, setTopics] = useState<ReadonlySet<string>>(new Set());
  const seen = openToSee(ordered(findings.guesses), topics, topicOf);
  const shown = matching(seen, filter, dispositions);
  // The first guess that waits for a decision is open; after that the person opens and closes.
  const [openId, setOpenId] = useState(() => shown.find(({ id }) => dispositions[id] === undefined)?.id);
  const [rows, setRows] = useState<'shown' | 'closed' | 'asked'>('shown');
  const open = shown.find(({ id }) => id === openId);
  const withRows = open !== undefined && open.evidence.rows > 0 && rows !== 'closed';
  const sensitive = findings.guesses.filter((guess) => guess.sensitive);

  function toggle(id: string): void {
    setOpenId(id === openId ? undefined : id);
    setRows('shown');
  }

  useStepKeys((step) => {
    const at = shown.findIndex(({ id }) => id === openId);
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + step))];
    if (next && next.id !== openId) toggle(next.id);
  });

  function openTopic(topic: string, isOpen: boolean): void {
    const next = new Set(topics);
    if (isOpen) next.add(topic);
    else next.delete(topic);
    setTopics(next);
  }

  return (
    <Screen
      title={<Say message={say('warnings.title')} />}
      lede={<Lede />}
      actions={<HandledCells guesses={findings.guesses} dispositions={dispositions} />}
      aside={
        withRows ? (
          <EvidencePane key={open.id} guess={open} asked={rows === 'asked'} onClose={() => setRows('closed')} />
        ) : undefined
      }
      asideLabel={text(say('warnings.evidence'))}
    >
      <BottomMessage message={say('warnings.standing')} />
      <FilterBar guesses={seen} filter={filter} onChange={setFilter} />
      {sensitive.length > 0 && <ClosedGroup guesses={sensitive} opened={topics} onOpen={openTopic} columns={view?.columns} />}
      {shown.length === 0 ? (
        <Nothing id={seen.length === 0 ? 'warnings.none' : 'warnings.noneShown'} />
      ) : (
        <ol className="guess-list" aria-label={text(say('warnings.list'))}>
          {shown.map((guess, at) => (
            <GuessCard
              key={guess.id}
              guess={guess}
              open={guess.id === openId}
              onToggle={() => toggle(guess.id)}
              position={at + 1}
              total={shown.length}
              columns={view?.columns}
              rowsShown={withRows}
              onShowRows={() => setRows('asked')}
            />
          ))}
        </ol>
      )}
      <Coverage findings={findings} />
    </Screen>
  );
}

function Lede() {
  return (
    <p className="sub">
      <Say message={say('warnings.lede')} />
    </p>
  );
}

function Nothing({ id }: { id: string }) {
  return (
    <div className="warnings-note">
      <EmptyState title={say(id)} detail={say(`${id}.why`)} />
    </div>
  );
}
