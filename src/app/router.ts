/** What the program can do, whoever asks. The list below is the whole contract; every input is checked before it is used. */

import { initTRPC } from '@trpc/server';
import { PRESETS } from '#core/anonymization/presets.ts';
import { promisesOf } from '#core/anonymization/target.ts';
import { FORMATS } from '#core/import/formats/index.ts';
import { MAPPED_TABLE } from '#core/import/mapping/mappedTable.ts';
import type { About, Activity, FormatLine, PresetView } from './contract.ts';
import type { Context } from './context.ts';
import * as input from './inputs.ts';
import { mapperView, saveMapping } from './mapper.ts';
import { loadRecipe } from './recipeFile.ts';
import { samplePath } from './samples.ts';
import { Preferences, readPreferences, savePreferences } from './preferences.ts';
import { freeTarget } from './target.ts';

const { router, procedure } = initTRPC.context<Context>().create({
  isDev: false,
  // A message or a stack of an error could hold a value of the person's data: only its code crosses.
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: error.code,
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus },
  }),
});

export const appRouter = router({
  about: procedure.query(({ ctx: { ports } }): About => {
    const { kind, version, paths, documents, timeZone } = ports.host;
    const { chooseFiles, chooseTarget, showInFolder } = ports.dialogs;
    return {
      host: kind,
      version,
      canChooseFiles: chooseFiles !== undefined,
      canChooseTarget: chooseTarget !== undefined,
      canShowInFolder: showInFolder !== undefined,
      paths,
      documents,
      timeZone,
    };
  }),
  formats: procedure.query((): readonly FormatLine[] =>
    [...FORMATS, MAPPED_TABLE].map(({ id, service, label, evidence }) => ({ id, service, label, evidence })),
  ),

  preferences: procedure.query(({ ctx }): Promise<Preferences> => readPreferences(ctx.ports)),
  savePreferences: procedure.input(Preferences).mutation(({ ctx, input }) => savePreferences(ctx.ports, input)),
  speak: procedure.input(input.Speak).mutation(({ ctx, input }) => ctx.session.speak(input.language)),

  chooseFiles: procedure.mutation(async ({ ctx }) => (await ctx.ports.dialogs.chooseFiles?.()) ?? null),
  open: procedure.input(input.Open).mutation(({ ctx, input }) => ctx.session.open(input)),
  mappable: procedure.input(input.Mappable).query(({ ctx, input }) => mapperView(ctx.ports, input)),
  saveMapping: procedure.input(input.SaveMapping).mutation(({ ctx, input }) => saveMapping(ctx.ports.files, input)),
  openSample: procedure
    .input(input.OpenSample)
    .mutation(({ ctx, input }) => ctx.session.open({ files: [{ path: samplePath(ctx.ports.host.samples, input.name) }] })),
  summary: procedure.query(({ ctx }) => ctx.session.summary()),
  configure: procedure.input(input.Configure).mutation(({ ctx, input }) => ctx.session.configure(input)),

  recogniseMore: procedure.input(input.RecogniseMore).mutation(({ ctx, input }) => ctx.session.recogniseMore(input.files)),

  findings: procedure.query(({ ctx, signal }) => ctx.session.findings(signal)),
  risk: procedure.query(({ ctx, signal }) => ctx.session.risk(signal)),
  rows: procedure.input(input.Rows).query(({ ctx, input }) => ctx.session.rows(input)),

  presets: procedure.query((): readonly PresetView[] =>
    PRESETS.map(({ target, ...preset }) => ({ ...preset, promises: promisesOf(target) })),
  ),
  pictures: procedure.input(input.Pictures).query(({ ctx, input, signal }) => ctx.session.pictures(input, signal)),
  planCounts: procedure.input(input.Plan).query(({ ctx, input, signal }) => ctx.session.planCounts(input, signal)),
  plan: procedure.input(input.Plan).query(({ ctx, input, signal }) => ctx.session.plan(input, signal)),
  choiceRows: procedure.input(input.ChoiceRows).query(({ ctx, input }) => ctx.session.choiceRows(input.choice)),
  planRow: procedure.input(input.PlanRow).query(({ ctx, input }) => ctx.session.planRow(input)),
  levelValues: procedure.input(input.LevelValues).query(({ ctx, input }) => ctx.session.levelValues(input)),

  attack: procedure
    .input(input.Attack)
    .mutation(({ ctx, input: { recipe, choice, ...options } }) => ctx.session.attack({ recipe, choice }, options)),
  suggest: procedure
    .input(input.Suggest)
    .mutation(({ ctx, input: { purpose, choice, ...options } }) => ctx.session.suggest({ purpose, choice }, options)),

  suggestTarget: procedure.query(async ({ ctx: { ports, session } }) => ({
    path: await freeTarget(ports.files, ports.host.documents, session.ending),
  })),
  chooseTarget: procedure
    .input(input.ChooseTarget)
    .mutation(async ({ ctx, input }) => (await ctx.ports.dialogs.chooseTarget?.(input.suggested)) ?? null),
  save: procedure
    .input(input.Save)
    .mutation(({ ctx, input: { recipe, choice, ...target } }) => ctx.session.copies.save({ recipe, choice }, target)),
  saveRecipe: procedure.input(input.SaveRecipe).mutation(({ ctx, input }) => ctx.session.saveRecipe(input)),
  loadRecipe: procedure.input(input.LoadRecipe).mutation(({ ctx, input }) => loadRecipe(ctx.ports.files, input.file)),
  saveReport: procedure.input(input.SaveReport).mutation(({ ctx, input }) => ctx.session.copies.saveReport(input)),
  saveSetAside: procedure.input(input.SaveSetAside).mutation(({ ctx, input }) => ctx.session.saveSetAside(input)),
  results: procedure.query(({ ctx }) => ctx.session.copies.results()),
  verify: procedure.input(input.Verify).mutation(({ ctx, input }) => ctx.session.copies.verify(input.copy)),
  checkCopy: procedure.input(input.Verify).mutation(({ ctx, input }) => ctx.session.copies.check(input.copy)),
  searchCopy: procedure.input(input.SearchCopy).query(({ ctx, input }) => ctx.session.copies.search(input.text, input.of)),
  showInFolder: procedure.mutation(({ ctx }) => ctx.session.copies.showInFolder()),

  activity: procedure.subscription(async function* ({ ctx, signal }): AsyncGenerator<Activity> {
    yield* ctx.session.desk.watch(signal);
  }),
  cancel: procedure.mutation(({ ctx }) => ctx.session.desk.cancel()),
  close: procedure.mutation(({ ctx }) => ctx.session.close()),
});

export type AppRouter = typeof appRouter;
