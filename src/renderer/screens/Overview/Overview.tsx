/** What the file says without guessing, as cards; beside them, what it comes to when put together. */

import { memo, useDeferredValue, type ReactNode } from 'react';
import type { FindingsView } from '#app/contract.ts';
import type { FactId } from '#core/inference/facts/index.ts';
import { say, type Message } from '#core/message.ts';
import { BottomMessage } from '../../components/BottomMessage.tsx';
import { FactCard } from '../../components/FactCard.tsx';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { Screen } from '../../components/Screen.tsx';
import { useFrameByFrame } from '../../components/useFrameByFrame.ts';
import { cancel, useFindings } from '../../opening.ts';
import { showRows } from '../../rows/evidence.ts';
import { Say } from '../../say.tsx';
import { useSession } from '../../session.ts';
import { showInCopy, type Tab } from '../../timelineView.ts';
import type { Card, FactOf } from './cards/card.ts';
import { CARDS } from './cards/index.ts';
import { Collection } from './Collection.tsx';
import { Identifiers } from './Identifiers.tsx';
import { NotPossible } from './NotPossible.tsx';
import { Together } from './Together.tsx';
import './collection.css';
import './overview.css';

export function Overview(): ReactNode {
  const findings = useDeferredValue(useFindings());
  if (!findings) return <Looking />;
  return (
    <>
      <div className="overview">
        <Screen title={<Say message={say('overview.title')} />} lede={<Lede sentences={findings.summary} />}>
          <Body findings={findings} />
        </Screen>
        <Together findings={findings} />
      </div>
      <Basis />
    </>
  );
}

function Lede({ sentences }: { readonly sentences: readonly Message[] }): ReactNode {
  return (
    <p className="lede">
      {sentences.map((sentence, index) => (
        <span key={sentence.key}>
          {index > 0 && ' '}
          <Say message={sentence} strong />
        </span>
      ))}
    </p>
  );
}

/** Where a card's picture stands beside the same of the copy. */
const IN_TIMELINE: Partial<Record<FactId, Tab>> = {
  habits: 'hours',
  nights: 'hours',
  household: 'hours',
  streaks: 'streaks',
  devices: 'devices',
  places: 'places',
  absence: 'calendar',
  calendar: 'calendar',
};

/** So many cards come with a frame. */
const CARDS_A_FRAME = 4;

/** The cards, and under them, once all of them stand, what is not said of single facts. */
function Body({ findings }: { readonly findings: FindingsView }): ReactNode {
  const cards = CARDS.flatMap((card) => {
    const fact = findings.facts.find(({ id }) => id === card.id);
    return fact ? [{ card, fact }] : [];
  });
  const shown = useFrameByFrame(cards.length, CARDS_A_FRAME);
  const isWhole = shown === cards.length;
  return (
    <>
      <div className="cards" aria-busy={!isWhole}>
        {cards.slice(0, shown).map(({ card, fact }) => (
          <Told key={card.id} card={card} fact={fact} />
        ))}
        {isWhole && findings.identifiers.length > 0 && <Identifiers identifiers={findings.identifiers} />}
      </div>
      {isWhole && <NotPossible reasons={findings.notPossible} />}
      {isWhole && <Collection entries={findings.collection} />}
    </>
  );
}

interface ToldProps {
  readonly card: Card<FactId>;
  readonly fact: FactOf<FactId>;
}

/** One card. Those that stand are not made again for those that come. */
const Told = memo(function Told({ card, fact }: ToldProps): ReactNode {
  const tab = IN_TIMELINE[card.id];
  const { id, scope, headline, sentence, tells, rowCount } = fact;
  return (
    <FactCard
      title={card.title}
      scope={scope}
      headline={headline}
      sentence={sentence}
      tells={tells}
      table={card.table(fact)}
      onCopy={tab && (() => showInCopy(tab))}
      onRows={rowCount > 0 ? () => showRows({ title: card.title, finding: id }) : undefined}
    >
      {card.picture(fact)}
    </FactCard>
  );
});

/** While the program looks, the page says how far it is. */
function Looking(): ReactNode {
  const progress = useSession((state) => state.progress);
  return (
    <Screen title={<Say message={say('overview.title')} />}>
      <div className="looking">
        <ProgressLine progress={progress} onCancel={() => void cancel()} />
      </div>
    </Screen>
  );
}

/** On what the numbers rest: the time zone and what is left out. */
function Basis(): ReactNode {
  const settings = useSession((state) => state.summary?.settings);
  const utc = useSession((state) => state.summary?.dates.utc);
  if (!settings) return null;
  const values = { zone: settings.timeZone, start: { clock: 240 } };
  const left = settings.leaveOutShort ? 'without' : 'with';
  return <BottomMessage message={utc ? say(`overview.basis.${left}`, values) : say(`overview.basis.days.${left}`)} />;
}
