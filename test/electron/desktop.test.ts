/** The built desktop program on the double: what its window may do, what its page is given, who is listened to, what ends and begins again. */

import './setup.ts';
import { globSync } from 'node:fs';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { RULES } from '#electron/main/lockdown/index.ts';
import { notBuilt, startDesktop, stopDesktop, type Desktop } from './built.ts';
import type { MenuEntry } from './double/desktop.ts';

let desktop: Desktop;

beforeAll(async () => {
  desktop = await startDesktop(['/exports/history.csv', '--switch']);
});
afterAll(stopDesktop);

/** A call as the application's transport sends it. */
const call = (id: number, path: string, type = 'query', input?: unknown): object => ({
  kind: 'call',
  page: 'test',
  id,
  type,
  path,
  input,
});

interface Heard {
  readonly id: number;
  readonly kind: string;
  readonly value?: unknown;
}

/** Asks the worker over the bridge of the page that is shown. */
async function ask(id: number, path: string, type?: string, input?: unknown): Promise<unknown> {
  const heard: Heard[] = [];
  const bridge = desktop.bridge();
  bridge.onMessage((message) => heard.push(message as Heard));
  bridge.send(call(id, path, type, input));
  const answer = await vi.waitFor(
    () => heard.find((message) => message.id === id) ?? Promise.reject(new Error(`no answer to ${path}`)),
    60_000,
  );
  return answer.kind === 'value' ? answer.value : answer;
}

const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 50));

describe('the build', () => {
  test('is what the sources say', () => {
    expect(notBuilt()).toBeUndefined();
  });
});

describe('the program', () => {
  test('is locked down before it is ready', () => {
    const { app } = desktop.electron;
    expect([app.sandboxed, app.locked, app.switches.get('host-resolver-rules')]).toEqual([true, true, 'MAP * ~NOTFOUND']);
    expect(desktop.electron.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  });

  test('has no sockets of Node left in its main process', () => {
    for (const open of [
      () => fetch('http://127.0.0.1:9/'),
      () => process.getBuiltinModule('node:net').connect(9, '127.0.0.1'),
      () => process.getBuiltinModule('node:dns').lookup('localhost', () => undefined),
    ]) {
      expect(open).toThrow('this program has no way out to a network');
    }
  });

  test('has no sockets of Node left in its worker', async () => {
    expect(await desktop.electron.started.at(-1)?.connecting()).toBe('NoNetwork');
  });

  test('makes every rule count for its session and its page', async () => {
    const { session, rtcPolicy, openHandler } = desktop.window.webContents;
    expect(RULES.length).toBeGreaterThan(10);
    expect(await session.request('https://example.com/')).toBe('cancelled');
    expect(session.permissionCheck?.({}, 'media')).toBe(false);
    expect([session.spellChecker, rtcPolicy, openHandler?.({ url: 'https://example.com/' }).action]).toEqual([
      false,
      'disable_non_proxied_udp',
      'deny',
    ]);
  });

  test('leaves no list of recent files and keeps its session in memory', () => {
    expect(desktop.electron.app.recentCleared).toBe(1);
    expect(desktop.window.webContents.session).toMatchObject({ partition: 'unreel', options: { cache: false } });
  });

  test('forgets everything with its window', () => {
    const before = desktop.electron.app.listenerCount('window-all-closed');
    expect(before).toBe(1);
  });
});

describe('the window', () => {
  test('is locked down', () => {
    const { webPreferences } = desktop.window.options;
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    });
    expect(webPreferences).not.toHaveProperty('enableBlinkFeatures');
    expect(webPreferences).not.toHaveProperty('additionalArguments');
  });

  test('is shown when its page is ready, with a background', () => {
    expect(desktop.window.options).toMatchObject({
      show: false,
      backgroundColor: expect.stringMatching(/^#[0-9a-f]{6}$/) as string,
    });
    expect(desktop.window.shown).toBe(true);
  });

  test('shows one document, with its policy', async () => {
    const [loaded] = desktop.window.webContents.loads;
    expect(desktop.window.webContents.mainFrame.url).toBe('app://unreel/index.html');
    if (!(loaded instanceof Response)) throw new Error('The page was not served.');
    expect(loaded.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await loaded.clone().text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|javascript:/i);
    expect(
      [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]).filter((url) => !/^(?:\.\/|data:,)/.test(url ?? '')),
    ).toEqual([]);
  });

  test('serves every file that was built for it', async () => {
    const files = globSync('**/*.*', { cwd: 'out/renderer' });
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const answer = await desktop.window.webContents.session.request(`app://unreel/${file}`);
      expect(answer instanceof Response && answer.status, file).toBe(200);
    }
  });
});

describe('the page', () => {
  test('is given one object with six functions', () => {
    expect(Object.keys(desktop.window.webContents.world)).toEqual(['unreel']);
    expect(Object.entries(desktop.bridge()).map(([name, value]) => [name, typeof value])).toEqual([
      ['send', 'function'],
      ['onMessage', 'function'],
      ['speak', 'function'],
      ['hide', 'function'],
      ['pathOf', 'function'],
      ['onCommand', 'function'],
    ]);
  });

  test('reaches the worker', async () => {
    expect(await ask(1, 'about')).toMatchObject({
      host: 'electron',
      version: '0.0.0-test',
      canChooseFiles: true,
      paths: ['/exports/history.csv'],
    });
  });

  test('learns the path of a dropped file, and of nothing else', () => {
    expect(desktop.bridge().pathOf(desktop.electron.droppedFile('/exports/dropped.csv'))).toBe('/exports/dropped.csv');
    expect(desktop.bridge().pathOf(new File(['x'], 'made.csv'))).toBe('');
    expect(() => desktop.bridge().pathOf({ name: '/etc/passwd' } as File)).toThrow(TypeError);
  });

  test('cannot send functions or symbols', () => {
    expect(() => desktop.bridge().send({ kind: 'call', input: () => 1 })).toThrow(/could not be cloned/);
    expect(() => desktop.bridge().send(Symbol('x'))).toThrow(/could not be cloned/);
  });

  test.each([
    null,
    'text',
    {},
    [],
    { kind: 'call' },
    { kind: 'call', page: 'x', id: -1, type: 'query', path: 'about' },
    call(90, '__proto__'),
  ])('does no harm with %j', async (message) => {
    desktop.bridge().send(message);
    expect(await ask(91, 'about')).toMatchObject({ host: 'electron' });
  });

  test('hears the commands of the menu, and only known ones', async () => {
    const heard: string[] = [];
    desktop.bridge().onCommand((command) => heard.push(command));
    const entries = (all: readonly MenuEntry[]): MenuEntry[] => all.flatMap((entry) => [entry, ...entries(entry.submenu ?? [])]);
    const clickable = entries(desktop.electron.menus.shown).filter((entry) => entry.click !== undefined);
    for (const entry of clickable) entry.click?.();
    desktop.window.webContents.send('unreel:command', 'format-the-disk');
    desktop.window.webContents.send('unreel:command', { toString: 'open' });
    await vi.waitFor(() => expect(heard).toContain('help'), 60_000);
    await pause();
    const screens = ['screen:open', 'screen:overview', 'screen:warnings', 'screen:timeline', 'screen:protect', 'screen:save'];
    expect(heard).toEqual(['open', 'save', 'close', 'undo', 'redo', 'find', ...screens, 'hideValues', 'settings', 'help']);
    expect(entries(desktop.electron.menus.shown).filter((entry) => /recent/i.test(`${entry.role} ${entry.label}`))).toEqual([]);
  });
});

describe('the language of the page', () => {
  const labels = (): readonly (string | undefined)[] => desktop.electron.menus.shown.map((entry) => entry.label);

  test('is that of the menu, and anything else is not heard', async () => {
    const before = labels();
    for (const language of ['xx', '', null, { language: 'fr' }, ['fr']]) {
      desktop.bridge().speak(language as string);
      await pause();
      expect(labels()).toEqual(before);
    }
    desktop.bridge().speak('fr');
    await vi.waitFor(() => expect(labels()).toContain('Fichier'), 60_000);
    desktop.bridge().speak('en');
    await vi.waitFor(() => expect(labels()).toEqual(before), 60_000);
  });
});

describe('hidden values', () => {
  test('keep the window out of pictures of the screen, and only then', async () => {
    const seen: boolean[] = [];
    for (const hidden of [true, false, 'yes', null, 1, true]) {
      desktop.bridge().hide(hidden as boolean);
      await pause();
      seen.push(desktop.window.contentProtected);
    }
    expect(seen).toEqual([true, false, false, false, false, true]);
    desktop.bridge().hide(false);
    await pause();
  });
});

describe('leaving', () => {
  /** Whether the window closes although its page would rather not. */
  const leave = (button: number): boolean => {
    const { boxes } = desktop.electron;
    boxes.answers.push(button);
    let left = false;
    desktop.window.webContents.emit('will-prevent-unload', { preventDefault: () => void (left = true) });
    return left;
  };

  test('a copy that is being written is finished unless the person stops it', () => {
    expect([leave(0), leave(1)]).toEqual([false, true]);
    expect(desktop.electron.boxes.asked).toHaveLength(2);
    expect(desktop.electron.boxes.asked[0]).toMatchObject({
      buttons: ['Go on writing', 'Stop and leave'],
      defaultId: 0,
      cancelId: 0,
    });
  });
});

describe('dialogs', () => {
  test('files are chosen without a trace', async () => {
    const { dialogs } = desktop.electron;
    dialogs.answers.push(['/a.csv', '/b.zip'], []);
    expect(await ask(20, 'chooseFiles', 'mutation')).toEqual(['/a.csv', '/b.zip']);
    expect(await ask(21, 'chooseFiles', 'mutation')).toEqual([]);
    expect(dialogs.asked.at(-1)?.options.properties).toEqual(['openFile', 'multiSelections', 'dontAddToRecent']);
  });

  test('a target is chosen without a trace', async () => {
    const { dialogs } = desktop.electron;
    dialogs.answers.push(['/copy.csv'], []);
    expect(await ask(22, 'chooseTarget', 'mutation', { suggested: '/home/viewing-history-copy.csv' })).toBe('/copy.csv');
    expect(dialogs.asked.at(-1)).toMatchObject({ kind: 'save', options: { defaultPath: '/home/viewing-history-copy.csv' } });
    expect(dialogs.asked.at(-1)?.options.properties).toContain('dontAddToRecent');
    expect(await ask(23, 'chooseTarget', 'mutation', { suggested: '/x.csv' })).toBeNull();
  });
});

describe('strangers', () => {
  const page = { url: 'app://unreel/index.html', parent: null };
  test.each([
    ['another document', { ...page, url: 'https://example.com/' }],
    ['a frame inside the page', { ...page, parent: page }],
    ['a frame that is gone', null],
  ])('%s gets no port', async (_who, frame) => {
    const given = vi.fn();
    const senderFrame = frame === null ? null : { ...frame, postMessage: given };
    desktop.electron.ipcMain.emit('unreel:begin', { sender: desktop.window.webContents, senderFrame, ports: [] });
    await pause();
    expect(given).not.toHaveBeenCalled();
  });

  test('another window gets no port', async () => {
    const given = vi.fn();
    desktop.electron.ipcMain.emit('unreel:begin', { sender: {}, senderFrame: { ...page, postMessage: given }, ports: [] });
    await pause();
    expect(given).not.toHaveBeenCalled();
  });

  test('the page itself would', async () => {
    const given = vi.fn();
    desktop.electron.ipcMain.emit('unreel:begin', {
      sender: desktop.window.webContents,
      senderFrame: { ...page, postMessage: given },
      ports: [],
    });
    expect(given).toHaveBeenCalledOnce();
    await desktop.window.loadURL('app://unreel/index.html');
  });

  test('a worker that says something else is not listened to', async () => {
    const { dialogs, started, shownInFolder } = desktop.electron;
    const asked = dialogs.asked.length;
    for (const message of [null, 'x', { kind: 'ask' }, { kind: 'ask', id: 1, question: { name: 'openExternal', path: '/x' } }]) {
      started.at(-1)?.emit('message', message);
    }
    await pause();
    expect([dialogs.asked.length, shownInFolder]).toEqual([asked, []]);
  });
});

describe('files handed over later', () => {
  test('are named to the worker, and the page is told', async () => {
    const heard: string[] = [];
    desktop.bridge().onCommand((command) => heard.push(command));
    desktop.window.minimized = true;
    desktop.electron.app.emit('second-instance', {}, ['electron', '.', 'other.zip'], '/exports', {});
    await vi.waitFor(() => expect(heard).toEqual(['openedWith']), 60_000);
    expect(await ask(30, 'about')).toMatchObject({ paths: ['/exports/other.zip'] });
    expect([desktop.window.minimized, desktop.window.focused]).toEqual([false, 1]);
  });
});

describe('what ends', () => {
  test('a page that is loaded again reaches the same worker', async () => {
    const { started } = desktop.electron;
    const old = desktop.bridge();
    const heard: unknown[] = [];
    old.onMessage((message) => heard.push(message));
    await desktop.window.loadURL('app://unreel/index.html');
    expect(await ask(40, 'about')).toMatchObject({ paths: ['/exports/other.zip'] });
    old.send(call(42, 'about'));
    await pause();
    expect(heard).toEqual([]);
    expect(started).toHaveLength(1);
  });

  test('a page that crashed is loaded again', async () => {
    const { webContents } = desktop.window;
    const before = webContents.loads.length;
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await vi.waitFor(() => expect(webContents.loads.length).toBe(before + 1), 60_000);
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    await pause();
    expect(webContents.loads.length).toBe(before + 1);
    expect(await ask(41, 'about')).toMatchObject({ host: 'electron' });
  });

  test('a worker that ended is replaced by an empty one, and a fresh page is told', async () => {
    const { started } = desktop.electron;
    const old = desktop.bridge();
    started.at(-1)?.emit('error', 'FatalError', 'v8', '{}');
    await started.at(-1)?.thread.terminate();
    await vi.waitFor(() => expect(desktop.bridge()).not.toBe(old), 60_000);
    const heard: string[] = [];
    desktop.bridge().onCommand((command) => heard.push(command));
    await vi.waitFor(() => expect(heard).toEqual(['workerRestarted']), 60_000);
    expect(await ask(50, 'summary')).toBeNull();
    expect(await ask(51, 'about')).toMatchObject({ paths: [] });
    expect(started).toHaveLength(2);
  });

  test('a worker that keeps ending is left alone', async () => {
    const { started } = desktop.electron;
    for (let starts = 2; starts < 4; starts++) {
      await started.at(-1)?.thread.terminate();
      await vi.waitFor(() => expect(started).toHaveLength(starts + 1), 60_000);
      await pause();
    }
    const heard: string[] = [];
    desktop.bridge().onCommand((command) => heard.push(command));
    await started.at(-1)?.thread.terminate();
    await vi.waitFor(() => expect(heard.at(-1)).toBe('workerStopped'), 60_000);
    expect(started).toHaveLength(4);
  });
});
