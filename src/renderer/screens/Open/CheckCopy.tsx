/** A copy that the person has already, held against its original: both are named, and then the same two lists as after saving. */

import type { ReactNode } from 'react';
import type { CopyCheck } from '#app/receiptContract.ts';
import { personal, say } from '#core/message.ts';
import { BottomMessage } from '../../components/BottomMessage.tsx';
import { Button } from '../../components/Button.tsx';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { ReceiptLists } from '../../components/ReceiptLists.tsx';
import { Screen } from '../../components/Screen.tsx';
import { SearchAndLimits } from '../../components/SearchAndLimits.tsx';
import { beginCheck, leaveCheck } from '../../checking.ts';
import { cancel, closeAndForget } from '../../opening.ts';
import { Say } from '../../say.tsx';
import { note, useSession, type Checking } from '../../session.ts';
import { Question } from './Question.tsx';
import { Refused } from './Refused.tsx';

const orNote = (work: Promise<unknown>): void => void work.catch(() => note(say('shell.lost'), 'problem'));

interface CheckCopyProps {
  readonly checking: Checking;
  readonly onChoose: () => Promise<void>;
}

export function CheckCopy({ checking, onChoose }: CheckCopyProps): ReactNode {
  if (checking.at === 'reading') return <Reading name={checking.name} />;
  if (checking.at === 'checked') return <Checked name={checking.name} check={checking.check} />;
  return <Choosing onChoose={onChoose} />;
}

/** The original first: only what is read already can be looked for. */
function Choosing({ onChoose }: Pick<CheckCopyProps, 'onChoose'>): ReactNode {
  const summary = useSession((state) => state.summary);
  const choose = (): void => orNote(onChoose());
  return (
    <Screen
      title={<Say message={say('check.title')} />}
      lede={
        <p className="sub">
          <Say message={say('check.lede')} />
        </p>
      }
      actions={
        <Button onClick={leaveCheck}>
          <Say message={say('check.back')} />
        </Button>
      }
    >
      <BottomMessage message={say('open.promise')} />
      <section className="questions">
        <Question id="original" title={say('check.original')} detail={say('check.original.detail')}>
          {summary ? (
            <span>
              <Say message={say('shell.alias', { service: summary.service, count: summary.counts.kept })} />
            </span>
          ) : (
            <Button look="primary" onClick={choose}>
              <Say message={say('check.original.choose')} />
            </Button>
          )}
        </Question>
        <Question id="copy" title={say('check.copy')} detail={say('check.copy.detail')}>
          <Button look={summary ? 'primary' : 'default'} disabled={!summary} onClick={choose}>
            <Say message={say('check.copy.choose')} />
          </Button>
        </Question>
      </section>
      <Refused />
    </Screen>
  );
}

function Reading({ name }: { readonly name: string }): ReactNode {
  const progress = useSession((state) => state.progress);
  return (
    <Screen
      title={<Say message={say('check.reading')} />}
      lede={
        <p className="sub">
          <Say message={say('open.reading.files', { names: personal('text', name) })} />
        </p>
      }
    >
      <BottomMessage message={say('open.promise')} />
      <div className="reading">
        <ProgressLine progress={progress} onCancel={() => orNote(cancel())} />
      </div>
    </Screen>
  );
}

function Checked({ name, check }: { readonly name: string; readonly check: CopyCheck }): ReactNode {
  const { out, in: read } = check.rows;
  return (
    <Screen
      title={<Say message={say(`check.verdict.${check.verdict}`)} />}
      lede={
        <p className="sub">
          <Say message={say('check.done', { name: personal('text', name), count: out, original: read })} />
        </p>
      }
      actions={
        <>
          <Button onClick={leaveCheck}>
            <Say message={say('check.back')} />
          </Button>
          <Button onClick={beginCheck}>
            <Say message={say('check.another')} />
          </Button>
          <Button look="primary" onClick={() => orNote(closeAndForget())}>
            <Say message={say('save.close')} />
          </Button>
        </>
      }
    >
      <BottomMessage message={say('check.message')} />
      <ReceiptLists changed={check.changed} left={check.left} />
      <SearchAndLimits of="checked" rows={out} />
    </Screen>
  );
}
