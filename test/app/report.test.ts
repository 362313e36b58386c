/** The report of a copy, and recipes as files: what is in them, where they may go, and that no value of the export is in either. */

import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRESETS } from '#core/anonymization/presets.ts';
import { html } from '#app/report/html.ts';
import { readRecipe, RECIPE_BYTES } from '#app/recipeFile.ts';
import { inProcessClient } from '#app/transports/inProcess.ts';
import type { FullReport } from '#app/receiptContract.ts';
import { viewingActivity } from '#test/contract/exports.ts';
import { value } from '#test/contract/journey.ts';
import { testPorts } from '#test/contract/ports.ts';

const { recipe } = PRESETS[0]!;

describe('the report of a copy', () => {
  let world: Awaited<ReturnType<typeof testPorts>>;
  let client: ReturnType<typeof inProcessClient>;
  let sha256: string;
  const at = (...parts: string[]): string => join(world.dir, ...parts);

  beforeAll(async () => {
    world = await testPorts();
    client = inProcessClient(world.ports);
    for (const folder of ['copies', 'reports']) await mkdir(at(folder));
    await symlink(at('copies'), at('elsewhere'));
    await writeFile(at('ViewingActivity.csv'), viewingActivity(240));
    value(await client.open.mutate({ files: [{ path: at('ViewingActivity.csv') }] }));
  });
  afterAll(() => world.remove());

  test('is not there before a copy is', async () => {
    const saved = await client.saveReport.mutate({ path: at('reports/a.json'), as: 'json', overwrite: false, besideCopy: false });
    expect(saved).toMatchObject({ ok: false, failure: { code: 'nothing-open' } });
  });

  test('is written as JSON and as a page, with the measures before and after', async () => {
    ({ sha256 } = value(await client.save.mutate({ recipe, path: at('copies/copy.csv'), overwrite: false })));
    for (const as of ['json', 'page'] as const)
      value(await client.saveReport.mutate({ path: at(`reports/report.${as}`), as, overwrite: false, besideCopy: false }));
    const json = JSON.parse(await readFile(at('reports/report.json'), 'utf8')) as FullReport;
    expect(json).toMatchObject({ recipe, outputSha256: sha256, check: { passed: true } });
    const { singlingOut: before } = json.before.risk;
    const { singlingOut: after } = json.risk;
    expect(before.rowsByClassSize.one).toBeGreaterThan(after.rowsByClassSize.one);
    const page = await readFile(at('reports/report.page'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    for (const told of [
      sha256,
      String(after.rowsByClassSize.one),
      String(before.rowsByClassSize.one),
      'Profile Name',
      '&quot;operator&quot;',
    ])
      expect(page).toContain(told);
  });

  test('says nothing that only the export knows, and has nothing to run or fetch', async () => {
    const { values } = distinctCells(viewingActivity(240));
    expect(values.length).toBeGreaterThan(5);
    for (const name of ['report.json', 'report.page']) {
      const text = await readFile(at('reports', name), 'utf8');
      expect(values.filter((cell) => text.includes(cell))).toEqual([]);
      expect(text).not.toMatch(/<script|https?:|src=|href=/i);
    }
  });

  test.each(['copies/report.json', 'elsewhere/report.json'])('does not lie beside the copy unasked: %s', async (path) => {
    const refused = await client.saveReport.mutate({ path: at(path), as: 'json', overwrite: true, besideCopy: false });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'target-beside-copy' } });
  });

  test('lies beside the copy when that is wanted, and never in its place or the export’s', async () => {
    const wanted = { as: 'json', overwrite: true, besideCopy: true } as const;
    value(await client.saveReport.mutate({ path: at('copies/report.json'), ...wanted }));
    for (const path of ['copies/copy.csv', 'elsewhere/copy.csv', 'ViewingActivity.csv'])
      expect(await client.saveReport.mutate({ path: at(path), ...wanted })).toMatchObject({
        failure: { code: 'target-is-source' },
      });
  });
});

describe('a recipe', () => {
  test('comes back from its file as it went in', async () => {
    const world = await testPorts();
    try {
      const client = inProcessClient(world.ports);
      const path = join(world.dir, 'recipe.json');
      for (const preset of PRESETS) {
        value(await client.saveRecipe.mutate({ path, recipe: preset.recipe, overwrite: true }));
        expect(value(await client.loadRecipe.mutate({ file: { path } }))).toEqual(preset.recipe);
      }
      expect(await client.saveRecipe.mutate({ path, recipe, overwrite: false })).toMatchObject({
        failure: { code: 'target-exists' },
      });
      await writeFile(path, ' '.repeat(RECIPE_BYTES + 1));
      expect(await client.loadRecipe.mutate({ file: { path } })).toMatchObject({ failure: { code: 'too-large' } });
    } finally {
      await world.remove();
    }
  });

  const bad: readonly (readonly [what: string, text: string, place: string | undefined])[] = [
    ['nothing', '', undefined],
    ['no JSON', '{', undefined],
    ['another list', '[1, 2]', undefined],
    ['a step nobody knows', JSON.stringify({ ...recipe, columns: { title: { operator: 'guess' } } }), 'columns.title.operator'],
    ['a key somebody made up', JSON.stringify({ ...recipe, columns: { Marguerite: { operator: 'keep' } } }), 'columns'],
    ['no version', JSON.stringify({ ...recipe, version: 2 }), 'version'],
  ];

  test.each(bad)('is refused with the place that is wrong: %s', (_, text, place) => {
    const read = readRecipe(text);
    expect(read).toMatchObject({ ok: false, failure: { code: 'bad-recipe' } });
    expect(read.ok ? undefined : read.failure.message.values?.['place']).toBe(place);
  });
});

test('what is put between tags is text', () => {
  expect(html`<b title="${'"><script>'}">${'<i>&'} ${[html`<i>${1}</i>`, '<']}</b>`.markup).toBe(
    '<b title="&quot;&gt;&lt;script&gt;">&lt;i&gt;&amp; <i>1</i>&lt;</b>',
  );
});

/** Cells of columns of texts, long enough not to be in a report by chance. */
function distinctCells(csv: string): { values: readonly string[] } {
  const cells = csv
    .split('\n')
    .slice(1)
    .flatMap((line) => line.replaceAll('"', '').split(','));
  return { values: [...new Set(cells)].filter((cell) => /[a-z]{4}/i.test(cell)) };
}
