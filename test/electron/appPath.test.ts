/** Addresses and the files they stand for, with every trick we know of. */

import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { PAGE, pageFile } from '#electron/main/appPath.ts';

const SERVED: readonly (readonly [address: string, path: string, mediaType: string])[] = [
  ['app://unreel/index.html', 'index.html', 'text/html; charset=utf-8'],
  ['app://unreel/assets/index-Dk3_a9-.js', 'assets/index-Dk3_a9-.js', 'text/javascript; charset=utf-8'],
  ['app://unreel/assets/index.module.css', 'assets/index.module.css', 'text/css; charset=utf-8'],
  ['app://unreel/assets/inter-latin-wght-normal-BHqz8AcI.woff2', 'assets/inter-latin-wght-normal-BHqz8AcI.woff2', 'font/woff2'],
];

const REFUSED: readonly (readonly [what: string, address: string])[] = [
  ['no file', 'app://unreel/'],
  ['no path', 'app://unreel'],
  ['parent folder', 'app://unreel/../main/index.js'],
  ['parent folder inside', 'app://unreel/assets/../../main/index.js'],
  ['parent folder, encoded', 'app://unreel/%2e%2e/main/index.js'],
  ['parent folder, encoded twice', 'app://unreel/%252e%252e/main/index.js'],
  ['slash, encoded', 'app://unreel/..%2fmain%2findex.js'],
  ['overlong slash', 'app://unreel/..%c0%af/main/index.js'],
  ['backslash', 'app://unreel/..\\main\\index.js'],
  ['backslash, encoded', 'app://unreel/..%5cmain%5cindex.js'],
  ['absolute path', 'app://unreel//etc/passwd.html'],
  ['three slashes', 'app:///index.html'],
  ['drive', 'app://unreel/C:/x.html'],
  ['network share', 'app://unreel//server/x.html'],
  ['stream of a file', 'app://unreel/index.html::$DATA'],
  ['zero byte', 'app://unreel/index.html%00.js'],
  ['raw zero byte', 'app://unreel/main.js\0.html'],
  ['new line', 'app://unreel/index.html\n'],
  ['hidden file', 'app://unreel/.env.json'],
  ['hidden folder', 'app://unreel/.git/config.json'],
  ['trailing dot', 'app://unreel/index.html.'],
  ['trailing space', 'app://unreel/index.html '],
  ['folder', 'app://unreel/assets/'],
  ['query', 'app://unreel/index.html?x=1'],
  ['fragment', 'app://unreel/index.html#x'],
  ['other host', 'app://other/index.html'],
  ['longer host', 'app://unreel.example/index.html'],
  ['host in capitals', 'app://UNREEL/index.html'],
  ['user name', 'app://someone@unreel/index.html'],
  ['host as a user name', 'app://unreel@example.com/index.html'],
  ['port', 'app://unreel:80/index.html'],
  ['other scheme', 'file://unreel/index.html'],
  ['scheme in capitals', 'APP://unreel/index.html'],
  ['scheme inside', 'x:app://unreel/index.html'],
  ['map of the sources', 'app://unreel/assets/index.js.map'],
  ['unknown end', 'app://unreel/index.exe'],
  ['end of a prototype', 'app://unreel/index.constructor'],
  ['end in capitals', 'app://unreel/index.HTML'],
  ['no end', 'app://unreel/index'],
  ['letters that look alike', 'app://unreel/іndex.html'],
  ['full-width dots', 'app://unreel/．．/index.html'],
];

describe('pageFile', () => {
  test.each(SERVED)('%s', (address, path, mediaType) => {
    expect(pageFile(address)).toEqual({ path, mediaType });
  });

  test.each(REFUSED)('refuses: %s', (_what, address) => {
    expect(pageFile(address)).toBeUndefined();
  });

  test('the page is a file of the page', () => {
    expect(pageFile(PAGE)?.path).toBe('index.html');
  });

  test('no address leads out of the folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      'a',
      'index',
      '.html',
      '.js',
      '\0',
      ':',
      '?',
      '#',
      '@',
      '~',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = pageFile(`app://unreel/${pieces.join('')}`);
        expect(file === undefined || /^(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)+$/.test(file.path)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(['a.', 'a/', 'a'])(
    'an address of a megabyte of %s is answered: whoever goes back over it would never end',
    (piece) => {
      expect(pageFile(`app://unreel/${piece.repeat(1_000_000)}!`)).toBeUndefined();
    },
  );
});
