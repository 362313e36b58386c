/** The built screens. An address is looked up in a list made at the start; no path is ever made from an address. */

import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface StaticFile {
  readonly type: string;
  read(): Promise<Buffer>;
}

/** Looks up the path of an address, e.g. `/` or `/assets/index.js`; undefined for anything not in `folder` at the start. */
export function staticFiles(folder: string): (path: string) => StaticFile | undefined {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, file).split(sep).join('/')}`, { type, read: () => readFile(file) });
  }
  const index = files.get('/index.html');
  if (index === undefined) throw new Error('The screens are not built: there is no index.html.');
  files.set('/', index);
  return (path) => files.get(path);
}
