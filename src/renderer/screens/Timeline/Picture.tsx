/** One picture of a tab with its heading, whose data it is, and its sentence. In the copy it is drawn in amber. */

import { useId, type ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import type { Scope } from '#core/model.ts';
import { Figure, type FigureTable } from '#renderer/components/Figure.tsx';
import { Say } from '#renderer/say.tsx';

interface PictureProps {
  readonly title: Message;
  readonly scope: Scope;
  readonly sentence: Message;
  readonly table: () => FigureTable;
  readonly children: ReactNode;
}

export function Picture({ title, scope, sentence, table, children }: PictureProps): ReactNode {
  const id = useId();
  return (
    <section className="picture" aria-labelledby={id}>
      <div className="picture-head">
        <h2 id={id}>
          <Say message={title} />
        </h2>
        <span className="faint small">
          <Say message={say(`shell.scope.${scope}`)} />
        </span>
      </div>
      <p className="picture-sentence">
        <Say message={sentence} strong />
      </p>
      <Figure title={title} summary={sentence} table={table}>
        {children}
      </Figure>
    </section>
  );
}
