/** A copy is written in the language of the screens, and checked in the language it was written in. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PRESETS } from '#core/anonymization/presets.ts';
import { inProcessClient } from '#app/transports/inProcess.ts';
import { LOCALE_IDS, type LocaleId } from '#locales/locales.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { testPorts } from '#test/contract/ports.ts';

const FULL = 'resources/sample/ViewingActivity.csv';
const recipe = { ...PRESETS.find(({ purpose }) => purpose === 'research')!.recipe, write: 'labels' as const };

/** Writes a copy in a language and checks it while another is spoken; gives its text and the levels that were found. */
async function writtenIn(language: LocaleId, spokenThen: LocaleId): Promise<{ text: string; levels: readonly string[] }> {
  const { ports, dir, remove } = await testPorts();
  const client = inProcessClient(ports);
  const path = join(dir, 'copy.csv');
  try {
    await client.open.mutate({ files: [{ path: FULL }] });
    await client.speak.mutate({ language });
    expect(await client.save.mutate({ recipe, path, overwrite: false })).toMatchObject({ ok: true });
    await client.speak.mutate({ language: spokenThen });
    const checked = await client.verify.mutate({ copy: { path } });
    if (!checked.ok) throw new Error(checked.failure.code);
    const { columns } = checked.value as { columns: readonly { level: string }[] };
    return { text: readFileSync(path, 'utf8'), levels: columns.map(({ level }) => level) };
  } finally {
    await client.close.mutate();
    await remove();
  }
}

test('the risk of a copy that is opened itself is the same, whatever is spoken', async () => {
  const { ports, dir, remove } = await testPorts();
  const client = inProcessClient(ports);
  const path = join(dir, 'copy.csv');
  const risks = [];
  try {
    await client.open.mutate({ files: [{ path: FULL }] });
    await client.speak.mutate({ language: 'fr' });
    expect(await client.save.mutate({ recipe, path, overwrite: false })).toMatchObject({ ok: true });
    for (const language of LOCALE_IDS) {
      await client.open.mutate({ files: [{ path }] });
      await client.speak.mutate({ language });
      risks.push(await client.risk.query());
    }
  } finally {
    await client.close.mutate();
    await remove();
  }
  expect(risks[0]).toMatchObject({ ok: true });
  expect(risks.slice(1)).toEqual([risks[0], risks[0]]);
});

test('labels are written in every language, and known again whatever is spoken then', async () => {
  const english = await writtenIn('en', 'fr');
  for (const language of LOCALE_IDS) {
    const { text, levels } = await writtenIn(language, 'en');
    const word = (key: string): string => createSpeaker(language).text({ key });
    expect(text).toContain(` ${word('label.partOfDay.evening')}`);
    expect(text).toContain(word('label.device.phone'));
    expect(levels).toEqual(english.levels);
  }
  expect(english.levels.filter((level) => level !== 'exact').length).toBeGreaterThan(5);
});
