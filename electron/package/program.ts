/** Puts the app archive into Electron's binary for a target: names, icon, fuses, licences. */

import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packager } from '@electron/packager';
import { faultsOf, writeArchive } from './archive.ts';
import { contentsFor } from './contents.ts';
import { setFuses, wrongFuses } from './fuses.ts';
import { icns, ico, readPictures } from './icons.ts';
import { licencesText } from './licences.ts';
import type { Target } from './targets.ts';

export interface Build {
  readonly root: string;
  /** Everything is written beneath it. */
  readonly out: string;
  readonly version: string;
  readonly electronVersion: string;
}

/** Writes and checks the archive of a target; gives its path. Throws with what is wrong with it. */
export async function buildArchive({ root, out }: Build, target: Target): Promise<string> {
  const folder = join(out, `archive-${target.platform}-${target.arch}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const parts = contentsFor(target, root);
  const archive = join(folder, 'app.asar');
  await writeArchive(parts, archive);
  const faults = faultsOf(archive, parts);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return archive;
}

/** Files that a Mac may offer to open with the program, which stays nobody's default. */
const MAC_DOCUMENTS = [
  {
    CFBundleTypeName: 'Viewing history',
    CFBundleTypeRole: 'Viewer',
    LSHandlerRank: 'Alternate',
    LSItemContentTypes: [
      'public.comma-separated-values-text',
      'public.tab-separated-values-text',
      'public.json',
      'public.zip-archive',
    ],
  },
];

/** Packages one target from a folder of Electron's zips, or from a download that must have the pinned checksums; gives the folder. */
export async function buildProgram(
  build: Build,
  target: Target,
  archive: string,
  from: { readonly zips: string } | { readonly checksums: Readonly<Record<string, string>> },
): Promise<string> {
  const pictures = readPictures(build.root);
  const icon = join(build.out, 'unreel');
  writeFileSync(`${icon}.ico`, ico(pictures));
  writeFileSync(`${icon}.icns`, icns(pictures));
  const [packed] = await packager({
    dir: build.root,
    prebuiltAsar: archive,
    extraResource: [`${archive}.unpacked`],
    ...target,
    ...('zips' in from ? { electronZipDir: from.zips } : { download: { checksums: { ...from.checksums } } }),
    electronVersion: build.electronVersion,
    appVersion: build.version,
    name: 'Unreel',
    executableName: 'unreel',
    appBundleId: 'invalid.unreel.app',
    appCategoryType: 'public.app-category.utilities',
    appCopyright: 'Copyright (c) The Unreel authors, MIT licence',
    win32metadata: { CompanyName: 'The Unreel authors' },
    extendInfo: { CFBundleDocumentTypes: MAC_DOCUMENTS },
    // Linux has no icon inside a program, and says so.
    ...(target.platform === 'linux' ? {} : { icon }),
    out: build.out,
    overwrite: true,
    quiet: true,
  });
  if (packed === undefined) throw new Error('The packager made nothing.');
  for (const end of ['ico', 'icns']) rmSync(`${icon}.${end}`);

  const program = programIn(packed, target);
  await setFuses(program, target.platform === 'darwin' && target.arch === 'arm64');
  const wrong = await wrongFuses(program);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  layLicences(build.root, packed);
  return packed;
}

/** The program in a packaged folder, as `@electron/fuses` wants to be told. */
export function programIn(folder: string, { platform }: Pick<Target, 'platform'>): string {
  return join(folder, { linux: 'unreel', win32: 'unreel.exe', darwin: 'Unreel.app' }[platform]);
}

/** Electron's own licence gets a name that says whose it is. */
function layLicences(root: string, folder: string): void {
  if (existsSync(join(folder, 'LICENSE'))) renameSync(join(folder, 'LICENSE'), join(folder, 'LICENSE.electron.txt'));
  writeFileSync(join(folder, 'LICENSES.txt'), licencesText(root));
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
}
