/** Rows by how many rows look like them, original and copy side by side. Rows, never people. */

import type { PlanView } from '#app/contract.ts';
import { ClassSizes } from '#renderer/charts/ClassSizes.tsx';
import { say } from '#core/message.ts';
import { Figure } from '#renderer/components/Figure.tsx';
import { Say, Written } from '#renderer/say.tsx';

const SIZES = ['one', 'twoToFour', 'fiveToNine', 'tenOrMore'] as const;

export function LookAlike({ risk }: { risk: PlanView['risk'] }) {
  const original = risk.original.singlingOut.rowsByClassSize;
  const copy = risk.copy.singlingOut.rowsByClassSize;
  const classes = SIZES.map((id) => ({ label: say(`plan.classSizes.${id}`), original: original[id], copy: copy[id] }));
  const title = say('plan.classSizes.title');
  return (
    <Figure
      title={title}
      summary={say('plan.classSizes.summary', { original: original.one, copy: copy.one })}
      table={{
        head: [
          { label: say('plan.classSizes.size') },
          { label: say('plan.classSizes.original'), number: true },
          { label: say('plan.classSizes.copy'), number: true },
        ],
        rows: classes.map((size) => [
          <Say key="size" message={size.label} />,
          <Written key="original" value={size.original} />,
          <Written key="copy" value={size.copy} />,
        ]),
      }}
    >
      <ClassSizes label={title} classes={classes} />
    </Figure>
  );
}
