/** What each column holds in the copy, for whom, and what that leaves: a plan that is worked out while it is made. */

import type { PlanCounts, PresetView } from '#app/contract.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { say, type Message } from '#core/message.ts';
import { BottomMessage } from '#renderer/components/BottomMessage.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { Screen } from '#renderer/components/Screen.tsx';
import { InfoIcon } from '#renderer/components/icons.tsx';
import { apply, reset, usePlan } from '#renderer/plan.ts';
import { usePlanView, work } from '#renderer/planView.ts';
import { usePresets } from '#renderer/presets.ts';
import { Say, useText } from '#renderer/say.tsx';
import { note, useSession } from '#renderer/session.ts';
import { BrowseRows } from './BrowseRows.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { countDifferences } from './differences.ts';
import { HistoryMenu } from './HistoryMenu.tsx';
import { LivePane } from './LivePane.tsx';
import { PresetChoice } from './PresetChoice.tsx';
import { RecipeFile } from './RecipeFile.tsx';
import { RowRules } from './RowRules.tsx';
import { RowSwitches } from './RowSwitches.tsx';
import { Suggest, SuggestButton } from './Suggest.tsx';
import './protect.css';

/** The live pane's width at 1280. */
const PANE = 296;

function change(next: (recipe: Recipe) => Recipe, label: Message): void {
  apply(({ recipe }) => ({ recipe: recipe && next(recipe) }), label);
  note(label, 'plan');
}

function toPreset(next: PresetView): void {
  const label = say('plan.preset.label', { preset: { term: next.label } });
  reset(next.recipe, label);
  note(label, 'plan');
}

export function Protect() {
  const text = useText();
  const presets = usePresets();
  const { view, counts, failure, working, counting } = usePlanView();
  const recipe = usePlan((state) => state.recipe);
  const choice = usePlan((state) => state.choice);
  const summary = useSession((state) => state.summary);
  const preset = usePlan((state) => state.preset);
  const chosen = presets.find(({ purpose }) => purpose === preset?.purpose);
  const differ = recipe && preset && counts ? countDifferences(recipe, preset, counts.columns) : 0;

  return (
    <Screen
      title={<Say message={say('plan.title')} />}
      lede={
        <p className="sub">
          <Say message={say('plan.lede')} />
        </p>
      }
      actions={
        <>
          <Button
            size="small"
            disabled={!chosen || (differ === 0 && recipe?.purpose === chosen.purpose)}
            onClick={() => chosen && toPreset(chosen)}
          >
            <Say message={say('plan.reset')} />
          </Button>
          <HistoryMenu />
        </>
      }
      aside={!failure && (view ? <LivePane view={view} working={working} counting={counting} /> : counts && <Working />)}
      asideWidth={PANE}
      asideLabel={text(say('plan.live.label'))}
    >
      <BottomMessage message={differ === 0 ? say('plan.standing.none') : say('plan.standing', { count: differ })} />
      <PresetChoice
        presets={presets}
        chosen={chosen}
        differ={differ}
        purpose={recipe?.purpose}
        action={<SuggestButton />}
        judged={failure || working || counting ? undefined : view}
        onChoose={toPreset}
        onCustom={() =>
          change(
            (current) => ({ ...current, purpose: 'custom' }),
            say('plan.preset.label', { preset: { term: say('plan.custom') } }),
          )
        }
      />
      <Suggest columns={counts?.columns} />
      {failure && (
        <div className="screen-note">
          <p role="alert">
            <Say message={failure.message} />
          </p>
          {/* A plan that is refused is refused again; one that broke off need not. */}
          {failure.code === 'not-readable' && (
            <Button size="small" onClick={() => recipe && summary && void work(recipe, choice, summary)}>
              <Say message={say('save.failed.again')} />
            </Button>
          )}
        </div>
      )}
      {recipe && counts ? (
        <Plan recipe={recipe} preset={preset ?? recipe} counts={counts} refused={failure !== undefined} />
      ) : (
        !failure && <Working />
      )}
      {recipe && (
        <>
          <RowRules key={recipe.purpose} />
          <BrowseRows />
          <RecipeFile />
        </>
      )}
    </Screen>
  );
}

/** Before anything was worked out. */
function Working() {
  return (
    <p className="screen-note dim" role="status">
      <Say message={say('plan.live.working')} />
    </p>
  );
}

interface PlanProps {
  readonly recipe: Recipe;
  readonly preset: Recipe;
  readonly counts: PlanCounts;
  readonly refused: boolean;
}

function Plan({ recipe, preset, counts, refused }: PlanProps) {
  return (
    <>
      <ColumnTable recipe={recipe} preset={preset} columns={counts.columns} refused={refused} onChange={change} />
      <p className="plan-written small dim">
        <InfoIcon size={14} />
        <span>
          <Say message={say(`plan.written.${recipe.write}`)} />
        </span>
      </p>
      <RowSwitches recipe={recipe} preset={preset} counts={refused ? undefined : counts} onChange={change} />
    </>
  );
}
