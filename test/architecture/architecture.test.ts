/** Reads the import graph of the whole program and holds it to the table of doors. */

import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { cruise, type ICruiseResult, type IDependency, type IModule } from 'dependency-cruiser';
import { beforeAll, describe, expect, test } from 'vitest';
import { DOORS, KEYHOLES, NETWORK_MODULES, OWN_ORIGIN, roomOf, type Door } from './doors.ts';

let modules: IModule[] = [];

beforeAll(async () => {
  const { output } = await cruise(['src', 'electron'], {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.css', '.json', '.js'],
    },
  });
  modules = (output as ICruiseResult).modules.filter((module) => roomOf(module.source) !== undefined);
});

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function refusal(door: Door, source: string, dependency: IDependency): string | undefined {
  const { module: specifier, resolved } = dependency;
  const typeOnly = dependency.dependencyTypes.includes('type-only');
  const says = `${source} → ${specifier}`;
  // The program's own name and version.
  if (resolved === 'package.json') return undefined;
  if (specifier.endsWith('.css')) return door.room === 'renderer' ? undefined : says;
  if (isBuiltin(specifier)) {
    return dependency.protocol === 'node:' && door.node.includes(specifier.replace(/^node:/, '')) ? undefined : says;
  }
  const room = roomOf(resolved);
  if (room !== undefined) {
    if (room === door.room || door.rooms.includes(room) || door.files?.includes(resolved)) return undefined;
    return typeOnly && door.types.includes(room) ? undefined : says;
  }
  if (KEYHOLES.some((keyhole) => keyhole.file === source && keyhole.opens === specifier)) return undefined;
  return door.packages.includes(packageOf(specifier)) ? undefined : says;
}

describe('doors', () => {
  test('the graph was read', () => {
    expect(modules.length).toBeGreaterThan(100);
    for (const door of DOORS)
      expect(modules.filter((module) => roomOf(module.source) === door.room).length, door.room).toBeGreaterThan(0);
  });

  test.each(DOORS.map((door) => [door.room, door] as const))('%s imports nothing but what its door lists', (room, door) => {
    const refused = modules
      .filter((module) => roomOf(module.source) === room)
      .flatMap((module) => module.dependencies.flatMap((dependency) => refusal(door, module.source, dependency) ?? []));
    expect(refused).toEqual([]);
  });

  test('a screen never imports another screen', () => {
    const screen = (file: string): string | undefined => /^src\/renderer\/screens\/([^/]+)\//.exec(file)?.[1];
    const crossed = modules.flatMap((module) =>
      module.dependencies
        .filter(
          (dependency) =>
            screen(module.source) && screen(dependency.resolved) && screen(module.source) !== screen(dependency.resolved),
        )
        .map((dependency) => `${module.source} → ${dependency.resolved}`),
    );
    expect(crossed).toEqual([]);
  });

  test('no module imports itself by a detour', () => {
    const circles = modules.flatMap((module) =>
      module.dependencies
        .filter((dependency) => dependency.circular && !dependency.dependencyTypes.includes('type-only'))
        .map(() => module.source),
    );
    expect([...new Set(circles)]).toEqual([]);
  });

  test('every import resolves', () => {
    const lost = modules.flatMap((module) =>
      module.dependencies
        .filter((dependency) => dependency.couldNotResolve)
        .map((dependency) => `${module.source} → ${dependency.module}`),
    );
    expect(lost).toEqual([]);
  });

  test('no module reaches another room by a path', () => {
    const climbing = modules.flatMap((module) =>
      module.dependencies
        .filter(
          ({ module: specifier, resolved }) =>
            specifier.startsWith('../') && resolved !== 'package.json' && roomOf(resolved) !== roomOf(module.source),
        )
        .map(({ module: specifier }) => `${module.source} → ${specifier}`),
    );
    expect(climbing).toEqual([]);
  });
});

/** Source without comments and strings, so that a sentence about `fetch` is not a call of it. */
const bare = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

const BANNED: readonly {
  readonly pattern: RegExp;
  readonly rooms: readonly string[] | 'all';
  readonly except: readonly string[];
  readonly why: string;
}[] = [
  {
    pattern: /\b(?:fetch|WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection|sendBeacon)\s*\(/,
    rooms: 'all',
    // The browser host's page speaks to its own origin; the Electron rooms name these words only to take them away.
    except: OWN_ORIGIN,
    why: 'no way out to a network',
  },
  { pattern: /\beval\s*\(|new Function\s*\(/, rooms: 'all', except: [], why: 'no code from text' },
  { pattern: /\bopenExternal\b/, rooms: 'all', except: [], why: 'no link leaves the program' },
  {
    pattern: /dangerouslySetInnerHTML|\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML/,
    rooms: 'all',
    except: [],
    why: 'titles are text, never HTML',
  },
  {
    pattern: /\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|\bcaches\b/,
    rooms: 'all',
    except: [],
    why: 'nothing of the person is kept',
  },
  {
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\b/,
    rooms: ['core', 'locales', 'app'],
    except: [],
    why: 'the host lends clock and randomness',
  },
  {
    pattern: /(?<![\w.'-])(?:console|process|globalThis)\s*[.[(]/,
    rooms: ['core', 'locales', 'app'],
    except: [],
    why: 'the core has no host',
  },
];

describe('words that no room may say', () => {
  test.each(BANNED.map((ban) => [ban.why, ban] as const))('%s', (_why, { pattern, rooms, except }) => {
    const files = modules
      .map((module) => module.source)
      .filter((file) => /\.(?:ts|tsx|mjs)$/.test(file) && !except.includes(file))
      .filter((file) => rooms === 'all' || rooms.includes(roomOf(file) ?? ''));
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => pattern.test(bare(file)))).toEqual([]);
  });

  test('only the browser host may listen, and it names no client of the network', () => {
    for (const door of DOORS) {
      const open = door.node.filter((name) => (NETWORK_MODULES as readonly string[]).includes(name));
      expect(open, door.room).toEqual(door.room === 'host' ? ['http'] : []);
    }
  });
});
