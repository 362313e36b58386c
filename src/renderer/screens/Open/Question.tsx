/** One question with its answer beside it. */

import type { ReactNode } from 'react';
import type { Message } from '#core/message.ts';
import { Say } from '../../say.tsx';

interface QuestionProps {
  readonly id: string;
  readonly title: Message;
  readonly detail: Message;
  readonly children: ReactNode;
}

export function Question({ id, title, detail, children }: QuestionProps): ReactNode {
  return (
    <div className="question" role="group" aria-labelledby={`question-${id}`}>
      <div id={`question-${id}`}>
        <Say message={title} />
        <small>
          <Say message={detail} />
        </small>
      </div>
      <div className="answer">{children}</div>
    </div>
  );
}
