/** What the operating system says when something cannot be opened or written, as refusals a person can act on. */

import { say } from '#core/message.ts';
import { refuse, type Refusal } from '#core/result.ts';

type Refused = { readonly ok: false; readonly failure: Refusal };

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Whether an error of the operating system has one of these codes. */
export const isError = (error: unknown, ...codes: readonly string[]): boolean => codes.includes(codeOf(error));

/** Why a file could not be read. Errors that are no fault of the file are thrown again. */
export function refuseReading(error: unknown): Refused {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return refuse('not-found', say('app.refusal.notFound'));
    case 'EISDIR':
      return refuse('is-a-directory', say('app.refusal.isADirectory'));
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
    case 'EIO':
    case 'ELOOP':
    case 'EMFILE':
    case 'ENXIO':
      return refuse('not-readable', say('app.refusal.notReadable'));
    default:
      throw error;
  }
}

/** Why a file could not be written. Errors that are no fault of the place are thrown again. */
export function refuseWriting(error: unknown): Refused {
  switch (codeOf(error)) {
    case 'EEXIST':
      return refuse('target-exists', say('app.refusal.targetExists'));
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return refuse('disk-full', say('app.refusal.diskFull'));
    case 'EISDIR':
      return refuse('is-a-directory', say('app.refusal.targetIsADirectory'));
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return refuse('target-not-writable', say('app.refusal.noSuchFolder'));
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
    case 'EIO':
    case 'ELOOP':
    case 'EMFILE':
      return refuse('target-not-writable', say('app.refusal.targetNotWritable'));
    default:
      throw error;
  }
}
