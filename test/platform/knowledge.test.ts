/** The tables of works as files. */

import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { nodeKnowledge } from '#platform/knowledge.ts';
import { temporaryFolder } from './temporary.ts';

test('every table of the folder is read, and nothing else', async () => {
  await using folder = await temporaryFolder();
  await mkdir(folder.file('works'));
  await writeFile(folder.file('works/b.tsv'), 'second');
  await writeFile(folder.file('works/a.tsv'), 'first');
  await writeFile(folder.file('works/notes.md'), 'no');
  expect(await nodeKnowledge(folder.path).works()).toEqual(['first', 'second']);
});

test('a program without its tables goes on without them', async () => {
  await using folder = await temporaryFolder();
  expect(await nodeKnowledge(folder.file('nowhere')).works()).toEqual([]);
});
