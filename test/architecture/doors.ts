/** The doors of the house: who may import whom. Anything not listed is refused. Lint rules and the architecture test are made from this table. */

/** Rooms by the folder they live in; the longest match wins. */
export const ROOMS = {
  knowledge: 'resources/knowledge',
  core: 'src/core',
  locales: 'src/locales',
  app: 'src/app',
  clients: 'src/app/transports/clients',
  store: 'src/store',
  platform: 'src/platform',
  host: 'src/host',
  cli: 'src/cli',
  launch: 'src/launch',
  renderer: 'src/renderer',
  wire: 'electron/wire',
  main: 'electron/main',
  preload: 'electron/preload',
  worker: 'electron/worker',
  package: 'electron/package',
} as const;
export type Room = keyof typeof ROOMS;

export interface Door {
  readonly room: Room;
  /** Rooms whose code it may run. */
  readonly rooms: readonly Room[];
  /** Rooms of which it may only name types. */
  readonly types: readonly Room[];
  readonly packages: readonly string[];
  /** Files of other rooms whose code it may run: the words of the core, the client halves of the transports. */
  readonly files?: readonly string[];
  /** Modules of Node, without `node:`. */
  readonly node: readonly string[];
}

/** No room may import these, but for `host`, which may listen on the loopback. */
export const NETWORK_MODULES = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'inspector'] as const;

const LOCAL_NODE = [
  'fs',
  'fs/promises',
  'path',
  'os',
  'crypto',
  'url',
  'process',
  'module',
  'child_process',
  'stream',
  'util',
  'events',
] as const;

/** What every room may say: messages, results and the nouns. They run nothing. */
const WORDS = ['src/core/message.ts', 'src/core/result.ts', 'src/core/model.ts'];

export const DOORS: readonly Door[] = [
  // Tables of facts, as JSON: they run nothing and import nothing.
  { room: 'knowledge', rooms: [], types: [], packages: [], node: [] },
  {
    room: 'core',
    rooms: ['knowledge'],
    types: [],
    // Identifiers: numbering plans, address syntax and check digits are tables and rules others keep up to date. All are pure.
    packages: ['zod', 'libphonenumber-js', 'ipaddr.js', 'validator'],
    node: [],
  },
  { room: 'locales', rooms: [], types: ['core'], files: WORDS, packages: ['i18next'], node: [] },
  { room: 'app', rooms: ['core', 'locales', 'clients'], types: [], packages: ['zod', '@trpc/server', '@trpc/client'], node: [] },
  { room: 'clients', rooms: [], types: ['app', 'core'], packages: ['@trpc/client', '@trpc/server'], node: [] },
  { room: 'store', rooms: ['core'], types: ['app'], packages: ['better-sqlite3'], node: [] },
  { room: 'platform', rooms: ['core'], types: ['app', 'locales'], packages: [], node: [...LOCAL_NODE, 'worker_threads'] },
  {
    room: 'host',
    rooms: ['app', 'platform', 'store', 'core', 'locales'],
    types: [],
    packages: ['@trpc/server'],
    node: [...LOCAL_NODE, 'http'],
  },
  { room: 'cli', rooms: ['app', 'platform', 'core', 'locales'], types: [], packages: ['commander', 'zod'], node: LOCAL_NODE },
  { room: 'launch', rooms: [], types: [], packages: [], node: LOCAL_NODE },
  {
    room: 'renderer',
    rooms: ['locales', 'clients'],
    types: ['app', 'core', 'preload'],
    files: [
      ...WORDS,
      'src/core/dateForm.ts',
      'src/core/anonymization/hierarchies/timeUnits.ts',
      'src/core/anonymization/ownStepLabel.ts',
    ],
    packages: [
      'react',
      'react-dom',
      'zustand',
      '@mantine/core',
      '@mantine/hooks',
      '@tanstack/react-virtual',
      '@trpc/client',
      '@fontsource-variable/inter',
      'd3-geo',
      'topojson-client',
      'world-atlas',
    ],
    node: [],
  },
  { room: 'wire', rooms: [], types: [], packages: ['zod'], node: ['process', 'module'] },
  {
    room: 'main',
    rooms: ['wire', 'locales'],
    types: ['app', 'core', 'preload', 'worker'],
    files: WORDS,
    packages: ['electron', 'zod'],
    node: LOCAL_NODE,
  },
  { room: 'preload', rooms: ['wire'], types: ['app'], packages: ['electron'], node: [] },
  {
    room: 'worker',
    rooms: ['wire', 'app', 'platform', 'store', 'core', 'locales'],
    types: ['main'],
    packages: ['electron', 'zod'],
    node: LOCAL_NODE,
  },
  {
    room: 'package',
    rooms: [],
    types: [],
    packages: ['@electron/packager', '@electron/fuses', '@electron/asar'],
    node: [...LOCAL_NODE, 'zlib', 'stream/promises'],
  },
];

/** A package or file that only one file of a room may open, and why. */
export const KEYHOLES: readonly { readonly file: string; readonly opens: string; readonly why: string }[] = [
  { file: 'src/core/csv.ts', opens: 'papaparse', why: 'one file knows the CSV library, so that it can be replaced' },
  { file: 'src/core/import/archive/zip.ts', opens: 'fflate', why: 'one file knows how archives are inflated' },
  { file: 'src/cli/sampleFiles.ts', opens: 'fflate', why: 'one file makes the invented archive' },
  { file: 'electron/package/zip.ts', opens: 'fflate', why: 'one file makes the zips that people are given' },
];

/** The room a file belongs to; undefined outside all rooms. */
export function roomOf(file: string): Room | undefined {
  let found: Room | undefined;
  for (const [room, folder] of Object.entries(ROOMS) as [Room, string][])
    if (file.startsWith(`${folder}/`) && (found === undefined || folder.length > ROOMS[found].length)) found = room;
  return found;
}

/** Files that may call the page's own origin: the browser host has no other way to take a file or a question. */
export const OWN_ORIGIN: readonly string[] = ['src/renderer/intake.ts', 'src/app/transports/clients/httpLink.ts'];
