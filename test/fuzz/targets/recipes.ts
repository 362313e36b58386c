/** Recipes of any kind over the fixtures: a recipe that is none is refused; of any other the copy passes its own check. */

import { HIERARCHIES } from '#core/anonymization/hierarchies/index.ts';
import { Recipe } from '#core/anonymization/recipe.ts';
import { importHistory } from '#core/import/importHistory.ts';
import { matcherOf } from '#core/knowledge/library.ts';
import type { RefusalCode } from '#core/result.ts';
import { seeded } from '#core/random.ts';
import { unattended } from '#core/task.ts';
import { hmac } from '#platform/hmac.ts';
import { copyLabels } from '#app/labels.ts';
import { OpenExport } from '#app/openExport.ts';
import { saveCopy } from '#app/saving.ts';
import { fileOf } from '../../core/import/sources.ts';
import { oneOf, once } from '../draws.ts';
import { fixtures } from '../fixtures.ts';
import { memoryFiles } from '../memoryFiles.ts';
import { mutated } from '../mutate.ts';
import { checkRefusal } from '../refusals.ts';
import { asJson, bent, fitting, shapeOf } from '../shapes.ts';
import type { Target } from '../target.ts';
import { privateTexts } from '../privateTexts.ts';

/** Every level of every hierarchy, and one that is none. */
export const LEVELS: readonly string[] = [
  ...new Set(Object.values(HIERARCHIES).flatMap((hierarchy) => hierarchy.levels.map(({ id }) => id))),
  'no-such-level',
];

/** Why a recipe that is one is refused all the same. */
const REFUSED: readonly RefusalCode[] = ['bad-recipe', 'nothing-left'];

export const recipes: Target = {
  name: 'recipe',
  share: 10,
  least: { recipes: 0.4, copies: 0.1 },
  prepare() {
    const shape = shapeOf(Recipe);
    const all = fixtures();
    const label = copyLabels();
    const matcher = matcherOf([]);
    return async (draw) => {
      const asked = fitting(shape, draw, LEVELS);
      const parsed = Recipe.safeParse(JSON.parse(asJson(once(2, draw) ? bent(asked, draw) : asked)));
      if (!parsed.success) return {};
      const recipe = parsed.data;
      if (JSON.stringify(Recipe.parse(recipe)) !== JSON.stringify(recipe)) throw new Error('A recipe does not read back.');

      const { name, bytes } = oneOf(all, draw);
      const file = once(3, draw) ? mutated(bytes, draw) : bytes;
      const imported = await importHistory([fileOf(file, name)], {}, unattended);
      if (!imported.ok) return { recipes: 1 };
      const settings = {
        profile: once(2, draw) ? 0 : undefined,
        timeZone: oneOf(['UTC', 'Asia/Kathmandu'], draw),
        leaveOutShort: true,
      };
      const open = await OpenExport.of({ files: [{ path: name }], imported: imported.value, settings, matcher }, unattended);
      if (!open.ok) throw new Error(`Seeing it was refused: ${open.failure.code}`);
      const random = seeded([draw(1 << 30), draw(1 << 30), draw(1 << 30), 1]);
      const saving = { files: memoryFiles(new Map()), random, hmac, label };
      const saved = await saveCopy(open.value, { recipe }, { path: 'copy', overwrite: false }, saving, unattended);
      if (saved.ok) {
        if (!saved.value.receipt.check.passed) throw new Error('A copy was saved without passing its check.');
        return { recipes: 1, copies: 1 };
      }
      const { failure } = saved;
      checkRefusal(failure, privateTexts(imported.value.history));
      if (!REFUSED.includes(failure.code))
        throw new Error(`A copy of ${name} by ${JSON.stringify(recipe)} is refused: ${failure.code}`);
      return { recipes: 1 };
    };
  },
};
