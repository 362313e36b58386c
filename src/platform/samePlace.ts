/** Whether two names lead to one file, whatever links, spellings and letter cases lie between them. */

import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fromHome } from './homePath.ts';

/** The path with every link of its folder followed. The last part is kept: it may not exist yet. */
export async function resolvedTarget(path: string): Promise<string> {
  const whole = resolve(fromHome(path));
  return join(await realpath(dirname(whole)), basename(whole));
}

/** True for the same path after links are followed, and for the same device and inode. Missing files are nobody's double. */
export async function isSamePlace(target: string, source: string): Promise<boolean> {
  const [there, here] = await Promise.all([identityOf(fromHome(target)), identityOf(fromHome(source))]);
  if (here === undefined) return resolve(fromHome(target)) === resolve(fromHome(source));
  return there !== undefined && (there.path === here.path || (there.device === here.device && there.inode === here.inode));
}

/** Whether two paths, which need not exist, are in one folder. */
export async function areInOneFolder(path: string, other: string): Promise<boolean> {
  return isSamePlace(dirname(resolve(fromHome(path))), dirname(resolve(fromHome(other))));
}

async function identityOf(path: string): Promise<{ path: string; device: bigint; inode: bigint } | undefined> {
  try {
    const [real, facts] = await Promise.all([realpath(path), stat(path, { bigint: true })]);
    return { path: real, device: facts.dev, inode: facts.ino };
  } catch {
    return undefined;
  }
}
