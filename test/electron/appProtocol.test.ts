/** What the page's protocol serves from a folder, and what it keeps to itself. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, SCHEME } from '#electron/main/appProtocol.ts';

let home = '';
let folder = '';

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'unreel-page-'));
  folder = join(home, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(home, 'renderer-other'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets/index.js'), 'export {};');
  writeFileSync(join(home, 'secret.json'), '{}');
  writeFileSync(join(home, 'renderer-other/x.json'), '{}');
  symlinkSync(join(home, 'secret.json'), join(folder, 'linked.json'));
  symlinkSync(join(home, 'renderer-other'), join(folder, 'linked'));
});
afterAll(() => rmSync(home, { recursive: true }));

const get = (url: string, method = 'GET'): Promise<Response> => answer({ url, method }, folder);

/** A policy as a map from directive to its sources. */
const policyOf = (response: Response): Map<string, string> =>
  new Map(
    (response.headers.get('content-security-policy') ?? '').split('; ').map((line) => {
      const [name = '', ...sources] = line.split(' ');
      return [name, sources.join(' ')];
    }),
  );

describe('app://', () => {
  test.each([
    ['app://unreel/index.html', 200, 'text/html; charset=utf-8'],
    ['app://unreel/assets/index.js', 200, 'text/javascript; charset=utf-8'],
    ['app://unreel/assets/missing.js', 404, null],
    ['app://unreel/assets', 404, null],
    ['app://unreel/../secret.json', 404, null],
    ['app://unreel/linked.json', 404, null],
    ['app://unreel/linked/x.json', 404, null],
  ])('%s → %i', async (url, status, mediaType) => {
    const response = await get(url);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, mediaType]);
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is refused', async (method) => {
    expect((await get('app://unreel/index.html', method)).status).toBe(405);
  });

  test.each(['app://unreel/index.html', 'app://unreel/none.html', 'app://unreel/../x'])(
    '%s comes with the policy',
    async (url) => {
      const policy = policyOf(await get(url));
      expect(policy.get('default-src')).toBe("'none'");
      expect(policy.get('script-src')).toBe("'self'");
      expect(policy.get('connect-src')).toBe("'none'");
      expect(policy.get('frame-ancestors')).toBe("'none'");
      expect(policy.get('form-action')).toBe("'none'");
      expect([...policy.values()].join(' ')).not.toMatch(/unsafe-eval|\*|https?:|blob:/);
    },
  );

  test('the scheme has no privilege it does not need', () => {
    expect(SCHEME).toEqual({ scheme: 'app', privileges: { standard: true, secure: true } });
  });
});
