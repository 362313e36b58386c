/** What the app archive holds: the bundles, the data they read, and the one package that cannot be bundled. Nothing else. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { licencesText } from './licences.ts';
import { nameOf, type Target } from './targets.ts';

export interface Part {
  /** Inside the archive, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Beside the archive: what is mapped into memory as code, or opened as a file and not read whole. */
  readonly unpacked: boolean;
}

/** What of a package that is not bundled goes along, for a target. */
const UNBUNDLED: Readonly<Record<string, (target: Target) => RegExp>> = {
  'better-sqlite3': (target) => new RegExp(`^(?:package\\.json|LICENSE|lib/.*\\.js|prebuilds/${nameOf(target)}\\.node)$`),
};

/** What of the manifest the program itself reads; the rest is for those who build it. */
const MANIFEST = ['name', 'productName', 'version', 'description', 'license', 'type', 'main', 'dependencies'] as const;

interface Manifest extends Readonly<Partial<Record<(typeof MANIFEST)[number], unknown>>> {
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The parts in the order of their paths. The same sources give the same parts, whenever and wherever. */
export function contentsFor(target: Target, root: string): Part[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const text = (path: string, words: string): Part => ({ path, bytes: new TextEncoder().encode(words), unpacked: false });
  const parts = [
    text('package.json', `${JSON.stringify(Object.fromEntries(MANIFEST.map((key) => [key, manifest[key]])), undefined, 2)}\n`),
    text('LICENSES.txt', licencesText(root)),
    // Maps of the sources are for the developer tools, which a packaged program does not have.
    ...filesOf(root, 'out/main', /\.js$/),
    ...filesOf(root, 'out/preload', /\.cjs$/),
    ...filesOf(root, 'out/renderer', /^(?!.*\.map$)/),
    ...filesOf(root, 'resources/icon', /^256\.png$/),
    ...filesOf(root, 'resources/knowledge', /\.tsv$/),
    ...filesOf(root, 'resources/sample', /./, true),
    ...Object.keys(manifest.dependencies).flatMap((name) => packageFiles(root, name, target)),
  ];
  return parts.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function packageFiles(root: string, name: string, target: Target): Part[] {
  const wanted = UNBUNDLED[name];
  if (wanted === undefined) throw new TypeError(`Nobody said what of ${name} goes into the archive.`);
  return filesOf(root, `node_modules/${name}`, wanted(target)).map((part) => ({
    ...part,
    unpacked: part.path.endsWith('.node'),
  }));
}

/** The files beneath a folder whose paths in it match. */
function filesOf(root: string, folder: string, wanted: RegExp, unpacked = false): Part[] {
  const from = join(root, folder);
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(from, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => wanted.test(path))
    .map((path) => ({ path: `${folder}/${path}`, bytes: readFileSync(join(from, path)), unpacked }));
}
