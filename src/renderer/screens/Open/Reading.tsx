/** While a file is read: rows done, and Cancel, which leaves nothing behind. */

import type { ReactNode } from 'react';
import { personal, say } from '#core/message.ts';
import { BottomMessage } from '../../components/BottomMessage.tsx';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { Screen } from '../../components/Screen.tsx';
import { cancel } from '../../opening.ts';
import { Say } from '../../say.tsx';
import { useSession } from '../../session.ts';

export function Reading({ names }: { readonly names: readonly string[] }): ReactNode {
  const progress = useSession((state) => state.progress);
  const list = { list: names.map((name) => personal('text', name)) };
  return (
    <Screen
      title={<Say message={say('open.reading', { count: names.length })} />}
      lede={
        <p className="sub">
          <Say message={say('open.reading.files', { names: list })} />
        </p>
      }
    >
      <div className="reading">
        <ProgressLine progress={progress} onCancel={() => void cancel()} />
      </div>
      <BottomMessage message={say('open.promise')} />
    </Screen>
  );
}
