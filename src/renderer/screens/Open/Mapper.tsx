/** A table no format knows: the person says which column is what, sees the first rows as they will be read, and opens it. */

import { useRef, type ReactNode } from 'react';
import { personal, say } from '#core/message.ts';
import { BottomAction, BottomMessage } from '../../components/BottomMessage.tsx';
import { Button } from '../../components/Button.tsx';
import { InfoIcon } from '../../components/icons.tsx';
import { Screen } from '../../components/Screen.tsx';
import { openFiles, openWith } from '../../opening.ts';
import { Say } from '../../say.tsx';
import { useSession, type UnknownTable } from '../../session.ts';
import { leaveTable } from '../../unknownTable.ts';
import { MapperColumns } from './MapperColumns.tsx';
import { MapperPreview } from './MapperPreview.tsx';
import { MapperQuestions } from './MapperQuestions.tsx';
import { SaveMapping } from './SaveMapping.tsx';
import './mapper.css';

export function Mapper({ table }: { readonly table: UnknownTable }): ReactNode {
  const { view, intake } = table;
  const refusal = useSession((state) => state.refusal);
  return (
    <Screen
      title={<Say message={say('mapper.title')} />}
      lede={
        <p className="sub">
          <Say message={say('mapper.lede', { name: personal('text', intake.names[0] ?? '') })} />
        </p>
      }
      actions={
        <Button look="quiet" onClick={leaveTable}>
          <Say message={say('mapper.leave')} />
        </Button>
      }
    >
      {refusal && (
        <div className="refused" role="alert">
          <InfoIcon />
          <p>
            <Say message={refusal.message} />
          </p>
        </div>
      )}
      <MapperColumns view={view} />
      <MapperPreview view={view} />
      <MapperQuestions view={view} />
      <div className="mapper-keep">
        <SaveMapping table={table} />
        <LoadMapping />
      </div>
      <BottomMessage message={view.problem ?? say('mapper.standing')} />
      <BottomAction>
        <Button look="primary" disabled={view.problem !== undefined} onClick={() => void openWith(table, view.mapping)}>
          <Say message={say('mapper.open')} />
        </Button>
      </BottomAction>
    </Screen>
  );
}

/** The page's own chooser on every host: a mapping is a small file that is only read. */
function LoadMapping(): ReactNode {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => chooser.current?.click()}>
        <Say message={say('mapper.load')} />
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".json"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void openFiles(files);
        }}
      />
    </>
  );
}
