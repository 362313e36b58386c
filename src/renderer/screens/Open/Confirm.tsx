/** What was read, and the few questions whose answers change the results. */

import type { ReactNode } from 'react';
import type { Summary } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';
import { BottomMessage } from '../../components/BottomMessage.tsx';
import { Button } from '../../components/Button.tsx';
import { Screen } from '../../components/Screen.tsx';
import { beginCheck } from '../../checking.ts';
import { Say } from '../../say.tsx';
import { useSession } from '../../session.ts';
import { DateOrderQuestion } from './DateOrderQuestion.tsx';
import { FileList } from './FileList.tsx';
import { Notices } from './Notices.tsx';
import { ProfileQuestion } from './ProfileQuestion.tsx';
import { ShortPlaysQuestion } from './ShortPlaysQuestion.tsx';
import { TimeZoneQuestion } from './TimeZoneQuestion.tsx';

export function Confirm({ summary }: { readonly summary: Summary }): ReactNode {
  const asksDateOrder = useSession((state) => state.asksDateOrder);
  const questions = questionsOf(summary, asksDateOrder);
  return (
    <Screen
      title={<Say message={say('open.confirm', { count: summary.files.length })} />}
      lede={
        <p className="sub">
          <Say message={subOf(summary)} />
        </p>
      }
      actions={
        <Button onClick={beginCheck}>
          <Say message={say('open.check')} />
        </Button>
      }
    >
      <FileList files={summary.files} />
      <Notices summary={summary} />
      {questions.length > 0 && (
        <section className="questions" aria-labelledby="questions">
          <h2 id="questions">
            <Say message={say('open.questions', { count: questions.length })} />
          </h2>
          {questions}
        </section>
      )}
      {summary.profiles.length > 1 && (
        <p className="people">
          <b>
            <Say message={say('open.people')} />
          </b>{' '}
          <Say message={say('open.people.ask')} />
        </p>
      )}
      <BottomMessage message={say('open.done', { kept: summary.counts.kept, read: summary.counts.read })} />
    </Screen>
  );
}

/** Only what can change the results of this file is asked. */
function questionsOf(summary: Summary, asksDateOrder: boolean): readonly ReactNode[] {
  return [
    summary.profiles.length > 1 && <ProfileQuestion key="profile" summary={summary} />,
    summary.dates.utc && <TimeZoneQuestion key="zone" summary={summary} />,
    asksDateOrder && <DateOrderQuestion key="order" summary={summary} />,
    summary.shortRows > 0 && <ShortPlaysQuestion key="short" summary={summary} />,
  ].filter(Boolean);
}

function subOf({ service, dates }: Summary): Message {
  const { from, to } = dates;
  if (from === undefined || to === undefined) return say('open.service', { service });
  return say('open.service.span', { service, from: { day: from }, to: { day: to } });
}
