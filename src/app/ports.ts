/** What a host lends the application: files, randomness, dialogs, a place to browse rows. The application owns none of them. */

import type { Hmac } from '#core/anonymization/pseudonymKey.ts';
import type { Hands } from '#core/hands.ts';
import type { History } from '#core/history.ts';
import type { ByteSource } from '#core/import/source.ts';
import type { Random } from '#core/random.ts';
import type { Result } from '#core/result.ts';
import type { LocaleId } from '#locales/locales.ts';
import type { RowBrowser } from './rowBrowser.ts';

export interface Ports {
  readonly files: Files;
  /** Fresh randomness of the operating system. */
  readonly random: Random;
  /** HMAC-SHA-256. */
  readonly hmac: Hmac;
  readonly rows: (history: History) => RowBrowser;
  readonly dialogs: Dialogs;
  readonly knowledge: Knowledge;
  /** Unpacks a gzip stream as it comes; throws where it is none. */
  gunzip(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  readonly preferences: PreferencesFile;
  readonly host: HostFacts;
  /** Lets the host answer others (a turn of its event loop). */
  pause(): Promise<void>;
  /** Another thread for the core's work, where the host has one. */
  readonly hands?: Hands | undefined;
}

/** What the program knows of films and shows, as tables that lie beside it. */
export interface Knowledge {
  /** The texts of the tables of works; none where the program was installed without them. */
  works(): Promise<readonly string[]>;
}

/** The one small text a program keeps between two starts. */
export interface PreferencesFile {
  /** Undefined where nothing can be read. */
  read(): Promise<string | undefined>;
  /** Written whole or not at all. */
  write(text: string): Promise<Result<unknown>>;
}

export interface HostFacts {
  readonly kind: 'electron' | 'browser' | 'command-line' | 'test';
  readonly version: string;
  /** Paths given on the command line. */
  readonly paths: readonly string[];
  /** Where invented sample exports lie. */
  readonly samples: string;
  /** The folder a copy is saved in unless the person chooses another. */
  readonly documents: string;
  /** The machine's time zone. */
  readonly timeZone: string;
  /** The language of the labels in a copy until a screen says another; English unless told. */
  readonly language?: LocaleId | undefined;
}

/** Opened for reading only, always. */
export interface Source extends ByteSource {
  close(): Promise<void>;
}

/** A file as the person named it: a path, or the handle of bytes they handed over. */
export type FileRef = { readonly path: string } | { readonly handle: string };

export interface Files {
  open(file: FileRef): Promise<Result<Source>>;
  /**
   * Begins a copy: a temporary file beside `path`, created exclusively. Refuses a target that is any of `sources`
   * (same path after links are followed, or same device and inode) and, unless `overwrite`, one that exists.
   */
  beginCopy(path: string, options: { sources: readonly FileRef[]; overwrite: boolean }): Promise<Result<PendingCopy>>;
  /** A small file such as a report or a recipe: exclusive create, flush, rename. */
  writeText(path: string, text: string, options: { sources: readonly FileRef[]; overwrite: boolean }): Promise<Result<string>>;
  /** Whether two paths are in one folder, whatever links lead there; a folder that does not exist is in none. */
  inOneFolder(path: string, other: string): Promise<boolean>;
  /** A small text file such as a recipe. */
  readText(path: string, limitBytes: number): Promise<Result<string>>;
  /** The export made of this file was closed: a host that kept its bytes lets them go. */
  forget?(file: FileRef): void;
}

/** Either committed once, or discarded, or committed and retracted; nothing else is left behind. */
export interface PendingCopy {
  write(bytes: Uint8Array): Promise<Result<void>>;
  /** Flushes to the disk and gives the written bytes back as a source, read from the disk. */
  readBack(): Promise<Result<Source>>;
  /** Renames into place; gives the final path and the SHA-256 of what was written. */
  commit(): Promise<Result<{ path: string; sha256: string }>>;
  discard(): Promise<void>;
  /** Takes back what was committed under a name that was free; anything else stays as it is. */
  retract(): Promise<void>;
}

export interface Dialogs {
  /** Undefined where the host has no native dialogs: the screen then offers its own means. */
  readonly chooseFiles: (() => Promise<string[]>) | undefined;
  readonly chooseTarget: ((suggested: string) => Promise<string | undefined>) | undefined;
  readonly showInFolder: ((path: string) => Promise<void>) | undefined;
}
