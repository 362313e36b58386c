/** The app archive: the same bytes from the same parts, and read back before it is put into a package. */

import { isBuiltin } from 'node:module';
import { Readable } from 'node:stream';
import { createPackageFromStreams, extractFile, listPackage, statFile, uncache } from '@electron/asar';
import type { Part } from './contents.ts';

/** What every file of the archive may be: read by all, run by nobody. The modes on the builder's disk are nobody's business. */
const MODE = 0o644;

/** Writes the parts in their order. What is `unpacked` comes to lie in a folder of the same name with `.unpacked`. */
export async function writeArchive(parts: readonly Part[], file: string): Promise<void> {
  await createPackageFromStreams(
    file,
    parts.map(({ path, bytes, unpacked }) => ({
      type: 'file',
      path,
      unpacked,
      stat: { mode: MODE, size: bytes.length },
      streamGenerator: () => Readable.from([bytes]),
    })),
  );
  uncache(file);
}

/** What the program that opens the archive brings along. */
const isGiven = (name: string): boolean => name === 'electron' || isBuiltin(name);
const IMPORTS = /(?:^|[;}\n])(?:import|export)\b[^;'"]*?from\s*["']([^"']+)["']|\b(?:require|import)\(["']([^"']+)["']\)/g;

/** What is wrong with a written archive, in sentences; none when it holds these parts, byte by byte, and can be started. */
export function faultsOf(file: string, parts: readonly Part[]): string[] {
  const listed = new Set(listPackage(file, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1)));
  const faults: string[] = [];
  for (const { path, bytes, unpacked } of parts) {
    if (!listed.has(path)) {
      faults.push(`${path} is not in the archive.`);
      continue;
    }
    const entry = statFile(file, path);
    if (('unpacked' in entry && entry.unpacked) !== unpacked) faults.push(`${path} lies on the wrong side.`);
    if (!extractFile(file, path).equals(bytes)) faults.push(`${path} has other bytes in the archive.`);
  }
  const wanted = new Set(parts.map(({ path }) => path));
  for (const path of listed) {
    const entry = statFile(file, path);
    if (!('files' in entry) && !wanted.has(path)) faults.push(`${path} is in the archive and was not put there.`);
  }
  return [...faults, ...missingImports(parts)];
}

/** Imports of the bundles that nothing in the archive answers. */
function missingImports(parts: readonly Part[]): string[] {
  const folders = new Set(parts.map(({ path }) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]));
  return parts
    .filter(({ path }) => /^out\/(?:main|preload)\/.*\.c?js$/.test(path))
    .flatMap(({ path, bytes }) =>
      [...new TextDecoder().decode(bytes).matchAll(IMPORTS)]
        .map((match) => match[1] ?? match[2] ?? '')
        .filter((name) => !name.startsWith('.') && !isGiven(name) && !folders.has(name))
        .map((name) => `${path} imports ${name}, which is not in the archive.`),
    );
}
