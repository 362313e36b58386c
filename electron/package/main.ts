/**
 * `npm run package -- [TARGET…] [--electron FOLDER]`: packages for people, from what was built. Without a target, all of them.
 * Electron's zips are taken from FOLDER, or downloaded; where neither works the archives are still made and checked.
 */

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { pinnedChecksums, refuseZip, zipName } from './electronZip.ts';
import { debName, writeDeb, writeTarGz } from './linux/deb.ts';
import { folderEntries } from './linux/install.ts';
import { buildArchive, buildProgram, type Build } from './program.ts';
import { writeSums } from './sums.ts';
import { nameOf, notHere, TARGETS, type Target } from './targets.ts';
import { writeZip } from './zip.ts';

const root = join(import.meta.dirname, '../..');
const { version, description, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly description: string;
  readonly devDependencies: { readonly electron: string };
};
const build: Build = { root, out: join(root, 'dist'), version, electronVersion: devDependencies.electron };

/** The time of every file in a package: what the builder was told (reproducible-builds.org), else the first that zip can say. */
const seconds = Number(process.env['SOURCE_DATE_EPOCH'] ?? Date.UTC(1980, 0, 1) / 1000);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { electron: { type: 'string' } } });
const unknown = positionals.find((name) => !TARGETS.some((target) => nameOf(target) === name));
if (unknown !== undefined || !Number.isSafeInteger(seconds)) {
  process.stderr.write(
    unknown === undefined
      ? 'SOURCE_DATE_EPOCH is not a number of seconds.\n'
      : `There is no target ${unknown}; there are ${TARGETS.map(nameOf).join(', ')}.\n`,
  );
  process.exitCode = 2;
} else {
  process.exitCode = await packageAll(
    TARGETS.filter((target) => positionals.length === 0 || positionals.includes(nameOf(target))),
  );
}

/** 0 when every target was packaged, 3 when for some only the archive could be made. */
async function packageAll(targets: readonly Target[]): Promise<number> {
  mkdirSync(build.out, { recursive: true });
  const made: string[] = [];
  let missing = 0;
  for (const target of targets) {
    const archive = await buildArchive(build, target);
    process.stdout.write(`${nameOf(target)}: the app archive was built and read back.\n`);
    const refused = notHere(target) ?? (await packageOne(target, archive, made));
    if (refused !== undefined) {
      missing++;
      process.stdout.write(`${nameOf(target)}: no package, because ${refused}.\n`);
    }
  }
  if (made.length > 0) await writeSums(made, build.out);
  return missing === 0 ? 0 : 3;
}

/** Adds the files of one target to `made`; gives why there are none. */
async function packageOne(target: Target, archive: string, made: string[]): Promise<string | undefined> {
  const zip = zipName(build.electronVersion, target);
  const checksums = pinnedChecksums(root);
  const refused = values.electron === undefined ? undefined : await refuseZip(values.electron, zip, checksums);
  if (refused !== undefined) return refused;
  let folder: string;
  try {
    folder = await buildProgram(
      build,
      target,
      archive,
      values.electron === undefined ? { checksums } : { zips: values.electron },
    );
  } catch (error) {
    if (values.electron !== undefined || !isUnreachable(error)) throw error;
    return `${zip} could not be downloaded; give a folder that holds it with --electron`;
  }
  rmSync(dirname(archive), { recursive: true });
  const name = join(build.out, `unreel-${version}-${nameOf(target)}`);
  if (target.platform !== 'linux') {
    made.push(`${name}.zip`);
    await writeZip(folderEntries(folder, 'Unreel'), seconds, `${name}.zip`);
    return undefined;
  }
  const packaged = { folder, root, arch: target.arch, version, description, seconds };
  const deb = join(build.out, debName(packaged));
  made.push(`${name}.tar.gz`, deb);
  await writeTarGz(folderEntries(folder, `unreel-${version}`), seconds, `${name}.tar.gz`);
  await writeDeb(packaged, deb);
  return undefined;
}

/** A download that found nobody, or not what it asked for; anything else is a fault of ours. */
function isUnreachable(error: unknown): boolean {
  return (
    error instanceof Error &&
    /fetch failed|HTTPError|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|Response code|network/i.test(
      `${error.name} ${error.message}`,
    )
  );
}
