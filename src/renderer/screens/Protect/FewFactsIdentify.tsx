/** Few facts identify: how sure someone could be who knows a few viewings, worked out at once; and measured by an attack on demand. */

import type { PlanView } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { FewFacts } from '#renderer/charts/FewFacts.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { Figure } from '#renderer/components/Figure.tsx';
import { ProgressLine } from '#renderer/components/ProgressLine.tsx';
import { usePlan } from '#renderer/plan.ts';
import { Say } from '#renderer/say.tsx';
import { useSession } from '#renderer/session.ts';
import { measureByAttack, stopAttack, useAttacking } from './attacking.ts';

/** Known viewings that the sentence is about. */
const FEW = 4;
/** An estimate is never certain. */
const ESTIMATED = 0.999;
/** Which circle is drawn; the table has all of them. */
const COUNTRY = 1;

export function FewFactsIdentify({ view }: { view: PlanView }) {
  const original = view.risk.original.linkability;
  const copy = view.risk.copy.linkability;
  return (
    <>
      <h3>
        <Say message={say('plan.facts')} />
      </h3>
      {copy.measured && original.measured ? (
        <Curves original={original.anonymitySet.circles} copy={copy.anonymitySet.circles} />
      ) : (
        <p className="small dim">{!copy.measured && <Say message={copy.reason} />}</p>
      )}
      <ByAttack view={view} />
    </>
  );
}

type Circles = Extract<PlanView['risk']['copy']['linkability'], { measured: true }>['anonymitySet']['circles'];

function Curves({ original, copy }: { original: Circles; copy: Circles }) {
  const drawn = original[COUNTRY];
  const few = copy[COUNTRY]?.known[FEW - 1];
  if (!drawn || !few || !copy[COUNTRY]) return null;
  const title = say('plan.facts.title', { people: drawn.people });
  const sentence = say('plan.facts.sentence', {
    known: FEW,
    count: few.others,
    people: drawn.people,
    copy: { percent: Math.min(ESTIMATED, few.unique) },
    original: { percent: Math.min(ESTIMATED, drawn.known[FEW - 1]?.unique ?? 1) },
  });
  return (
    <>
      <Figure
        title={title}
        summary={sentence}
        table={{
          head: [
            { label: say('plan.facts.people'), number: true },
            { label: say('plan.facts.known'), number: true },
            { label: say('plan.classSizes.original'), number: true },
            { label: say('plan.classSizes.copy'), number: true },
          ],
          rows: copy.flatMap(({ people, known }, circle) =>
            known.map((chance, at) => [
              <Say key="people" message={say('charts.number', { count: people })} />,
              <Say key="known" message={say('charts.number', { count: chance.known })} />,
              <Say
                key="original"
                message={say('charts.percent', { share: { percent: original[circle]?.known[at]?.unique ?? 1 } })}
              />,
              <Say key="copy" message={say('charts.percent', { share: { percent: chance.unique } })} />,
            ]),
          ),
        }}
      >
        <FewFacts label={title} original={drawn.known} copy={copy[COUNTRY].known} />
      </Figure>
      <p className="small dim">
        <Say message={sentence} />
      </p>
    </>
  );
}

function ByAttack({ view }: { view: PlanView }) {
  const { running, recipe, choice, copy, original, failure } = useAttacking();
  const chosen = usePlan((state) => state.choice);
  const progress = useSession((state) => state.progress);
  if (running) return <ProgressLine progress={progress} onCancel={() => void stopAttack()} />;
  return (
    <>
      {copy && original && recipe === view.recipe && choice === chosen && (
        <p className="small" role="status">
          <Say
            message={say('plan.attack.sentence', {
              known: copy.fewFacts.known,
              count: copy.fewFacts.right.count,
              trials: copy.trials,
              original: original.fewFacts.right.count,
              guessed: copy.fewFacts.bestGuess.count,
              people: copy.people - 1,
            })}
          />
        </p>
      )}
      {failure && failure.code !== 'cancelled' && (
        <p className="small" role="alert">
          <Say message={failure.message} />
        </p>
      )}
      <Button size="small" onClick={() => void measureByAttack(view.recipe, chosen)}>
        <Say message={say('plan.attack')} />
      </Button>
    </>
  );
}
