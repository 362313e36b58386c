/** Where the program lies on a Linux system: the folder as it was packaged, and what a desktop needs to find it. */

import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { EDGES } from '../icons.ts';
import type { Entry } from './tar.ts';

/** What the desktop may offer the program for. It becomes nobody's default. */
const MEDIA_TYPES = ['text/csv', 'text/tab-separated-values', 'application/json', 'application/zip'];

export interface Words {
  readonly description: string;
  readonly version: string;
}

/** The entry of the desktop's menu, after freedesktop.org's specification. */
export function desktopEntry({ description }: Words): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Unreel',
    `Comment=${description}`,
    'Exec=unreel %F',
    'Icon=unreel',
    'Terminal=false',
    'Categories=Utility;',
    `MimeType=${MEDIA_TYPES.join(';')};`,
    'StartupWMClass=Unreel',
    '',
  ].join('\n');
}

/** Chromium's own helper for systems where a person may not make a sandbox: it must belong to root and run as root. */
const SUID_SANDBOX = 'chrome-sandbox';

/** Every file beneath a packaged folder, under `at`, folders before what is in them. Modes are ours, not the builder's. */
export function folderEntries(folder: string, at: string): Entry[] {
  const entries: Entry[] = [{ path: `${at}/`, mode: 0o755, content: { kind: 'folder' } }];
  for (const name of readdirSync(folder).sort()) {
    const source = join(folder, name);
    const path = `${at}/${name}`;
    const facts = lstatSync(source);
    if (facts.isDirectory()) entries.push(...folderEntries(source, path));
    else if (facts.isSymbolicLink()) entries.push({ path, mode: 0o777, content: { kind: 'link', target: readlinkSync(source) } });
    else {
      const mode = name === SUID_SANDBOX ? 0o4755 : facts.mode & 0o111 ? 0o755 : 0o644;
      entries.push({ path, mode, content: { kind: 'file', source, size: facts.size } });
    }
  }
  return entries;
}

/** The whole installation, as a package of the system lays it out. */
export function installation(folder: string, root: string, words: Words): Entry[] {
  const bytes = (path: string, content: Uint8Array | string): Entry => ({
    path,
    mode: 0o644,
    content: { kind: 'bytes', bytes: Buffer.from(content) },
  });
  const icon = (size: string, file: string): Entry =>
    bytes(
      `./usr/share/icons/hicolor/${size}/apps/unreel.${file.split('.')[1]}`,
      readFileSync(join(root, 'resources/icon', file)),
    );
  const files = [
    ...folderEntries(folder, './usr/lib/unreel'),
    { path: './usr/bin/unreel', mode: 0o777, content: { kind: 'link', target: '../lib/unreel/unreel' } } as const,
    bytes('./usr/share/applications/unreel.desktop', desktopEntry(words)),
    ...EDGES.filter((edge) => edge <= 512).map((edge) => icon(`${edge}x${edge}`, `${edge}.png`)),
    icon('scalable', 'icon.svg'),
    bytes('./usr/share/doc/unreel/copyright', readFileSync(join(folder, 'LICENSES.txt'))),
  ];
  return withFolders(files);
}

/** The same, with every folder above an entry named once, before it. */
function withFolders(entries: readonly Entry[]): Entry[] {
  const named = new Set(entries.filter(({ content }) => content.kind === 'folder').map(({ path }) => path));
  const folders = new Set<string>();
  for (const { path } of entries)
    for (let at = path.indexOf('/'); at >= 0 && at < path.length - 1; at = path.indexOf('/', at + 1))
      folders.add(path.slice(0, at + 1));
  const missing = [...folders].filter((path) => !named.has(path));
  const all = [...entries, ...missing.map((path): Entry => ({ path, mode: 0o755, content: { kind: 'folder' } }))];
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}
