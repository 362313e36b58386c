/** More titles recognised through the application, with packed files, and forgotten when the export is. */

import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inProcessClient } from '#app/transports/inProcess.ts';
import { nodePorts } from '#platform/nodePorts.ts';
import { imdbTexts } from '#test/core/knowledge/imdbFiles.ts';
import { temporaryFolder } from '#test/platform/temporary.ts';

const NAME = 'The Planted Lantern';
const texts = imdbTexts(20_000, [{ type: 'movie', primary: NAME, votes: 600_000 }]);

const client = () =>
  inProcessClient(
    nodePorts({
      kind: 'test',
      version: '0',
      paths: [],
      samples: '',
      knowledge: 'resources/knowledge',
      rows: () => ({
        fill: () => Promise.resolve(),
        filled: true,
        page: () => ({ total: 0, rows: [] }),
        close: () => {},
      }),
    }),
  );

test('titles are recognised with packed lists, until the export is opened anew', async () => {
  await using folder = await temporaryFolder();
  const history = folder.file('history.csv');
  await writeFile(
    history,
    `Title,Date\n"${NAME}","1/2/24"\n"Breaking Bad: Season 1: Pilot","1/13/24"\n"Nobody Made This","1/14/24"\n`,
  );
  for (const name of ['basics', 'ratings'] as const)
    await writeFile(folder.file(`${name}.tsv.gz`), gzipSync([...texts[name]()].join('')));
  const files = ['basics', 'ratings'].map((name) => ({ path: folder.file(`${name}.tsv.gz`) }));
  const app = client();
  const recognised = async (): Promise<number> => {
    const found = await app.findings.query();
    if (!found.ok) throw new Error(found.failure.code);
    return found.value.titles.recognised;
  };

  await app.open.mutate({ files: [{ path: history }] });
  expect(await recognised()).toBe(1);
  expect(await app.recogniseMore.mutate({ files })).toMatchObject({ ok: true });
  expect(await recognised()).toBe(2);
  await app.configure.mutate({ leaveOutShort: false });
  expect(await recognised()).toBe(2);
  await app.close.mutate();
  await app.open.mutate({ files: [{ path: history }] });
  expect(await recognised()).toBe(1);
});

test('a file that breaks off leaves the export as it was', async () => {
  await using folder = await temporaryFolder();
  const history = folder.file('history.csv');
  await writeFile(history, `Title,Date\n"${NAME}","1/13/24"\n`);
  const broken = folder.file('title.basics.tsv.gz');
  const packed = gzipSync([...texts.basics()].join(''));
  await writeFile(broken, packed.subarray(0, packed.length / 2));
  const app = client();
  expect(await app.recogniseMore.mutate({ files: [{ path: broken }] })).toMatchObject({ failure: { code: 'nothing-open' } });
  await app.open.mutate({ files: [{ path: history }] });
  expect(await app.recogniseMore.mutate({ files: [{ path: broken }] })).toMatchObject({ failure: { code: 'not-readable' } });
  expect(await app.findings.query()).toMatchObject({ ok: true, value: { titles: { recognised: 0 } } });
});
