/** The files of a real disk: what is read is never written, what is written replaces nothing unasked, and nothing else stays. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, link, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import type { PendingCopy } from '#app/ports.ts';
import { nodeFiles } from '#platform/files.ts';
import { temporaryFolder, type TemporaryFolder } from './temporary.ts';

const files = nodeFiles();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const root = process.getuid?.() === 0;

async function begin(
  folder: TemporaryFolder,
  name: string,
  options: { sources?: string[]; overwrite?: boolean } = {},
): Promise<PendingCopy> {
  const sources = (options.sources ?? []).map((source) => ({ path: folder.file(source) }));
  const begun = await files.beginCopy(folder.file(name), { sources, overwrite: options.overwrite ?? false });
  if (!begun.ok) throw new Error(begun.failure.code);
  return begun.value;
}

describe('opening', () => {
  const cases: readonly [what: string, make: (folder: TemporaryFolder) => Promise<string>, code: string][] = [
    ['a missing file', async (folder) => folder.file('none.csv'), 'not-found'],
    ['a file in a file', async (folder) => (await writeFile(folder.file('a'), ''), folder.file('a/b.csv')), 'not-found'],
    ['a folder', async (folder) => folder.path, 'is-a-directory'],
    ['a device', async () => '/dev/null', 'not-readable'],
    ['a name with a NUL', async (folder) => folder.file('a\0b'), 'not-found'],
    [
      'a link to itself',
      async (folder) => (await symlink(folder.file('loop'), folder.file('loop')), folder.file('loop')),
      'not-readable',
    ],
  ];
  for (const [what, make, code] of cases) {
    test(`${what} is refused with ${code}`, async () => {
      await using folder = await temporaryFolder();
      const opened = await files.open({ path: await make(folder) });
      expect(opened).toMatchObject({ ok: false, failure: { code } });
    });
  }

  test('a pipe that nobody writes to is refused at once', async ({ skip }) => {
    skip(process.platform === 'win32', 'Windows has no named pipes in folders');
    await using folder = await temporaryFolder();
    execFileSync('mkfifo', [folder.file('pipe')]);
    expect(await files.open({ path: folder.file('pipe') })).toMatchObject({ ok: false, failure: { code: 'not-readable' } });
  });

  test('a file that may not be read is refused', async ({ skip }) => {
    skip(root, 'root may read everything');
    await using folder = await temporaryFolder();
    await writeFile(folder.file('secret.csv'), 'x', { mode: 0o000 });
    expect(await files.open({ path: folder.file('secret.csv') })).toMatchObject({ ok: false, failure: { code: 'not-readable' } });
  });

  test('a file is streamed in chunks and read at any place', async () => {
    await using folder = await temporaryFolder();
    const content = Buffer.alloc((1 << 20) * 2 + 7, 'abcdefg');
    await writeFile(folder.file('a.csv'), content);
    const opened = await files.open({ path: folder.file('a.csv') });
    if (!opened.ok) throw new Error(opened.failure.code);
    const source = opened.value;
    const chunks: Uint8Array[] = [];
    for await (const chunk of source.stream()) chunks.push(chunk);
    expect(chunks.map(({ length }) => length)).toEqual([1 << 20, 1 << 20, 7]);
    expect(Buffer.concat(chunks).equals(content)).toBe(true);
    expect(Buffer.from(await source.read!(7, 7)).toString()).toBe('abcdefg');
    expect((await source.read!(content.length - 2, 50)).length).toBe(2);
    expect(source).toMatchObject({ name: 'a.csv', size: content.length });
    await source.close();
  });
});

describe('a copy', () => {
  test('is private, complete, flushed and named only at the end', async () => {
    await using folder = await temporaryFolder();
    const copy = await begin(folder, 'copy.csv');
    const [temporary] = await folder.names();
    expect(temporary).toMatch(/^\.unreel-\d+-[0-9a-f]{24}\.tmp$/);
    expect((await stat(folder.file(temporary!))).mode & 0o777).toBe(0o600);
    expect((await copy.write(bytes('one,'))).ok).toBe(true);
    expect((await copy.write(bytes('two'))).ok).toBe(true);
    const back = await copy.readBack();
    if (!back.ok) throw new Error(back.failure.code);
    let text = '';
    for await (const chunk of back.value.stream()) text += Buffer.from(chunk).toString();
    expect(text).toBe('one,two');
    expect(back.value.name).toBe('copy.csv');
    expect(await copy.commit()).toEqual({ ok: true, value: { path: folder.file('copy.csv'), sha256: sha256('one,two') } });
    expect(await folder.names()).toEqual(['copy.csv']);
    expect(await readFile(folder.file('copy.csv'), 'utf8')).toBe('one,two');
    await copy.discard();
    expect(await folder.names()).toEqual(['copy.csv']);
  });

  test('that is discarded leaves nothing, also after it was read back', async () => {
    await using folder = await temporaryFolder();
    const first = await begin(folder, 'copy.csv');
    await first.write(bytes('x'));
    await first.discard();
    const second = await begin(folder, 'copy.csv');
    await second.write(bytes('x'));
    await second.readBack();
    await second.discard();
    expect(await folder.names()).toEqual([]);
  });

  test('whose bytes change on the disk is refused and deleted', async () => {
    await using folder = await temporaryFolder();
    const copy = await begin(folder, 'copy.csv');
    await copy.write(bytes('one'));
    const [temporary] = await folder.names();
    await writeFile(folder.file(temporary!), 'two');
    expect(await copy.readBack()).toMatchObject({ ok: false, failure: { code: 'check-failed' } });
    expect(await folder.names()).toEqual([]);
  });

  const targets: readonly [what: string, target: string, make: (folder: TemporaryFolder) => Promise<unknown>, code: string][] = [
    ['the source itself', 'source.csv', async () => {}, 'target-is-source'],
    ['the source by another spelling', './x/../source.csv', async (folder) => mkdir(folder.file('x')), 'target-is-source'],
    [
      'a symbolic link to the source',
      'link.csv',
      async (folder) => symlink(folder.file('source.csv'), folder.file('link.csv')),
      'target-is-source',
    ],
    [
      'a hard link to the source',
      'hard.csv',
      async (folder) => link(folder.file('source.csv'), folder.file('hard.csv')),
      'target-is-source',
    ],
    [
      'the source through a linked folder',
      'way/source.csv',
      async (folder) => symlink(folder.path, folder.file('way')),
      'target-is-source',
    ],
    ['a folder', 'sub', async (folder) => mkdir(folder.file('sub')), 'is-a-directory'],
    ['a folder that does not exist', 'none/copy.csv', async () => {}, 'target-not-writable'],
  ];
  for (const overwrite of [false, true]) {
    for (const [what, target, make, code] of targets) {
      test(`onto ${what} is refused${overwrite ? ' even when told to overwrite' : ''}`, async () => {
        await using folder = await temporaryFolder();
        await writeFile(folder.file('source.csv'), 'original');
        await make(folder);
        const before = await folder.names();
        const begun = await files.beginCopy(`${folder.path}/${target}`, {
          sources: [{ path: folder.file('source.csv') }],
          overwrite,
        });
        expect(begun).toMatchObject({ ok: false, failure: { code } });
        expect(await folder.names()).toEqual(before);
        expect(await readFile(folder.file('source.csv'), 'utf8')).toBe('original');
      });
    }
  }

  test('onto an existing file is refused unless it may be replaced', async () => {
    await using folder = await temporaryFolder();
    await writeFile(folder.file('copy.csv'), 'old');
    const refused = await files.beginCopy(folder.file('copy.csv'), { sources: [], overwrite: false });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'target-exists' } });
    const copy = await begin(folder, 'copy.csv', { overwrite: true });
    await copy.write(bytes('new'));
    expect((await copy.commit()).ok).toBe(true);
    expect(await readFile(folder.file('copy.csv'), 'utf8')).toBe('new');
    expect(await folder.names()).toEqual(['copy.csv']);
  });

  test('does not replace a file that appeared while it was written', async () => {
    await using folder = await temporaryFolder();
    const copy = await begin(folder, 'copy.csv');
    await copy.write(bytes('new'));
    await writeFile(folder.file('copy.csv'), 'somebody else');
    expect(await copy.commit()).toMatchObject({ ok: false, failure: { code: 'target-exists' } });
    expect(await folder.names()).toEqual(['copy.csv']);
    expect(await readFile(folder.file('copy.csv'), 'utf8')).toBe('somebody else');
  });

  test('does not replace a target that became the source while it was written', async () => {
    await using folder = await temporaryFolder();
    await writeFile(folder.file('source.csv'), 'original');
    const copy = await begin(folder, 'copy.csv', { sources: ['source.csv'], overwrite: true });
    await copy.write(bytes('new'));
    await link(folder.file('source.csv'), folder.file('copy.csv'));
    expect(await copy.commit()).toMatchObject({ ok: false, failure: { code: 'target-is-source' } });
    expect(await readFile(folder.file('source.csv'), 'utf8')).toBe('original');
    expect(await folder.names()).toEqual(['copy.csv', 'source.csv']);
  });

  test('into a folder that is read-only is refused', async ({ skip }) => {
    skip(root, 'root may write everywhere');
    await using folder = await temporaryFolder();
    await mkdir(folder.file('locked'));
    await chmod(folder.file('locked'), 0o500);
    const begun = await files.beginCopy(folder.file('locked/copy.csv'), { sources: [], overwrite: false });
    expect(begun).toMatchObject({ ok: false, failure: { code: 'target-not-writable' } });
  });

  test('onto a full disk is refused and leaves nothing', async ({ skip }) => {
    skip(process.platform !== 'linux', 'only Linux has a device that is always full');
    // `/dev/full` says that there is no room to whoever writes; a folder of it cannot be made, so the code is checked by its error.
    const { refuseWriting } = await import('#platform/refusals.ts');
    const error = await writeFile('/dev/full', 'x').then(
      () => undefined,
      (cause: unknown) => cause,
    );
    expect(refuseWriting(error)).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
  });
});

describe('a small text', () => {
  test('is written once and read within its limit', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('recipe.json');
    expect(await files.writeText(path, '{"é":1}', { sources: [], overwrite: false })).toEqual({ ok: true, value: path });
    expect(await files.writeText(path, '{}', { sources: [], overwrite: false })).toMatchObject({
      ok: false,
      failure: { code: 'target-exists' },
    });
    expect(await files.readText(path, 100)).toEqual({ ok: true, value: '{"é":1}' });
    expect(await files.readText(path, 3)).toMatchObject({ ok: false, failure: { code: 'too-large' } });
    expect(await folder.names()).toEqual(['recipe.json']);
  });
});
