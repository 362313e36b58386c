/** Every rule of the lockdown does something that nothing else does: with all rules its check holds, with all but this one it does not. */

import './setup.ts';
import { createRequire } from 'node:module';
import type { App } from 'electron';
import { describe, expect, test } from 'vitest';
import { lockDown, RULES } from '#electron/main/lockdown/index.ts';
import type { Rule } from '#electron/main/lockdown/rule.ts';
import { SWITCHES } from '#electron/main/lockdown/commandLine.ts';
import { mayRequest } from '#electron/main/lockdown/requests.ts';
import type * as Electron from './double.ts';

const electron = createRequire(import.meta.url)('electron') as typeof Electron;

/** A program under these rules, with one session and one page in it. */
function program(rules: readonly Rule[], before?: (app: Electron.App) => void) {
  const app = new electron.App();
  before?.(app);
  lockDown(app as unknown as App, rules);
  app.ready = true;
  const session = new electron.Session('test');
  app.emit('session-created', session);
  const contents = new electron.WebContents({ session });
  app.emit('web-contents-created', {}, contents);
  return { app, session, contents };
}
type Program = ReturnType<typeof program>;

/** Whether a listener prevented what the event announces. */
function prevents(emitter: { emit(name: string, ...words: unknown[]): boolean }, name: string, ...words: unknown[]): boolean {
  let prevented = false;
  emitter.emit(name, { preventDefault: () => void (prevented = true), url: 'https://example.com/' }, ...words);
  return prevented;
}

const ADDRESSES = ['https://example.com/', 'http://127.0.0.1/', 'ws://example.com/', 'file:///etc/passwd', 'ftp://example.com/'];
const ASKED = [
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'clipboard-sanitized-write',
  'hid',
  'local-fonts',
  'unknown',
];
const ignore = (): void => undefined;

const CHECKS: Readonly<Record<string, (program: Program, rules: readonly Rule[]) => boolean | Promise<boolean>>> = {
  'single instance': (_program, rules) => program(rules, (app) => void (app.taken = true)).app.exits.length === 1,
  sandbox: ({ app }) => app.sandboxed,
  'command line': ({ app }) =>
    app.switches.get('host-resolver-rules') === 'MAP * ~NOTFOUND' &&
    ['disable-background-networking', 'disable-component-update', 'no-pings', 'no-proxy-server'].every((name) =>
      app.switches.has(name),
    ),
  requests: async ({ session }) => {
    const outcomes = await Promise.all(ADDRESSES.map((address) => session.request(address)));
    return (
      outcomes.every((outcome) => outcome === 'cancelled') && (await session.request('app://unreel/index.html')) !== 'cancelled'
    );
  },
  permissions: ({ session, contents }) => {
    const granted = ASKED.filter((name) => {
      let answer = true;
      session.permissionRequest?.(contents, name, (given) => void (answer = given));
      return answer || (session.permissionCheck?.(contents, name) ?? true);
    });
    let streams: unknown = 'none asked';
    session.displayMedia?.({}, (given) => void (streams = given));
    return (
      granted.length === 0 &&
      streams === null &&
      session.devicePermission?.() === false &&
      prevents(session, 'select-hid-device', {}, ignore) &&
      prevents(session, 'select-usb-device', {}, ignore) &&
      prevents(session, 'select-serial-port', [], contents, ignore) &&
      prevents(contents, 'select-bluetooth-device', [], ignore)
    );
  },
  navigation: ({ contents }) =>
    ['will-navigate', 'will-frame-navigate', 'will-redirect'].every((name) => prevents(contents, name)),
  'window opening': ({ contents }) => contents.openHandler?.({ url: 'https://example.com/' }).action === 'deny',
  webviews: ({ contents }) => prevents(contents, 'will-attach-webview', {}, {}),
  WebRTC: ({ contents }) => contents.rtcPolicy === 'disable_non_proxied_udp',
  spelling: ({ session }) => !session.spellChecker && new URL(session.dictionaries).hostname.endsWith('.invalid'),
  certificates: ({ app, session }) => {
    const answers: unknown[] = [];
    const answer = (given?: unknown): void => void answers.push(given);
    session.certificateVerify?.({}, answer);
    const refused =
      prevents(app, 'certificate-error', {}, 'https://example.com/', '', {}, answer) &&
      prevents(app, 'select-client-certificate', {}, 'https://example.com/', [{}], answer) &&
      prevents(app, 'login', {}, {}, {}, answer);
    return refused && answers.length === 4 && [-2, false, undefined, undefined].every((given, index) => answers[index] === given);
  },
  downloads: ({ session }) => prevents(session, 'will-download', {}, {}),
};

describe('lockdown', () => {
  test('every rule has a check, and says why it is there', () => {
    expect(RULES.map((rule) => rule.name).sort()).toEqual(Object.keys(CHECKS).sort());
    for (const rule of RULES) expect(rule.why.length, rule.name).toBeGreaterThan(20);
  });

  test.each(RULES.map((rule) => [rule.name, rule] as const))('%s holds, and not without its rule', async (name, rule) => {
    const check = CHECKS[name];
    if (check === undefined) throw new Error(`There is no check for ${name}.`);
    expect(await check(program(RULES), RULES)).toBe(true);
    const others = RULES.filter((other) => other !== rule);
    expect(await check(program(others), others)).toBe(false);
  });

  test('the switches name each other only once and none is empty by mistake', () => {
    expect(Object.keys(SWITCHES).length).toBeGreaterThan(10);
    expect(Object.keys(SWITCHES).filter((name) => name.startsWith('-') || name !== name.trim())).toEqual([]);
  });

  test.each([
    ['app://unreel/index.html', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['https://example.com/', false],
    ['HTTPS://example.com/', false],
    [' https://example.com/', false],
    ['http://app:80/', false],
    ['https://app://unreel/', false],
    ['file:///app:/x', false],
    ['ws://127.0.0.1:9229/', false],
    ['blob:https://example.com/1', false],
    ['data:text/html,x', false],
    ['apps://unreel/', false],
    ['app', false],
    ['', false],
  ])('a request for %s: %s', (address, expected) => {
    expect(mayRequest(address)).toBe(expected);
  });
});
