/** The machines that packages are made for. */

export interface Target {
  readonly platform: 'linux' | 'win32' | 'darwin';
  readonly arch: 'x64' | 'arm64';
}

export const TARGETS: readonly Target[] = (['linux', 'win32', 'darwin'] as const).flatMap((platform) =>
  (['x64', 'arm64'] as const).map((arch) => ({ platform, arch })),
);

/** As Electron and better-sqlite3 name their binaries, e.g. `linux-x64`. */
export const nameOf = ({ platform, arch }: Target): string => `${platform}-${arch}`;

/**
 * Why a package cannot be made on this machine, whatever is there; undefined when it can. Setting fuses changes the program,
 * and Apple's processors start no program whose seal is broken; only a Mac can seal it again.
 */
export function notHere({ platform }: Target, here: NodeJS.Platform = process.platform): string | undefined {
  return platform === 'darwin' && here !== 'darwin'
    ? 'packages for macOS are made on a Mac, which alone can seal them'
    : undefined;
}
