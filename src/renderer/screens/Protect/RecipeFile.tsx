/** Recipes as files: saved without values and without the choice of rows, and used again on this file or another. */

import { useRef } from 'react';
import { say } from '#core/message.ts';
import { ok } from '#core/result.ts';
import { client } from '#renderer/client.ts';
import { Button } from '#renderer/components/Button.tsx';
import { SaveAs } from '#renderer/components/SaveAs.tsx';
import { intakeOfFiles } from '#renderer/intake.ts';
import { apply, usePlan } from '#renderer/plan.ts';
import { Say } from '#renderer/say.tsx';
import { note, session } from '#renderer/session.ts';

const NAME = 'viewing-history-recipe.json';

/** Puts the recipe of a file into the plan, a step that can be undone. */
async function load(files: readonly File[]): Promise<void> {
  const about = session.getState().summary;
  const offer = intakeOfFiles(files).offer();
  const [file] = offer.files;
  if (!file) return;
  try {
    const answer = await client.loadRecipe.mutate({ file });
    if (session.getState().summary !== about) return;
    if (!answer.ok) return note(answer.failure.message, 'problem');
    const label = say('plan.recipe.loaded');
    apply(() => ({ recipe: answer.value }), label);
    note(label, 'plan');
  } catch {
    note(say('shell.lost'), 'problem');
  } finally {
    offer.stop();
  }
}

export function RecipeFile() {
  const chooser = useRef<HTMLInputElement>(null);
  const recipe = usePlan((state) => state.recipe);
  const chosen = usePlan((state) => state.choice.length > 0);
  return (
    <section className="recipe-file">
      <h2>
        <Say message={say('plan.recipe')} />
      </h2>
      <p className="small dim">
        <Say message={say(chosen ? 'plan.recipe.whyChosen' : 'plan.recipe.why')} />
      </p>
      <div className="recipe-file-ways">
        <SaveAs
          small
          name={NAME}
          begin={say('plan.recipe.save')}
          label={say('plan.recipe.path')}
          disabled={!recipe}
          save={async (path, overwrite) => {
            if (!recipe) throw new TypeError('There is no recipe to save.');
            const saved = await client.saveRecipe.mutate({ path, recipe, overwrite });
            return saved.ok ? ok(say('plan.recipe.saved')) : saved;
          }}
        />
        <Button size="small" onClick={() => chooser.current?.click()}>
          <Say message={say('plan.recipe.load')} />
        </Button>
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".json"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          void load(files);
        }}
      />
    </section>
  );
}
