/** Bytes as the import sees them, whoever lends them: a file, a member of an archive, an upload. */

import type { Lend } from './lending.ts';

export interface ByteSource {
  /** The file's own name, without its folder. */
  readonly name: string;
  /** Bytes; undefined while a stream has not ended. */
  readonly size: number | undefined;
  /** The whole content in chunks of about a megabyte. A source without `read` can be streamed once. */
  stream(): AsyncIterable<Uint8Array>;
  /** Random access; undefined for a stream that can be read once. */
  readonly read: Lend | undefined;
}
