/** The double is only worth something where it is as strict as Electron: what it does not know, and what may not be, it refuses. */

import './setup.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { BUNDLES, double, notBuilt } from './built.ts';

const electron = double();
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'unreel-double-'));
  await electron.app.whenReady();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A page with a preload of these words. */
async function pageWith(preload: string): Promise<InstanceType<typeof electron.WebContents>> {
  const file = join(folder, `${crypto.randomUUID()}.cjs`);
  writeFileSync(file, preload);
  const session = new electron.Session('test');
  session.protocol.handle('app', () => new Response('x'));
  const contents = new electron.WebContents({ session, preload: file });
  await contents.loadURL('app://unreel/index.html');
  return contents;
}

/** A utility process of these words. */
function processOf(program: string) {
  const file = join(folder, `${crypto.randomUUID()}.mjs`);
  writeFileSync(file, program);
  return electron.utilityProcess.fork(file, [], { stdio: 'ignore' });
}

/** A root folder with bundles made of one source. */
function built(content: string): string {
  const root = mkdtempSync(join(folder, 'root-'));
  mkdirSync(join(root, 'electron'));
  writeFileSync(join(root, 'electron/source.ts'), 'export {};');
  for (const bundle of BUNDLES) {
    mkdirSync(dirname(join(root, bundle)), { recursive: true });
    writeFileSync(join(root, bundle), '');
    writeFileSync(
      join(root, `${bundle}.map`),
      JSON.stringify({ sources: ['../../electron/source.ts'], sourcesContent: [content] }),
    );
  }
  return root;
}

describe('the double', () => {
  test.each([
    ['app', () => (electron.app as unknown as { dock: unknown }).dock],
    ['session', () => (new electron.Session('x') as unknown as { fetch: unknown }).fetch],
    ['shell', () => (electron.shell as unknown as { openExternal: unknown }).openExternal],
    ['dialog', () => (electron.dialog as unknown as { showMessageBox: unknown }).showMessageBox],
  ])('does not know more of %s than it has', (_name, ask) => {
    expect(ask).toThrow(/The Electron double has no/);
  });

  test.each([
    ['a switch', () => electron.app.commandLine.appendSwitch('x')],
    ['the sandbox', () => electron.app.enableSandbox()],
    ['a scheme', () => electron.protocol.registerSchemesAsPrivileged([])],
  ])('takes %s only before it is ready', (_what, act) => {
    expect(act).toThrow(/after the program was ready/);
  });

  test('lets a page that nobody locked down do everything', async () => {
    const session = new electron.Session('x');
    expect(await session.request('https://example.com/')).toBe('sent');
    expect([session.spellChecker, new electron.WebContents({ session }).rtcPolicy]).toEqual([true, 'default']);
  });

  test.each(['node:fs', 'fs', 'child_process', 'path', './other.cjs'])('gives a preload no %s', async (name) => {
    await expect(pageWith(`require('${name}')`)).rejects.toThrow('module not found');
  });

  test.each(['process', 'Buffer', 'fetch', 'global', 'setTimeout'])('gives a preload no %s of Node', async (name) => {
    await expect(pageWith(`if (typeof ${name} === 'undefined') throw new Error('none');`)).rejects.toThrow('none');
  });

  test('copies what crosses the bridge, and lets no symbol through', async () => {
    const { world } = await pageWith(`
      const { contextBridge } = require('electron');
      const kept = { list: [1] };
      contextBridge.exposeInMainWorld('api', { kept, echo: (value) => value, change: () => kept.list.push(2) });`);
    const api = world['api'] as { kept: { list: number[] }; echo(value: unknown): unknown; change(): void };
    const sent = { deep: { date: new Date(0), bytes: new Uint8Array([1]) } };
    expect(api.echo(sent)).toEqual(sent);
    expect(api.echo(sent)).not.toBe(sent);
    api.change();
    expect(api.kept.list).toEqual([1]);
    expect(() => api.echo(Symbol('x'))).toThrow('could not be cloned');
  });

  test('lets no function through a port, and no port twice', () => {
    const { port1, port2 } = new electron.MessageChannelMain();
    expect(() => port1.postMessage(() => 1)).toThrow('could not be cloned');
    const given = port2.give();
    expect(() => port2.postMessage('x')).toThrow('given away');
    given.close();
  });

  test('keeps the messages of a process until it listens', async () => {
    const child = processOf(`
      await new Promise((resolve) => setTimeout(resolve, 50));
      process.parentPort.on('message', ({ data }) => process.parentPort.postMessage(data + 1));`);
    const heard: unknown[] = [];
    child.on('message', (message) => heard.push(message));
    child.postMessage(1);
    child.postMessage(2);
    await vi.waitFor(() => expect(heard).toEqual([2, 3]), 60_000);
    child.kill();
  });

  test('ends a process that loads Electron', async () => {
    const child = processOf(`await import('electron')`);
    const code = await new Promise((resolve) => void child.once('exit', resolve));
    expect(code).toBe(1);
    child.postMessage('nobody hears this');
    expect(child.kill()).toBe(false);
  });
});

describe('notBuilt', () => {
  test('accepts what was built from these sources', () => {
    expect(notBuilt(built('export {};'))).toBeUndefined();
  });

  test('names the source that changed since', () => {
    expect(notBuilt(built('export const older = 1;'))).toBe(
      'out/main/index.js was built from another electron/source.ts. Build first: npm run build',
    );
  });

  test('misses the file or its map', () => {
    const root = built('export {};');
    rmSync(join(root, 'out/preload/index.cjs.map'));
    expect(notBuilt(root)).toMatch(/^out\/preload\/index.cjs is missing/);
  });
});
