/** The licences of everything that goes into a package, as one text. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where each build writes of which packages its bundle was made (see `electron.vite.config.ts`). */
const LISTS = ['main', 'preload', 'renderer'] as const;

/** Parts of parts, whose makers are not named in the licence of the package that brings them. */
const INSIDE: Readonly<Record<string, string>> = {
  'better-sqlite3':
    'It contains SQLite, which its authors have dedicated to the public domain (https://sqlite.org/copyright.html).',
  'world-atlas':
    'Its shapes are made from Natural Earth, which is in the public domain (https://www.naturalearthdata.com/about/terms-of-use/).',
};

/** Packages under the MIT licence that name their maker and bring no text. */
const MAKERS: Readonly<Record<string, string>> = { 'react-remove-scroll-bar': 'Anton Korzunov' };

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** By its SPDX name. */
  readonly licence: string;
  /** As its makers wrote it. */
  readonly text: string;
}

/** The packages of which any bundle was made, and those that are not bundled, by name. */
export function packagesInside(root: string): string[] {
  const bundled = LISTS.flatMap((list) => JSON.parse(readFileSync(join(root, 'out/parts', `${list}.json`), 'utf8')) as string[]);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return [...new Set([...bundled, ...Object.keys(dependencies)])].sort();
}

/** The licence of an installed package. Throws where its makers left no text: then it may not be passed on. */
export function licenceOf(root: string, name: string): Licence {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt|mit))?$/i.test(entry));
  const maker = license === 'MIT' ? MAKERS[name] : undefined;
  if (file === undefined && maker === undefined) throw new TypeError(`${name} comes without the text of its licence.`);
  const text = file === undefined ? mitText(root, maker ?? '') : readFileSync(join(folder, file), 'utf8');
  return { name, version: version ?? '', licence: license ?? '', text: text.replaceAll('\r\n', '\n').trim() };
}

/** The licence of this project is the same, but for its second paragraph, which says whose it is. */
function mitText(root: string, maker: string): string {
  const [title, , ...body] = readFileSync(join(root, 'LICENSE'), 'utf8').split('\n\n');
  return [title, `Copyright (c) ${maker}`, ...body].join('\n\n');
}

/** Our own licence, then Electron's, then the others by name. */
export function licencesText(root: string): string {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const parts = ['electron', ...packagesInside(root)].map((name) => licenceOf(root, name));
  const listed = parts.map(({ name, version, licence }) => `  ${name} ${version} (${licence})`).join('\n');
  return [
    `Unreel\n\n${own}`,
    `Unreel contains these parts, each under the licence that follows below:\n\n${listed}\n\nElectron contains Chromium and its parts, whose licences are in LICENSES.chromium.html beside the program.`,
    ...parts.map(
      ({ name, version, text }) => `${name} ${version}\n\n${INSIDE[name] === undefined ? '' : `${INSIDE[name]}\n\n`}${text}`,
    ),
  ]
    .join(`\n\n${'-'.repeat(78)}\n\n`)
    .concat('\n');
}
