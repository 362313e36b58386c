/** What the file says without guessing, as cards; beside them, what it comes to when put together. */

import type { ReactNode } from 'react';
import type { FindingsView } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';
import { BottomMessage } from '../../components/BottomMessage.tsx';
import { FactCard } from '../../components/FactCard.tsx';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { Screen } from '../../components/Screen.tsx';
import { cancel, useFindings } from '../../opening.ts';
import { Say } from '../../say.tsx';
import { useSession } from '../../session.ts';
import { CARDS } from './cards/index.ts';
import { Collection } from './Collection.tsx';
import { Identifiers } from './Identifiers.tsx';
import { NotPossible } from './NotPossible.tsx';
import { Together } from './Together.tsx';
import './collection.css';
import './overview.css';

export function Overview(): ReactNode {
  const findings = useFindings();
  if (!findings) return <Looking />;
  return (
    <>
      <div className="overview">
        <Screen title={<Say message={say('overview.title')} />} lede={<Lede sentences={findings.summary} />}>
          <Cards findings={findings} />
          <NotPossible reasons={findings.notPossible} />
          <Collection entries={findings.collection} />
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

function Cards({ findings }: { readonly findings: FindingsView }): ReactNode {
  return (
    <div className="cards">
      {CARDS.map((card) => {
        const fact = findings.facts.find(({ id }) => id === card.id);
        if (!fact) return null;
        const { scope, headline, sentence, tells } = fact;
        return (
          <FactCard
            key={card.id}
            title={card.title}
            scope={scope}
            headline={headline}
            sentence={sentence}
            tells={tells}
            table={card.table(fact)}
          >
            {card.picture(fact)}
          </FactCard>
        );
      })}
      {findings.identifiers.length > 0 && <Identifiers identifiers={findings.identifiers} />}
    </div>
  );
}

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
