/** More titles recognised with lists the person downloaded. The page asks for them with its own chooser, which every host has. */

import { useRef, useState, type ReactNode } from 'react';
import { say } from '#core/message.ts';
import { Button } from '../../components/Button.tsx';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { cancel, recogniseMore } from '../../opening.ts';
import { Say } from '../../say.tsx';
import { useSession } from '../../session.ts';

export function RecogniseMore(): ReactNode {
  const chooser = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const progress = useSession((state) => state.progress);

  async function read(files: readonly File[]): Promise<void> {
    setReading(true);
    await recogniseMore(files);
    setReading(false);
  }

  if (reading) return <ProgressLine progress={progress} onCancel={() => void cancel()} />;
  return (
    <div className="recognise-more">
      <Button size="small" onClick={() => chooser.current?.click()}>
        <Say message={say('overview.recogniseMore')} />
      </Button>
      <p className="small dim">
        <Say message={say('overview.recogniseMore.why')} />
      </p>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept=".gz,.tsv"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same files can be chosen again.
          event.currentTarget.value = '';
          if (files.length > 0) void read(files);
        }}
      />
    </div>
  );
}
