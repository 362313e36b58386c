/** Files that the system hands over. */

import './setup.ts';
import { createRequire } from 'node:module';
import type { App } from 'electron';
import { describe, expect, test } from 'vitest';
import { openWith, pathsIn } from '#electron/main/openWith.ts';
import type * as Electron from './double.ts';

const electron = createRequire(import.meta.url)('electron') as typeof Electron;

describe('pathsIn', () => {
  test.each([
    ['nothing', ['electron', '.'], false, []],
    ['a file', ['electron', '.', '/a/b.csv'], false, ['/a/b.csv']],
    ['a packaged program', ['/opt/unreel', '/a/b.csv'], true, ['/a/b.csv']],
    ['a file of the folder', ['electron', '.', 'b.csv'], false, ['/home/b.csv']],
    ['a file above the folder', ['electron', '.', '../b.csv'], false, ['/b.csv']],
    ['switches', ['electron', '.', '--no-sandbox', '-v', 'b.csv', '--inspect=1'], false, ['/home/b.csv']],
    ['several', ['electron', '.', 'a.csv', '', '/b.zip'], false, ['/home/a.csv', '/b.zip']],
  ] as const)('%s', (_what, words, packaged, expected) => {
    expect(pathsIn(words, '/home', packaged)).toEqual(expected);
  });
});

describe('openWith', () => {
  test('collects what comes before the window, tells what comes after', () => {
    const app = new electron.App();
    const handed = openWith(app as unknown as App, ['electron', '.', 'a.csv'], '/home');
    let prevented = 0;
    const event = { preventDefault: () => void prevented++ };
    app.emit('open-file', event, '/mac.csv');
    expect(handed.paths).toEqual(['/home/a.csv', '/mac.csv']);

    const later: (readonly string[])[] = [];
    handed.onOpen((paths) => later.push(paths));
    app.emit('open-file', event, '/later.csv');
    app.emit('second-instance', {}, ['electron', '.', 'x.zip'], '/other', {});
    app.emit('second-instance', {}, ['electron', '.'], '/other', {});
    expect(later).toEqual([['/later.csv'], ['/other/x.zip'], []]);
    expect(handed.paths).toHaveLength(2);
    expect(prevented).toBe(2);
  });
});
