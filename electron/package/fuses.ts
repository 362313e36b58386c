/** Electron's fuses: switches in the program itself that nobody can turn back from outside. Each is set, and read back. */

import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

interface Fuse {
  readonly on: boolean;
  readonly why: string;
}

/** Every fuse there is: a new one in Electron is a fault of types here until somebody has decided. */
export const FUSES: Readonly<Record<FuseV1Options, Fuse>> = {
  [FuseV1Options.RunAsNode]: { on: false, why: 'an environment variable would turn the program into a Node that runs anything' },
  [FuseV1Options.EnableCookieEncryption]: {
    on: false,
    why: 'no cookie is ever stored, and the keychain is not asked for nothing',
  },
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: { on: false, why: 'NODE_OPTIONS would load code from outside' },
  [FuseV1Options.EnableNodeCliInspectArguments]: { on: false, why: 'a debugger could listen on a port and read the history' },
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: {
    on: true,
    why: 'an archive that was changed is not run (macOS, Windows)',
  },
  [FuseV1Options.OnlyLoadAppFromAsar]: { on: true, why: 'a folder laid beside the archive is not run in its place' },
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: { on: false, why: 'there is no snapshot of our own to load' },
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: { on: false, why: 'pages are served as app:, never as file:' },
  [FuseV1Options.WasmTrapHandlers]: { on: true, why: 'as Electron sets it; the content policy runs no WebAssembly' },
};

const all = Object.entries(FUSES) as unknown as readonly (readonly [fuse: `${FuseV1Options}`, Fuse])[];

/** Sets every fuse of a program. Throws where the program has fuses that are not in the table. */
export async function setFuses(program: string, seal: boolean): Promise<void> {
  const states = Object.fromEntries(all.map(([fuse, { on }]) => [fuse, on])) as Record<FuseV1Options, boolean>;
  await flipFuses(program, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: seal,
    ...states,
  });
}

/** Reads the fuses of a program: those that are not as the table says, in sentences; none when all are. */
export async function wrongFuses(program: string): Promise<string[]> {
  const wire = (await getCurrentFuseWire(program)) as unknown as Readonly<Record<string, number | undefined>>;
  return all
    .filter(([fuse, { on }]) => wire[fuse] !== (on ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([fuse, { on }]) => `The fuse ${FuseV1Options[Number(fuse)]} is not ${on ? 'on' : 'off'}.`);
}
