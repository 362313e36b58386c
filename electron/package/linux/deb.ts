/** A Debian package, composed as deb(5) says: an `ar` archive of a version, a control archive and a data archive. No script runs at install. */

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync, rmSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import type { Target } from '../targets.ts';
import { installation, type Words } from './install.ts';
import { sizeOf, tar, type Entry } from './tar.ts';

/** Debian's names of processors. */
const ARCHITECTURES: Readonly<Record<Target['arch'], string>> = { x64: 'amd64', arm64: 'arm64' };

/** The libraries of the system that Electron's binary is linked to or opens. */
const DEPENDS = [
  'libasound2t64 | libasound2',
  'libatk-bridge2.0-0t64 | libatk-bridge2.0-0',
  'libc6',
  'libcups2t64 | libcups2',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0t64 | libgtk-3-0',
  'libnss3',
  'libxcomposite1',
  'libxdamage1',
  'libxkbcommon0',
  'libxrandr2',
];

export interface Packaged extends Words {
  /** The packaged folder. */
  readonly folder: string;
  /** Of the project, for the icons. */
  readonly root: string;
  readonly arch: Target['arch'];
  /** Since 1970; the time of every file, so that the same folder gives the same bytes. */
  readonly seconds: number;
}

export const debName = ({ version, arch }: Packaged): string => `unreel_${version}_${ARCHITECTURES[arch]}.deb`;

/** What the package manager reads. */
export function control({ version, arch, description }: Packaged, entries: readonly Entry[]): string {
  const kibibytes = entries.reduce((sum, entry) => sum + Math.ceil(sizeOf(entry) / 1024), 0);
  return [
    'Package: unreel',
    `Version: ${version}`,
    `Architecture: ${ARCHITECTURES[arch]}`,
    'Maintainer: The Unreel maintainers <maintainers@unreel.invalid>',
    `Installed-Size: ${kibibytes}`,
    `Depends: ${DEPENDS.join(', ')}`,
    'Section: utils',
    'Priority: optional',
    'Description: shows what a viewing history reveals, offline',
    ` ${description}`,
    '',
  ].join('\n');
}

/** Writes the package. */
export async function writeDeb(packaged: Packaged, file: string): Promise<void> {
  const { seconds } = packaged;
  const entries = installation(packaged.folder, packaged.root, packaged);
  const data = `${file}.data`;
  try {
    await writeTarGz(entries, seconds, data);
    const about: Entry[] = [
      { path: './', mode: 0o755, content: { kind: 'folder' } },
      { path: './control', mode: 0o644, content: { kind: 'bytes', bytes: Buffer.from(control(packaged, entries)) } },
      { path: './md5sums', mode: 0o644, content: { kind: 'bytes', bytes: Buffer.from(md5sums(entries)) } },
    ];
    const controlBytes = gzipSync(Buffer.concat(await Readable.from(tar(about, seconds)).toArray()), { level: 9 });
    await pipeline(async function* () {
      yield Buffer.from('!<arch>\n');
      yield* member('debian-binary', seconds, 4, [Buffer.from('2.0\n')]);
      yield* member('control.tar.gz', seconds, controlBytes.length, [controlBytes]);
      yield* member('data.tar.gz', seconds, statSync(data).size, createReadStream(data));
    }, createWriteStream(file));
  } finally {
    rmSync(data, { force: true });
  }
}

/** Writes entries as a compressed tape archive. */
export async function writeTarGz(entries: readonly Entry[], seconds: number, file: string): Promise<void> {
  await pipeline(Readable.from(tar(entries, seconds)), createGzip({ level: 9 }), createWriteStream(file));
}

async function* member(
  name: string,
  seconds: number,
  size: number,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const fields = [
    name.padEnd(16),
    String(seconds).padEnd(12),
    '0'.padEnd(6),
    '0'.padEnd(6),
    '100644'.padEnd(8),
    String(size).padEnd(10),
  ];
  yield Buffer.from(`${fields.join('')}\`\n`);
  yield* pieces;
  // Members begin at even places.
  if (size % 2 === 1) yield Buffer.from('\n');
}

/** What `dpkg --verify` compares the installed files to; not a protection, which the file of SHA-256 sums is. */
function md5sums(entries: readonly Entry[]): string {
  return entries
    .flatMap(({ path, content }) => {
      if (content.kind !== 'bytes' && content.kind !== 'file') return [];
      const bytes = content.kind === 'bytes' ? content.bytes : readFileSync(content.source);
      return [`${createHash('md5').update(bytes).digest('hex')}  ${path.slice(2)}\n`];
    })
    .join('');
}
