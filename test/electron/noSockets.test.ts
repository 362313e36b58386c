/** Node's ways out, in a process that closed them: what it takes to connect throws, and pipes still work. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { describe, expect, test } from 'vitest';

const MODULE = new URL('../../electron/wire/noSockets.ts', import.meta.url).href;

/** Runs a program in a process of its own, after the doors were closed; gives the name of what it threw, or what it said. */
function outcome(program: string): string {
  const source = `import ${JSON.stringify(MODULE)};
    try { console.log('did ' + String(await (async () => { ${program} })())); } catch (error) { console.log(error.name); }
    process.exit();`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  return stdout.trim() || stderr.trim();
}

const WAYS_OUT: readonly (readonly [name: string, program: string])[] = [
  ['net.connect', `(await import('node:net')).connect(9, '127.0.0.1')`],
  ['net named', `const { connect } = await import('node:net'); connect(9, '127.0.0.1')`],
  ['net.createServer', `(await import('node:net')).createServer().listen(0)`],
  ['Socket', `new (await import('node:net')).Socket().connect(9, '127.0.0.1')`],
  ['Server', `new (await import('node:net')).Server().listen(0)`],
  ['tls', `(await import('node:tls')).connect(9, '127.0.0.1')`],
  ['dgram', `(await import('node:dgram')).createSocket('udp4')`],
  ['dgram class', `new (await import('node:dgram')).Socket('udp4').send('x', 9, '127.0.0.1')`],
  ['http.get', `(await import('node:http')).get('http://127.0.0.1:9/')`],
  ['http.request', `(await import('node:http')).request('http://127.0.0.1:9/').end()`],
  ['https', `(await import('node:https')).get('https://127.0.0.1:9/')`],
  ['http2', `(await import('node:http2')).connect('http://127.0.0.1:9/')`],
  ['dns.lookup', `(await import('node:dns')).lookup('localhost', () => {})`],
  ['dns.resolve4', `(await import('node:dns')).resolve4('localhost', () => {})`],
  ['dns promises', `await (await import('node:dns/promises')).lookup('localhost')`],
  ['dns resolver', `new (await import('node:dns')).Resolver().resolve('localhost', () => {})`],
  ['dns promises resolver', `await new (await import('node:dns/promises')).Resolver().resolve4('localhost')`],
  ['fetch', `await fetch('http://127.0.0.1:9/')`],
  ['WebSocket', `new WebSocket('ws://127.0.0.1:9/')`],
  ['builtin module', `process.getBuiltinModule('net').connect(9, '127.0.0.1')`],
  ['require', `process.getBuiltinModule('module').createRequire('/')('net').createConnection(9, '127.0.0.1')`],
  ['inspector', `(await import('node:inspector')).open(0)`],
];

describe('noSockets', () => {
  test.each(WAYS_OUT)('%s is closed', (_name, program) => {
    expect(outcome(program)).toBe('NoNetwork');
  });

  test('what was closed cannot be put back', () => {
    expect(outcome('globalThis.fetch = () => 1; return fetch()')).toBe('TypeError');
    expect(outcome(`(await import('node:net')).default.connect = () => 1;`)).toBe('TypeError');
  });

  test('files, pipes and child processes still work', () => {
    const program = `const { execFileSync } = await import('node:child_process');
      const { readFileSync } = await import('node:fs');
      return execFileSync('/bin/echo', ['yes'], { encoding: 'utf8' }).trim() + readFileSync('/dev/null').length`;
    expect(outcome(program)).toBe('did yes0');
  });
});

describe('in what was built', () => {
  /** Every file of the main process that is started, and not only loaded by one that is. */
  const started = readdirSync('out/main').filter((file) => file.endsWith('.js'));

  test('there are the main process, the worker and its thread', () => {
    expect(started.sort()).toEqual(['index.js', 'thread.js', 'worker.js']);
  });

  test.each(started)('%s closes them before anything else of ours or of others is loaded', (file) => {
    const code = readFileSync(`out/main/${file}`, 'utf8');
    const imports = [...code.matchAll(/^import\b[^'"]*['"]([^'"]+)['"]/gm)].map((match) => match[1] ?? '');
    const [first = ''] = imports.filter((name) => !isBuiltin(name) && name !== 'electron');
    const closing = readFileSync(`out/main/${first}`, 'utf8');
    expect(closing).toContain('this program has no way out to a network');
    // The file that closes them loads nothing but Node's own modules itself.
    expect([...closing.matchAll(/^import\b[^'"]*['"]([^'"]+)['"]/gm)].every((match) => isBuiltin(match[1] ?? ''))).toBe(true);
  });
});
