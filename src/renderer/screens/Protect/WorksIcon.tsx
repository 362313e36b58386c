/** Whether a use of the copy works, in part, or not: a drawing and a word for those who do not see it. */

import type { PlanView } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { useText } from '#renderer/say.tsx';

type Works = PlanView['uses'][number]['works'];

const DRAWINGS: Record<Works, string> = {
  yes: 'M3 8.4l3.2 3.2L13 4.8',
  partly: 'M2.5 9.5c1.8-3.4 3.6-3.4 5.5-1.5s3.7 1.9 5.5-1.5',
  no: 'M3.5 8h9',
};

export function WorksIcon({ works }: { works: Works }) {
  const text = useText();
  return (
    <svg
      className="icon"
      width="13"
      height="13"
      viewBox="0 0 16 16"
      role="img"
      aria-label={text(say(`plan.live.works.${works}`))}
    >
      <path d={DRAWINGS[works]} />
    </svg>
  );
}
